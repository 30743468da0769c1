using System.Diagnostics;

namespace StudyBot.Testing.Tests;

/// <summary>The Node clients beside the tests, installed once into the build output. Where that cannot be, tests skip and say why.</summary>
internal static class NodeProject
{
    private static readonly Lazy<Task<string?>> Installed = new(InstallAsync);

    internal static string Folder => Path.Combine(AppContext.BaseDirectory, "node");

    /// <summary>Skips the test where there is no Node or no registry.</summary>
    internal static async Task NeedAsync()
    {
        var why = await Installed.Value;
        if (why is not null)
            Console.WriteLine($"Skipped: {why}");
        Skip.If(why is not null, why);
    }

    internal static Process Start(string script, params string[] arguments) =>
        Run("node", [script, .. arguments]);

    private static async Task<string?> InstallAsync()
    {
        try
        {
            // npm ci would start anew each time; what is installed from this very lock file is kept.
            if (File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json"))
                && File.GetLastWriteTimeUtc(Path.Combine(Folder, "node_modules", ".package-lock.json")) > File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
                return null;
            using var npm = Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
            var errors = npm.StandardError.ReadToEndAsync();
            await npm.StandardOutput.ReadToEndAsync();
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
            await npm.WaitForExitAsync(limit.Token);
            return npm.ExitCode == 0 ? null : $"npm ci ended with {npm.ExitCode}: {(await errors).Split('\n')[0]}";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "There is no Node here (npm was not found).";
        }
        catch (OperationCanceledException)
        {
            return "npm ci took more than three minutes.";
        }
    }

    private static Process Run(string program, string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
