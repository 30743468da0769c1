using System.Diagnostics;

namespace StudyBot.Tests.Cli;

/// <summary>Standard output that takes nothing, as a shell arranges it.</summary>
public sealed class OutputFailureTests
{
    [LinuxTheory]
    [InlineData("show tavani-2019 > /dev/full", "No space left on device")]
    [InlineData("readings > /dev/full", "No space left on device")]
    [InlineData("--help > /dev/full", "No space left on device")]
    [InlineData("ask /when bucharest > /dev/full", "No space left on device")]
    [InlineData("ask /when bucharest >&-", "Bad file descriptor")]
    public async Task Output_that_cannot_be_written_is_one_line_and_exit_code_1(string call, string reason)
    {
        var start = new ProcessStartInfo("sh", ["-c", $"dotnet '{BuiltProgram.Dll}' {call}"]) { RedirectStandardError = true };
        start.Environment["HOME"] = Path.GetTempPath();
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal((1, $"Standard output cannot be written: {reason}.\n"), (process.ExitCode, error));
    }
}
