using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Readings;
using StudyBot.Hosting;
using StudyBot.Json;
using StudyBot.Settings;

namespace StudyBot.Cli;

internal static class ReadingsCommand
{
    public static int Run(bool json, StandardStreams streams)
    {
        if (!Workspace.TryOpen(out var workspace, out var problem))
            return streams.Report(problem);
        var failures = ImmutableArray.CreateBuilder<Problem>();
        var readings = LoadedLibrary.Import(workspace.Shelf, failures);
        streams.Output.Write(json ? ReadingsJson.Write(readings) + "\n" : Table(readings));
        foreach (var failure in failures)
            streams.Report(failure);
        streams.Output.Flush();
        return failures.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    public static string Table(ImmutableArray<Reading> readings)
    {
        string[][] rows = [["ID", "TITLE", "AUTHORS", "YEAR", "PAGES", "SENTENCES"], .. readings.Select(Row)];
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => r[c].Length)).ToArray();
        return string.Concat(rows.Select(r => string.Join("  ", r.Select((cell, c) => cell.PadRight(widths[c]))).TrimEnd() + "\n"));
    }

    private static string[] Row(Reading reading) =>
    [
        reading.Id.Value,
        Printable.Of(reading.Metadata.Title.ReplaceLineEndings(" ")),
        Printable.Of(string.Join("; ", reading.Metadata.Authors.Select(a => a.Full)).ReplaceLineEndings(" ")),
        reading.Metadata.Issued ?? "-",
        reading.Pages.Numbers is { IsEmpty: false } pages ? string.Create(CultureInfo.InvariantCulture, $"{pages[0]}-{pages[^1]}") : "-",
        reading.Sentences.Length.ToString(CultureInfo.InvariantCulture),
    ];
}
