using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Memory;
using StudyBot.Hosting;
using StudyBot.Json;
using StudyBot.Settings;
using StudyBot.Storage;

namespace StudyBot.Cli;

/// <summary>For the instructor: what was said of which passage. Who said it is not shown.</summary>
internal static class FeedbackCommand
{
    /// <summary>UTF-16 units of a passage on a line of a terminal.</summary>
    private const int FirstWords = 60;

    public static int Run(string? community, bool json, StandardStreams streams, TimeProvider time)
    {
        CommunityId? where = null;
        if (community is not null)
        {
            if (!PlatformId.TryParse(community, out var platform, out var value, out var wrong))
                return streams.Report(wrong);
            where = new CommunityId(platform, value);
        }

        if (!Workspace.TryOpen(out var workspace, out var problem) || !OpenedStorage.TryOpen(time, out var database, out problem))
            return streams.Report(problem);
        using (database)
        {
            var latest = new FeedbackStore(database).Latest(where, int.MaxValue);
            if (!latest.Succeeded)
                return streams.Report(new Problem(latest.Problem, ExitCode.Failed));
            var loaded = LoadedLibrary.Load(workspace.Shelf);
            var viewer = new PassageViewer(loaded.Library);
            ImmutableArray<FeedbackLine> lines = [.. latest.Value.Select(f => FeedbackLine.Of(f, viewer))];
            if (lines.IsEmpty)
                streams.Error.WriteLine(where is null ? "Nobody has judged a passage yet." : $"Nobody in {where} has judged a passage yet.");
            streams.Output.Write(json ? FeedbackJson.Write(lines) + "\n" : string.Concat(lines.Select(Line)));
            foreach (var failure in loaded.Failures)
                streams.Report(failure);
            streams.Output.Flush();
            return ExitCode.Ok;
        }
    }

    private static string Line(FeedbackLine line)
    {
        var place = line.Passage is null ? line.Feedback.Passage.Reading.Value
            : line.Passage.Page is { } page ? $"{line.Passage.Reading} p. {page}" : line.Passage.Reading.Value;
        return Printable.Of(string.Create(
            CultureInfo.InvariantCulture,
            $"{line.Feedback.At.UtcDateTime:yyyy-MM-dd HH:mm}Z  {line.Verdict,-9}  {place}  {(line.Passage is null ? line.Gone : $"“{Start(line.Passage.Sentence)}”")}").ReplaceLineEndings(" ")) + "\n";
    }

    private static string Start(string sentence)
    {
        if (sentence.Length <= FirstWords)
            return sentence;
        var end = sentence.LastIndexOf(' ', FirstWords);
        return $"{sentence[..(end > 0 ? end : FirstWords)]} …";
    }
}
