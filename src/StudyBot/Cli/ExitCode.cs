namespace StudyBot.Cli;

/// <summary>What scripts rely on.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int NotFound = 3;
}
