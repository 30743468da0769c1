namespace StudyBot.Hosting;

/// <summary>Whether the process was started with its standard input closed (<c>&lt;&amp;-</c>).</summary>
internal static class ClosedInput
{
    private const string Descriptors = "/proc/self/fd";

    /// <summary>
    /// The runtime's own pipe then takes the free descriptor 0, and a read of it waits for ever. It shows by its writing end,
    /// which no pipe from outside has in this process. Always false where there is no <c>/proc</c>.
    /// </summary>
    public static bool Detect()
    {
        try
        {
            return new FileInfo($"{Descriptors}/0").LinkTarget is { } input
                && input.StartsWith("pipe:", StringComparison.Ordinal)
                && Directory.EnumerateFileSystemEntries(Descriptors).Any(d => new FileInfo(d).LinkTarget == input && IsWriting(d));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The lowest octal digit of <c>flags:</c> is the access mode: 1 is O_WRONLY (proc_pid_fdinfo(5)).</summary>
    private static bool IsWriting(string descriptor) =>
        File.ReadLines($"/proc/self/fdinfo/{Path.GetFileName(descriptor)}").Any(l => l.StartsWith("flags:", StringComparison.Ordinal) && l.EndsWith('1'));
}
