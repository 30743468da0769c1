using System.Text.RegularExpressions;
using StudyBot.Core.Chat;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Commands;

/// <summary>A question that another command answers better: <c>what is conditionality</c> is <c>/explain</c>'s, <c>when was the Bucharest summit</c> is <c>/when</c>'s.</summary>
internal static partial class HiddenCommand
{
    /// <returns>The other command's answer; null where the question hides none, or its subject does not stand in the reading as such.</returns>
    public static Reply? Answer(IndexedReading reading, CommandRequest request, string text)
    {
        if (AsksForMeaning().Match(text) is { Success: true } meaning)
            return Standing(reading, meaning.Groups["subject"].Value) is { } term && IsTerm(reading, term)
                ? ExplainCommand.Answer(reading, request with { Command = ExplainCommand.Description.Name, Argument = meaning.Groups["subject"].Value }) with { Request = request }
                : null;
        if (AsksForTime().Match(text) is { Success: true } time && Standing(reading, time.Groups["subject"].Value) is not null)
            return WhenCommand.Answer(reading, request with { Command = WhenCommand.Description.Name, Argument = time.Groups["subject"].Value }) is { Status: ReplyStatus.Ok or ReplyStatus.NoDate } dated
                ? dated with { Request = request }
                : null;
        return null;
    }

    private static Query? Standing(IndexedReading reading, string subject) =>
        QueryReader.Read(reading, subject) is { } query && !query.Unknown.Any() && Matcher.Find(reading, query) is { IsEmpty: false } matches && matches.Any(m => m.Kind == MatchKind.Phrase)
            ? query
            : null;

    private static bool IsTerm(IndexedReading reading, Query query) =>
        query.Terms.All(t => t.Keys.Length == 1) && query.Terms.Select(t => t.Keys[0]).ToArray() is var keys && reading.Glossary.Any(t => t.Keys.AsSpan().SequenceEqual(keys));

    [GeneratedRegex(@"^(?:what|who)(?: is| are| was| were|'s|’s) (?:meant by )?(?:the |an? )?(?<subject>[^,;]{2,60})$|^what (?:does|do|did) (?<subject>[^,;]{2,60}) (?:mean|stand for)$|^(?:define|explain) (?<subject>[^,;]{2,60})$", RegexOptions.IgnoreCase)]
    private static partial Regex AsksForMeaning();

    [GeneratedRegex(@"^when (?:was|were|is|did) (?:the )?(?<subject>[^,;]{2,60}?)(?: (?:happen|occur|take place|held))?$", RegexOptions.IgnoreCase)]
    private static partial Regex AsksForTime();
}
