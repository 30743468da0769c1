using System.Globalization;
using StudyBot.Core.Readings;
using StudyBot.Importing;
using StudyBot.Settings;

namespace StudyBot.Cli;

/// <summary><c>import FILE</c>: the text as received, kept in a folder of its own among the readings.</summary>
internal static class ImportCommand
{
    public static int Run(string file, string? metadata, StandardStreams streams)
    {
        if (!Workspace.TryOpen(out var workspace, out var problem))
            return streams.Report(problem);
        var outcome = ReadingIntake.Take(workspace.Shelf, file, metadata);
        if (outcome.Problem is not null)
            return streams.Report(outcome.Problem);
        streams.Output.Write(Printable.Of(outcome.IsKnown ? Known(outcome.Reading!) : New(outcome.Reading!)) + "\n");
        streams.Output.Flush();
        return ExitCode.Ok;
    }

    private static string Known(Reading reading) => $"{reading.Id}: this text is here already, as “{reading.Metadata.Title.ReplaceLineEndings(" ")}”; nothing was changed.";

    private static string New(Reading reading) => string.Create(
        CultureInfo.InvariantCulture,
        $"{reading.Id}: imported “{reading.Metadata.Title.ReplaceLineEndings(" ")}” ({reading.Sentences.Length} sentences, {reading.Sections.Length} sections, {(reading.Pages.Numbers.IsEmpty ? "no pages" : $"pages {reading.Pages.Numbers[0]}-{reading.Pages.Numbers[^1]}")}). A worker that runs sees it after a restart.");
}
