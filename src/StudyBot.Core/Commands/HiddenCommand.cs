using System.Collections.Frozen;
using System.Text.RegularExpressions;
using StudyBot.Core.Analysis;
using StudyBot.Core.Chat;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Commands;

/// <summary>A question that another command answers better: <c>what is conditionality</c> is <c>/explain</c>'s, <c>when was the Bucharest summit</c> is <c>/when</c>'s.</summary>
internal static partial class HiddenCommand
{
    private static readonly FrozenSet<string> s_questionWords = "what what's who whom whose which when where why how".Split(' ').ToFrozenSet();

    /// <returns>The other command's answer; null where the question hides none, or its subject does not stand in the reading as such.</returns>
    public static Reply? Answer(IndexedReading reading, CommandRequest request, string text)
    {
        if (AsksForExpansion().Match(text) is { Success: true } expansion && Acronym(reading, expansion.Groups["subject"].Value) is { } acronym)
            return Expanded(reading, request, acronym, asksForMeaning: expansion.Groups["mean"].Success);
        if (AsksForMeaning().Match(text) is { Success: true } meaning)
            return Standing(reading, meaning.Groups["subject"].Value) is { } term && IsTerm(reading, term)
                ? ExplainCommand.Answer(reading, request with { Command = ExplainCommand.Description.Name, Argument = meaning.Groups["subject"].Value }) with { Request = request }
                : null;
        if (AsksForTime().Match(text) is { Success: true } time && Standing(reading, time.Groups["subject"].Value) is not null)
            return WhenCommand.Answer(reading, request with { Command = WhenCommand.Description.Name, Argument = time.Groups["subject"].Value }) is { Status: ReplyStatus.Ok or ReplyStatus.NoDate } dated
                ? dated with { Request = request }
                : null;
        return OfBareTerm(reading, request, text);
    }

    // "what does ENP stand for": the sentence that gives the words; a sentence that only uses the letters says nothing of it.
    private static Reply Expanded(IndexedReading reading, CommandRequest request, string acronym, bool asksForMeaning)
    {
        var key = TermKey.Of(acronym);
        var explain = request with { Command = ExplainCommand.Description.Name, Argument = acronym };
        for (var s = 0; s < reading.Terms.Sentences.Length; s++)
            if (AcronymFinder.Find(reading.Reading.Text, reading.Terms.Sentences[s]).Any(p => TermKey.Of(p.Acronym) == key))
                return ExplainCommand.Answer(reading, explain, first: s) with { Request = request };
        var untold = $"The reading uses “{acronym.ToUpperInvariant()}” and does not say what it stands for.";
        if (asksForMeaning && ExplainCommand.Answer(reading, explain) is { Status: ReplyStatus.Ok } explained)
            return explained with { Request = request, Notes = [untold, .. explained.Notes] };
        return new Reply
        {
            Request = request,
            Status = ReplyStatus.NotFound,
            Reading = reading.Reading.Id,
            Title = untold,
            Notes = [$"What it says of it: {ExplainCommand.Description.Name} {acronym.ToUpperInvariant()}"],
            Suggestions = NearestTerms.BySpelling(reading, acronym, 3),
        };
    }

    // As the reading prints it; null where it is none of the reading's acronyms.
    private static string? Acronym(IndexedReading reading, string subject) =>
        subject.Length is >= 2 and <= 8 && subject.All(char.IsLetterOrDigit) && reading.Terms.HasCapsForm(TermKey.Of(subject)) ? subject : null;

    // A term alone is looked up; with words about it that ask nothing ("is Russia"), any sentence that has it would be chance.
    private static Reply? OfBareTerm(IndexedReading reading, CommandRequest request, string text)
    {
        var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
        var content = tokens.Count(t => !t.Is(TokenTraits.Function) || t.Is(TokenTraits.AllCaps));
        if (content == 0 || tokens.Any(t => s_questionWords.Contains(t.Span.Of(text).ToLowerInvariant()))
            || Standing(reading, text) is not { } term || term.Terms.Length != content || !IsTerm(reading, term))
            return null;
        if (content == tokens.Count(t => t.Span.Of(text).ToLowerInvariant() is not ("the" or "a" or "an")))
            return ExplainCommand.Answer(reading, request with { Command = ExplainCommand.Description.Name, Argument = text }) with { Request = request };
        return new Reply
        {
            Request = request,
            Status = ReplyStatus.NotFound,
            Reading = reading.Reading.Id,
            Title = $"“{Answering.Shown(text)}” names “{term.Text}” and does not say what is asked of it.",
            Notes = [$"Did you mean: what is {term.Text}?"],
            Suggestions = NearestTerms.BySpelling(reading, term.Text, 3),
        };
    }

    private static Query? Standing(IndexedReading reading, string subject) =>
        QueryReader.Read(reading, subject) is { } query && !query.Unknown.Any() && Matcher.Find(reading, query) is { IsEmpty: false } matches && matches.Any(m => m.Kind == MatchKind.Phrase)
            ? query
            : null;

    private static bool IsTerm(IndexedReading reading, Query query) =>
        query.Terms.All(t => t.Keys.Length == 1) && query.Terms.Select(t => t.Keys[0]).ToArray() is var keys && reading.Glossary.Any(t => t.Keys.AsSpan().SequenceEqual(keys));

    [GeneratedRegex(@"^what (?:does|do|did|is|are) (?:the )?(?:(?:acronym|abbreviation|initials|letters) )?[“""'‘]?(?<subject>\w{2,8})[”""'’]? (?:stands? for|short for|(?<mean>mean)|(?:an? |the )?(?:acronym|abbreviation|initials) (?:for|of))$|^what(?: is|'s|’s) the (?:full name|full form|long form|expansion|meaning) of (?:the )?(?:(?:acronym|abbreviation|initials|letters) )?[“""'‘]?(?<subject>\w{2,8})[”""'’]?$", RegexOptions.IgnoreCase)]
    private static partial Regex AsksForExpansion();

    [GeneratedRegex(@"^(?:what|who)(?: is| are| was| were|'s|’s) (?:meant by )?(?:the |an? )?(?<subject>[^,;]{2,60})$|^what (?:does|do|did) (?<subject>[^,;]{2,60}) (?:mean|stand for)$|^(?:define|explain) (?<subject>[^,;]{2,60})$", RegexOptions.IgnoreCase)]
    private static partial Regex AsksForMeaning();

    [GeneratedRegex(@"^when (?:was|were|is|did) (?:the )?(?<subject>[^,;]{2,60}?)(?: (?:happen|occur|take place|held))?$", RegexOptions.IgnoreCase)]
    private static partial Regex AsksForTime();
}
