using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Prompts that quote a clause and ask about what its words claim, ground, weaken or report.</summary>
internal sealed partial class ClaimDrafts(IndexedReading indexed, Frame frame)
{
    // Room for a question beside the quotation.
    private const int LongestQuotation = 225;

    private static readonly (string Family, PromptForm Form, double Merit, string[] Cues)[] s_phrases =
    [
        ("causal", PromptForm.Consequence, 2.5, Words.Causal),
        ("contrasting", PromptForm.Compare, 2.4, Words.Contrasting),
        ("conceding", PromptForm.Compare, 2.3, Words.Conceding),
        ("aiming", PromptForm.Purpose, 2.2, Words.Aiming),
        ("evidencing", PromptForm.Evidence, 2.5, Words.Evidencing),
        ("reporting", PromptForm.WhoSays, 2.6, Words.Reporting),
        ("attributing", PromptForm.WhoSays, 2.5, Words.Attributing),
        ("defining", PromptForm.Explain, 2.6, Words.Defining),
        ("changing", PromptForm.Compare, 2.0, Words.Changing),
        ("supposing", PromptForm.Consequence, 1.9, Words.Supposing),
    ];

    private static readonly (string Family, PromptForm Form, double Merit, FrozenSet<string> Cues)[] s_words =
    [
        ("restricting", PromptForm.Weigh, 2.5, Words.Restricting),
        ("necessary", PromptForm.Weigh, 2.4, Words.Necessary),
        ("hedging", PromptForm.CloseReading, 2.2, Words.Hedging),
        ("sweeping", PromptForm.Weigh, 2.3, Words.Sweeping),
        ("ranking", PromptForm.Weigh, 2.3, Words.Ranking),
        ("advising", PromptForm.Weigh, 2.5, Words.Advising),
        ("judging", PromptForm.CloseReading, 2.3, Words.Judging),
    ];

    private readonly Actors _actors = new(indexed);

    private static readonly (string Family, PromptForm Form, double Merit, string[] Ties)[] s_ties =
    [
        ("turning", PromptForm.Compare, 2.6, Words.Turning),
        ("concluding", PromptForm.Consequence, 2.7, Words.Concluding),
        ("supporting", PromptForm.Evidence, 2.5, Words.Supporting),
        ("illustrating", PromptForm.Example, 2.6, Words.Illustrating),
    ];

    public IEnumerable<Draft> Of(int sentence)
    {
        var opening = indexed.Reading.TextOf(indexed.Reading.Sentences[sentence]);
        var follows = sentence > 0 && indexed.Reading.Sentences[sentence - 1].Paragraph == indexed.Reading.Sentences[sentence].Paragraph;
        foreach (var excerpt in ExcerptFinder.Find(indexed, sentence, LongestQuotation))
        {
            foreach (var (family, form, merit, cues) in s_phrases)
                if (cues.FirstOrDefault(c => Holds(excerpt, c)) is { } cue)
                    yield return Make(excerpt, family, form, merit, cue);
            foreach (var (family, form, merit, ties) in s_ties)
                if (follows && excerpt.OpensSentence && excerpt.Text.Length >= 60 && ties.FirstOrDefault(t => opening.StartsWith(t + ",", StringComparison.Ordinal) || opening.StartsWith(t + " ", StringComparison.Ordinal)) is { } tie
                    && excerpt.Span.Start > indexed.Reading.Sentences[sentence].Span.Start)
                    yield return Make(excerpt, family, form, merit, tie, quoteCue: false);
            if (follows && Midway().Match(excerpt.Text) is { Success: true } turn)
                yield return turn.Value.Contains("however", StringComparison.Ordinal)
                    ? Make(excerpt, "objecting", PromptForm.Compare, 2.5, "however")
                    : Make(excerpt, "inferring", PromptForm.Consequence, 2.5, turn.Groups["word"].Value);
            if (Comparison().Match(excerpt.Text) is { Success: true } than && excerpt.Find("than") == than.Groups["than"].Index)
                yield return Make(excerpt, "comparing", PromptForm.Compare, 1.9, "than");
            foreach (var (family, form, merit, cues) in s_words)
                if (excerpt.Words.FirstOrDefault(w => cues.Contains(w) && HoldsWord(excerpt, w)) is { } cue)
                    yield return Make(excerpt, family, form, merit, cue);
            foreach (var date in indexed.Dates[sentence].Where(d => excerpt.Span.Contains(d.Span)))
                if (DatedBy(excerpt, date.Span) is { } draft)
                    yield return draft;
        }
    }

