using System.Globalization;
using StudyBot.Core.Readings;
using StudyBot.Importing;
using StudyBot.Settings;

namespace StudyBot.Cli;

/// <summary><c>import FILE</c>: the text as received, kept in a folder of its own among the readings.</summary>
internal static class ImportCommand
{
    public static async Task<int> RunAsync(string file, string? metadata, StandardStreams streams, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!Workspace.TryOpen(out var workspace, out var problem))
            return streams.Report(problem);
        var outcome = await ReadingIntake.TakeAsync(workspace.Shelf, file, metadata, time, cancellationToken).ConfigureAwait(false);
        if (outcome.Problem is not null)
            return streams.Report(outcome.Problem);
        var reading = outcome.Reading!;
        var line = !outcome.IsKnown ? New(reading)
            : metadata is null ? Known(reading)
            : $"{Known(reading)} The metadata stays too: to change it, edit {Path.Combine(workspace.Shelf.Folder, reading.Id.Value, "reading.yaml")}.";
        await streams.Output.WriteAsync(Printable.Of(line) + "\n").ConfigureAwait(false);
        await streams.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
        return ExitCode.Ok;
    }

    private static string Known(Reading reading) => $"{reading.Id}: this text is here already, as “{TitleOf(reading)}”; nothing was changed.";

    private static string New(Reading reading) =>
        $"{reading.Id}: imported “{TitleOf(reading)}” ({Count.Of(reading.Sentences.Length, "sentence")}, {Count.Of(reading.Sections.Length, "section")}, {PagesOf(reading)}). A worker that runs sees it after a restart.";

    private static string TitleOf(Reading reading) => reading.Metadata.Title.ReplaceLineEndings(" ");

    private static string PagesOf(Reading reading) => reading.Pages.Numbers switch
    {
        [] => "no pages",
        [var only] => string.Create(CultureInfo.InvariantCulture, $"page {only}"),
        [var first, .., var last] => string.Create(CultureInfo.InvariantCulture, $"pages {first}-{last}"),
    };
}
