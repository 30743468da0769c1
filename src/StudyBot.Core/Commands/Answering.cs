using System.Collections.Immutable;
using StudyBot.Core.Chat;
using StudyBot.Core.Citing;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Commands;

/// <summary>What the commands that look something up share: reading the argument, refusing, and cutting passages.</summary>
internal static class Answering
{
    /// <summary>Passages shown at once; the rest waits behind <b>More</b>.</summary>
    public const int PassagesShown = 3;

    /// <summary>A longer argument is no term: it is answered with how to ask.</summary>
    public const int LongestArgument = 1000;

    /// <summary>Reads the argument and finds its sentences, or gives the reply that says why not.</summary>
    public static (Query Query, ImmutableArray<Match> Matches)? Find(IndexedReading reading, CommandRequest request, CommandDescription command, out Reply refusal)
    {
        refusal = null!;
        if (request.Argument.Length > LongestArgument)
        {
            refusal = Usage(request, command, $"That is {request.Argument.Length:N0} characters long; a term or a sentence of up to {LongestArgument:N0} can be looked up.");
            return null;
        }

        if (QueryReader.Read(reading, request.Argument) is not { } query)
        {
            refusal = QueryReader.Plain(request.Argument).Length == 0
                ? Usage(request, command, $"{command.Name} needs a term.")
                : NotCovered(reading, request, null);
            return null;
        }

        var matches = Matcher.Find(reading, query);
        if (!matches.IsEmpty)
            return (query, matches);
        refusal = NotCovered(reading, request, query);
        return null;
    }

    /// <summary>The passages cited in the style that is set; null leaves them as they are.</summary>
    public static Reply Styled(Reply reply, IndexedReading reading, CitationStyle? style) => style is null ? reply : reply with
    {
        Passages = [.. reply.Passages.Select(p => p with { Citation = style.InText(reading, p.Page), IsCitedAsSet = true })],
    };

    public static Reply Usage(CommandRequest request, CommandDescription command, string problem) => new()
    {
        Request = request,
        Status = ReplyStatus.Usage,
        Title = problem,
        Notes = [$"Ask like this: {command.Example}"],
    };

    /// <summary>How the argument was read, and which of its words the reading does not have.</summary>
    public static ImmutableArray<string> NotesOn(Query query, ImmutableArray<Match> matches) =>
        !matches.IsEmpty && matches.All(m => m.Kind < MatchKind.Near) && !query.Unknown.Any()
            ? query.Readings.Add($"No sentence has “{Shown(query.Text)}” as such; {(matches.All(m => m.Kind == MatchKind.Partial) ? "these have most of its words" : "its words stand apart here")}.")
            : NotesOn(query);

    private static ImmutableArray<string> NotesOn(Query query) =>
        query.Unknown.ToArray() is { Length: > 0 } unknown && query.Alternatives.IsEmpty
            ? query.Readings.Add($"{string.Join(", ", unknown.Select(u => $"“{u}”"))} {(unknown.Length == 1 ? "does" : "do")} not stand in this reading; this is what it has on the rest.")
            : query.Readings;

    public static Reply NotCovered(IndexedReading reading, CommandRequest request, Query? query)
    {
        var asked = Shown(request.Argument);
        return new Reply
        {
            Request = request,
            Status = ReplyStatus.NotFound,
            Reading = reading.Reading.Id,
            Title = query is not null && reading.Reading.Metadata.Authors.Any(a => query.Text.Length > 2 && a.Full.Contains(query.Text, StringComparison.OrdinalIgnoreCase))
                ? $"{asked} wrote this reading and is not named in it; ask with a subject, and what no other speaker says is the author's."
                : $"“{asked}” is not in this reading ({reading.Reading.Metadata.Title}).",
            Suggestions = NearestTerms.BySpelling(reading, query?.Text ?? asked, 3),
        };
    }

    /// <summary>The argument as it may be shown back: one line, no control characters, short.</summary>
    public static string Shown(string argument)
    {
        var plain = QueryReader.Plain(argument);
        if (plain.Length <= 80)
            return plain;
        var cut = char.IsHighSurrogate(plain[78]) ? 78 : 79;
        return plain[..cut] + "…";
    }

    /// <summary><c>“EU”, “NATO” and “Russia”</c>.</summary>
    public static string Listed(ImmutableArray<string> names) =>
        names.Select(n => $"“{Shown(n)}”").ToArray() is [.. var first, var last] && first.Length > 0 ? $"{string.Join(", ", first)} and {last}" : $"“{Shown(names[0])}”";

    public static string Count(int number) => number switch { 2 => "two", 3 => "three", 4 => "four", _ => number.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    /// <summary>How many ranked passages come before those that this request shows.</summary>
    public static int FirstShown(CommandRequest request, int count) => Math.Clamp(request.Skip, 0, Math.Max(count - 1, 0));

    /// <summary>A reply that shows the passages from the request's place on, with what comes after behind <b>More</b>.</summary>
    public static Reply Page(IndexedReading reading, CommandRequest request, IReadOnlyList<Match> ranked)
    {
        var skip = FirstShown(request, ranked.Count);
        var passages = ImmutableArray.CreateBuilder<Passage>(PassagesShown);
        var shown = new HashSet<int>();
        foreach (var match in ranked.Skip(skip).Take(PassagesShown))
        {
            passages.Add(PassageBuilder.Build(reading, match, shown));
            shown.Add(match.Sentence);
        }

        var left = ranked.Count - skip - passages.Count;
        return new Reply
        {
            Request = request,
            Status = ReplyStatus.Ok,
            Reading = reading.Reading.Id,
            Passages = passages.ToImmutable(),
            Further = [.. ranked.Skip(skip + passages.Count).Select(m => new PassageMark(PassageBuilder.FocusOf(reading, m)))],
            Actions = left > 0
                ? [new ReplyAction(ReplyActionKind.More, ChatAnswer.MoreLabel(left), request with { Reading = reading.Reading.Id, Skip = skip + passages.Count })]
                : [],
        };
    }
}
