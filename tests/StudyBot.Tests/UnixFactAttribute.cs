namespace StudyBot.Tests;

/// <summary>A test that sends SIGTERM, which Windows does not have.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows has no SIGTERM to send.";
    }
}
