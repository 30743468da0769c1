using System.Diagnostics;

namespace StudyBot.Benchmarks;

internal static class Publishing
{
    /// <returns>The folder of the published program: ReadyToRun, for this machine, run by <c>dotnet</c>.</returns>
    public static async Task<string> PublishAsync(string name, string project, string work)
    {
        var output = Path.Combine(work, name);
        string[] args = ["publish", project, "-c", "Release", "--use-current-runtime", "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", output, "-v", "q", "--nologo"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", args) { RedirectStandardOutput = true })!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(printed);
    }
}