    private Draft? DatedBy(Excerpt excerpt, TextSpan date)
    {
        var printed = date.Of(indexed.Reading.Text);
        if (printed.StartsWith("since ", StringComparison.OrdinalIgnoreCase) && printed.Length == 10)
            return Make(excerpt, "since", PromptForm.Date, 2.5, printed[6..], quoteCue: false);
        return printed.Length == 4 && printed.All(char.IsAsciiDigit)
            && PrecededBy(excerpt, date, "in ", "In ", "by ", "By ")
            && HasMotion(excerpt) && excerpt.Words.Count(w => char.IsAsciiDigit(w[0])) == 1
            ? Make(excerpt, "dated", PromptForm.Date, 2.1, printed, quoteCue: false)
            : null;
    }

    // A date alone is no question: the clause must move, from a cause, to an end, or against something.
    private static bool HasMotion(Excerpt excerpt) =>
        Words.Causal.Concat(Words.Changing).Concat(Words.Conceding).Concat(Words.Aiming).Any(c => excerpt.Find(c) >= 0);

    private bool PrecededBy(Excerpt excerpt, TextSpan span, params string[] leads) =>
        leads.Any(l => span.Start - l.Length >= excerpt.Span.Start && string.CompareOrdinal(indexed.Reading.Text, span.Start - l.Length, l, 0, l.Length) == 0);

    private static bool Holds(Excerpt excerpt, string cue)
    {
        var at = excerpt.Find(cue);
        if (at < 0)
            return false;
        var after = excerpt.Text.AsSpan(at + cue.Length);
        return cue switch
        {
            // In time, or "all but", "not only … but".
            "while" => at > 0 && excerpt.Text[at - 2] == ',' && !excerpt.Text.AsSpan(0, at).EndsWith("ing, ") && !IsParticiple(after),
            "but" => at > 45 && excerpt.Text[at - 2] == ',' && !after.StartsWith(" also") && excerpt.Find("not only") < 0 && after.Length > 40 && StandsAlone.VerbIn(after.ToString()),
            "found that" or "showed that" or "shows that" or "show that" or "suggested that" or "suggest that" or "suggests that" or "demonstrated that" or "indicated that" or "revealed that" or "confirmed that" or "have shown that" or "has shown that" =>
                excerpt.Words.TakeWhile(w => w != "that").Any(Words.Findings.Contains),
            "seen as" => !after.StartsWith(" early") && !after.StartsWith(" late") && !after.StartsWith(" far"),
            "in order to" => !excerpt.Text.AsSpan(0, at).EndsWith("used "),
            "replaced" or "shifted" => excerpt.Find("to replace") < 0 && at > 10 && after.Length > 20,
            "forced" or "compelled" or "enabled" or "caused" or "prevented" or "provoked" or "triggered" => at > 12 && after.StartsWith(" the ") || after.StartsWith(" a ") || after.StartsWith(" an ") || after.Length > 1 && char.IsUpper(after[1]),
            "if" => (at == 0 || excerpt.Text[at - 2] == ',') && !after.StartsWith(" any") && !after.StartsWith(" not"),
            "though" => !excerpt.Text.AsSpan(0, at).EndsWith("even ") && !excerpt.Text.AsSpan(0, at).EndsWith("as ") && after.Length > 25,
            "according to" => after.Length > 1 && char.IsUpper(after[1]) || after.StartsWith(" some ") || after.StartsWith(" many ") || after.StartsWith(" most "),
            _ => after.Length > 8 || at > 25,
        };
    }

    private static bool IsParticiple(ReadOnlySpan<char> after) => after.Length > 1 && after[1..] is var rest && (rest.IndexOf(' ') is var end && end > 0 ? rest[..end] : rest).EndsWith("ing");

