using RadLine;

namespace StudyBot.Terminal;

/// <summary>The keys of the process's own terminal.</summary>
internal sealed class ConsoleKeys : IInputSource
{
    public bool ByPassProcessing => false;

    public bool IsKeyAvailable() => System.Console.KeyAvailable;

    public ConsoleKeyInfo ReadKey() => System.Console.ReadKey(intercept: true);
}
