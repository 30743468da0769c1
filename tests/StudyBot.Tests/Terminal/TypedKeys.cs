using RadLine;

namespace StudyBot.Tests.Terminal;

/// <summary>Keys as somebody types them; after the last one, silence.</summary>
/// <param name="afterwards">Called once the last key was taken.</param>
internal sealed class TypedKeys(string keys, Action? afterwards) : IInputSource
{
    private int _at;

    public bool ByPassProcessing => false;

    public bool IsKeyAvailable()
    {
        if (_at == keys.Length)
            afterwards?.Invoke();
        return _at < keys.Length;
    }

    public ConsoleKeyInfo ReadKey() => keys[_at++] switch
    {
        '\t' => new('\t', ConsoleKey.Tab, false, false, false),
        '\r' => new('\r', ConsoleKey.Enter, false, false, false),
        var c => new(c, ConsoleKey.None, false, false, false),
    };
}
