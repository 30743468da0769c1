using System.Diagnostics;

namespace StudyBot.Tests;

public sealed class PublishedProgramTests
{
    [Fact]
    public async Task A_published_copy_finds_its_settings_and_readings_from_any_working_directory()
    {
        var target = Directory.CreateTempSubdirectory("studybot-publish-").FullName;
        try
        {
            // --no-build publishes what the tests were built with; the build itself is the suite's own.
            using var publish = Process.Start(new ProcessStartInfo(
                "dotnet", ["publish", Path.Combine(BuiltProgram.Root, "src", "StudyBot"), "--no-build", "-c", Configuration, "-o", target, "-v", "q"]))!;
            await publish.WaitForExitAsync();
            Assert.Equal(0, publish.ExitCode);

            var dll = Path.Combine(target, "StudyBot.dll");
            var answer = await BuiltProgram.RunAsync(new BuiltProgram.Call(["ask", "/when", "bucharest"]) { Dll = dll });
            Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
            Assert.Contains("p. 57", answer.Output, StringComparison.Ordinal);
            Assert.Equal("0.1.0\n", (await BuiltProgram.RunAsync(new BuiltProgram.Call(["--version"]) { Dll = dll })).Output);
            var picture = Path.Combine(target, "timeline.png");
            Assert.Equal(0, (await BuiltProgram.RunAsync(new BuiltProgram.Call(["ask", "--picture", picture, "/timeline"]) { Dll = dll })).ExitCode);
            Assert.Equal([0x89, 0x50, 0x4E, 0x47], (await File.ReadAllBytesAsync(picture))[..4]);
            // No other command loads what draws.
            File.Delete(Path.Combine(target, "StudyBot.Drawing.dll"));
            File.Delete(Path.Combine(target, "SkiaSharp.dll"));
            Assert.Equal(answer, await BuiltProgram.RunAsync(new BuiltProgram.Call(["ask", "/when", "bucharest"]) { Dll = dll }));
            Assert.Contains("53 dated events", (await BuiltProgram.RunAsync(new BuiltProgram.Call(["ask", "/timeline"]) { Dll = dll })).Output, StringComparison.Ordinal);
            var shelf = await BuiltProgram.RunAsync(new BuiltProgram.Call(["show", "nowhere"]) { Dll = dll });
            Assert.Equal("No reading 'nowhere': known are tavani-2019.\n", shelf.Error);
            Assert.Equal(
                await File.ReadAllBytesAsync(Path.Combine(BuiltProgram.Root, "seeds/tavani-2019/tavani-2019.txt")),
                await File.ReadAllBytesAsync(Path.Combine(target, "seeds/tavani-2019/tavani-2019.txt")));
            await File.WriteAllTextAsync(Path.Combine(target, "config/appsettings.json"), "{");
            Assert.StartsWith(Path.Combine(target, "config/appsettings.json"), (await BuiltProgram.RunAsync(new BuiltProgram.Call(["ask", "/x"]) { Dll = dll })).Error, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(target, recursive: true);
        }
    }

    private static string Configuration => Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(BuiltProgram.Dll)))!;
}