    private static bool HoldsWord(Excerpt excerpt, string word)
    {
        var at = excerpt.Find(word);
        if (at < 0 || char.IsUpper(excerpt.Text[at]))
            return false;
        var after = excerpt.Text.AsSpan(at + word.Length);
        var before = excerpt.Text.AsSpan(0, at);
        return word switch
        {
            "only" => before.EndsWith("the ") || before.EndsWith("can ") || before.EndsWith("could ") || OnlyIf().IsMatch(after.ToString()),
            "never" or "always" => !before.EndsWith("not ") && !before.EndsWith("almost ") && !before.EndsWith("nearly "),
            "may" => Conjecture().IsMatch(after.ToString()),
            // "could be obtained" tells what was possible, "could be explained" and "could have been" guess.
            "could" => Guess().IsMatch(after.ToString()),
            "might" => !after.StartsWith(" not"),
            "suggest" or "suggests" or "suggested" => excerpt.Words.TakeWhile(w => w != word).Any(Words.Findings.Contains),
            "appear" or "appears" or "appeared" or "seems" or "seem" or "seemed" => after.StartsWith(" to "),
            "should" => !after.StartsWith(" have"),
            "must" or "cannot" => true,
            "key" or "main" or "principal" => (before.EndsWith(" the ") || before.EndsWith(" a ") || before.EndsWith(" one of the ") || before.Length < 5) && after.Length > 2 && char.IsLower(after[1]) && !after.StartsWith(" to "),
            _ => !before.EndsWith("not ") && !before.EndsWith("so-called "),
        };
    }

    private Draft Make(Excerpt excerpt, string family, PromptForm form, double merit, string cue, bool quoteCue = true)
    {
        // As it is printed in the excerpt, so that it is a verbatim word of it.
        var printed = quoteCue ? excerpt.Text.Substring(excerpt.Find(cue), cue.Length) : cue;
        var bank = QuestionBank.ByFamily[family];
        if (form == PromptForm.WhoSays && _actors.Beside(excerpt) is { } actor)
            (family, bank) = ("agreeing", [.. QuestionBank.ByFamily["agreeing"].Select(q => q.Replace("{actor}", actor, StringComparison.Ordinal))]);
        var questions = bank[..^1].SelectMany((q, i) => new[] { i, i + 1 }.Select(turn => Text(q, turn))).Where(PromptRules.Keeps).Distinct().ToArray();
        // The last one is the shortest: for quotations that leave little room.
        if (questions.Length == 0 && Text(bank[^1], 1) is var brief && PromptRules.Keeps(brief))
            questions = [brief];
        return new Draft(excerpt.Sentence, form, family, excerpt.Span, [.. questions], merit + Fit(excerpt));

        string Text(string question, int turn) => frame.Quote(excerpt, turn) + " " + Sentence(question, printed);
    }

    private string Sentence(string question, string cue) => Frame.Upper(question.Replace("{w}", cue, StringComparison.Ordinal).Replace("{who}", frame.Who, StringComparison.Ordinal).Replace("{stands}", frame.Does("stands", "stand"), StringComparison.Ordinal));

    // A quotation is best at one or two lines, and where it needed no cut.
    private double Fit(Excerpt excerpt)
    {
        var length = excerpt.Span.Length;
        var fit = length < 70 ? -0.3 : length > 190 ? -0.3 : 0.1;
        if (excerpt.Span.End + 2 >= indexed.Reading.Sentences[excerpt.Sentence].Span.End)
            fit += 0.25;
        if (indexed.Terms.Sentences[excerpt.Sentence].Any(t => excerpt.Span.Contains(t.Span) && t.Is(TokenTraits.Capital) && !t.Is(TokenTraits.Initial)))
            fit += 0.1;
        return fit;
    }

    [GeneratedRegex("(?<=^.{8,90}),? (?<word>however|therefore|thus|hence),? (?=.{25})")]
    private static partial Regex Midway();

    [GeneratedRegex("\\b(?:more|less|fewer|[a-z]{3,}(?<!oth|rath)er) (?:[\\p{L}-]+ ){0,7}(?<than>than) (?!one |two |three |half |a |an |\\d)")]
    private static partial Regex Comparison();

    // "may have", "may lead to": a guess, not a permission or a range of cases.
    [GeneratedRegex("^ (?:also |well )?(?:have|lead|explain|reflect|result|contribute|become|indicate|play|cause|exacerbate|behave|represent|provide|act|mean|prove|be due|be responsible|be related|be involved|be the|be a|be an|be more|be less|be worth|account|affect|help|increase|reduce|decrease|alter|limit|require|differ|vary|initiate|mediate|occlude|influence|overestimate|underestimate)\\b")]
    private static partial Regex Conjecture();

    [GeneratedRegex("^ (?:have|be due|be explained|be attributed|be related|be the|be a|be an|be more|be less|be of|be occurring)\\b")]
    private static partial Regex Guess();

    [GeneratedRegex("^ (?:when|if|by|through|after|with|the|in|because|on|under) ")]
    private static partial Regex OnlyIf();
}
