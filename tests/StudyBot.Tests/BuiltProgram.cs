using System.Diagnostics;
using System.Text;
using StudyBot.Testing.Processes;

namespace StudyBot.Tests;

/// <summary>Runs the built StudyBot.dll as a script would: another process, another working directory.</summary>
internal static class BuiltProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static string Root => Checkout.Root;

    public static string Dll => Checkout.Program;

    public static Task<Result> RunAsync(params string[] arguments) => RunAsync(new Call(arguments));

    public static async Task<Result> RunAsync(Call call)
    {
        var start = new ProcessStartInfo("dotnet", [call.Dll ?? Dll, .. call.Arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("STUDYBOT_", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        // Without a home folder of the person who runs the tests, and so without that person's user secrets.
        start.Environment["HOME"] = Path.GetTempPath();
        foreach (var (name, value) in call.Environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.WriteAsync(call.Input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading its input.
        }

        using var timeout = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(timeout.Token);
        return new Result(process.ExitCode, await output, await error);
    }

    internal sealed record Call(string[] Arguments)
    {
        public string Input { get; init; } = "";

        public string? Dll { get; init; }

        public Dictionary<string, string> Environment { get; init; } = [];
    }

    internal sealed record Result(int ExitCode, string Output, string Error);
}
