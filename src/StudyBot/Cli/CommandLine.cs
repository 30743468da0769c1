using System.CommandLine;
using System.CommandLine.Help;
using StudyBot.Hosting;

namespace StudyBot.Cli;

/// <summary>Every command but the words of <c>ask</c>, which <see cref="AskArguments"/> reads.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, StandardStreams streams, TimeProvider time)
    {
        // No response files: "@everyone" is a word.
        var parsed = Root(streams, time).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
            return streams.Report(new Problem($"{string.Join(" ", parsed.Errors.Select(e => e.Message))} See --help.", ExitCode.Usage));
        var exit = await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = streams.Output,
            Error = streams.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        }).ConfigureAwait(false);
        await streams.Output.FlushAsync().ConfigureAwait(false);
        return exit;
    }

    private static RootCommand Root(StandardStreams streams, TimeProvider time)
    {
        var root = new RootCommand("Answers questions on readings with the author's own words. Without a command: the chat, or the configured platforms.")
        {
            AskHelp(),
            Import(streams, time),
            Show(streams),
            Readings(streams),
            Doctor(streams, time),
        };
        foreach (var command in StorageCommandLine.All(streams, time))
            root.Add(command);
        root.SetAction((_, cancellationToken) => ChatRun.RunAsync(streams, time, cancellationToken));
        return root;
    }

    private static Command AskHelp() => new("ask", "Answers one chat command. Exit code: 0 answered, 3 nothing found, undated or near only, 2 usage.")
    {
        new Option<string>("--reading") { Description = "The id of a reading, or a file.", HelpName = "ID|FILE" },
        new Option<bool>("--json") { Description = "The reply as one line of JSON." },
        new Option<string>("--picture") { Description = "Writes the picture of /timeline to a file, as PNG.", HelpName = "FILE" },
        new Argument<string[]>("COMMAND") { Description = "A chat command, for example /when bucharest, to the end of the line; \"-\" reads one from each line of standard input." },
    };

    private static Command Import(StandardStreams streams, TimeProvider time)
    {
        var file = new Argument<string>("FILE") { Description = "A text in UTF-8, or UTF-16 with its byte order mark: plain, or Markdown (.md), whose headings become sections." };
        var metadata = new Option<string>("--metadata") { Description = "A reading.yaml with what a citation needs.", HelpName = "FILE" };
        var import = new Command("import", "Keeps a text among the readings.") { file, metadata };
        import.SetAction((parsed, cancellationToken) => ImportCommand.RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(metadata), streams, time, cancellationToken));
        return import;
    }

    private static Command Show(StandardStreams streams)
    {
        var id = new Argument<string>("ID") { Description = "The id of a reading, or a file." };
        var report = new Option<bool>("--report") { Description = "What the import took out of the text, and where." };
        var show = new Command("show", "Prints the cleaned text of a reading: exactly the string that every offset indexes.") { id, report };
        show.SetAction(parsed => ShowCommand.Run(parsed.GetRequiredValue(id), parsed.GetValue(report), streams));
        return show;
    }

    private static Command Readings(StandardStreams streams)
    {
        var json = new Option<bool>("--json") { Description = "As a JSON array." };
        var id = new Argument<string>("ID") { Description = "The id of a reading." };
        var remove = new Command("remove", "Deletes a reading's folder: its text and its reading.yaml.") { id };
        remove.SetAction(parsed => RemoveReadingCommand.Run(parsed.GetRequiredValue(id), streams));
        var readings = new Command("readings", "Lists the readings, or removes one.") { json, remove };
        readings.SetAction(parsed => ReadingsCommand.Run(parsed.GetValue(json), streams));
        return readings;
    }

    private static Command Doctor(StandardStreams streams, TimeProvider time)
    {
        var doctor = new Command("doctor", "Checks settings, readings, prompts, tokens, permissions, clock and storage, and says what to do.");
        var local = new Option<bool>("--local") { Description = "Asks no platform: settings, readings, prompts, clock and storage alone." };
        var health = new Option<bool>("--health") { Description = "As --local, for a container: prompts that are not posted warn and do not fail, the bot serves without them." };
        doctor.Add(local);
        doctor.Add(health);
        doctor.SetAction((parsed, cancellationToken) => DoctorCommand.RunAsync(
            parsed.GetValue(health) ? DoctorScope.Health : parsed.GetValue(local) ? DoctorScope.Local : DoctorScope.All, streams, time, cancellationToken));
        return doctor;
    }
}
