using RadLine;

namespace StudyBot.Terminal;

/// <summary>The keys of a person, and one of the program's own where something waits to be shown: the editor does nothing but by keys.</summary>
internal sealed class BulletinKeys(IInputSource keys, Bulletins bulletins) : IInputSource
{
    /// <summary>On no keyboard of today.</summary>
    public const ConsoleKey Key = ConsoleKey.F24;

    private static readonly ConsoleKeyInfo s_pressed = new('\0', Key, shift: false, alt: false, control: false);

    private bool _isPressed;

    public bool ByPassProcessing => keys.ByPassProcessing;

    // Once until it was read, or the editor would take one after another before it acts.
    public bool IsKeyAvailable() => (bulletins.IsWaiting && !_isPressed) || keys.IsKeyAvailable();

    public ConsoleKeyInfo ReadKey()
    {
        if (!bulletins.IsWaiting || _isPressed)
            return keys.ReadKey();
        _isPressed = true;
        return s_pressed;
    }

    /// <summary>All that waited has been shown.</summary>
    public void Release() => _isPressed = false;
}
