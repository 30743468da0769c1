using System.Collections.Frozen;
using System.Text.RegularExpressions;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Prompts that quote a clause and ask about what its words claim, ground, weaken or report.</summary>
internal sealed partial class ClaimDrafts(IndexedReading indexed, Frame frame, Contention contention)
{
    // Room for a question beside the quotation.
    public const int LongestQuotation = 225;

    // Assessing words a sentence, of a stretch that argues; below it a text reports, measures or tells a life.
    public const double LeastAround = 1.2;

    // Where nothing but its assessing words makes a sentence a claim.
    private const double LeastForClaims = 1.4;

    // Enough where the words themselves mark a view, a rank or a turn.
    public const double LeastForViews = 0.8;

    private static readonly (string Family, PromptForm Form, double Merit, string[] Cues)[] s_phrases =
    [
        ("causal", PromptForm.Consequence, 2.5, Words.Causal),
        ("contrasting", PromptForm.Compare, 2.3, Words.Contrasting),
        ("conceding", PromptForm.Compare, 2.6, Words.Conceding),
        ("aiming", PromptForm.Purpose, 2.3, Words.Aiming),
        ("evidencing", PromptForm.Evidence, 2.4, Words.Evidencing),
        ("reporting", PromptForm.WhoSays, 2.4, Words.Reporting),
        ("attributing", PromptForm.WhoSays, 2.5, Words.Attributing),
        ("limiting", PromptForm.Weigh, 2.5, Words.Limiting),
    ];

    private static readonly (string Family, PromptForm Form, double Merit, FrozenSet<string> Cues)[] s_words =
    [
        ("restricting", PromptForm.Weigh, 2.6, Words.Restricting),
        ("necessary", PromptForm.Weigh, 2.3, Words.Necessary),
        ("hedging", PromptForm.CloseReading, 2.6, Words.Hedging),
        ("sweeping", PromptForm.Weigh, 2.6, Words.Sweeping),
        ("ranking", PromptForm.Weigh, 2.5, Words.Ranking),
        ("advising", PromptForm.Weigh, 2.4, Words.Advising),
        ("judging", PromptForm.CloseReading, 2.4, Words.Judging),
    ];

    private static readonly (string Family, PromptForm Form, double Merit, string[] Ties)[] s_ties =
    [
        ("turning", PromptForm.Compare, 2.9, Words.Turning),
        ("concluding", PromptForm.Consequence, 2.7, Words.Concluding),
        ("supporting", PromptForm.Evidence, 2.5, Words.Supporting),
        ("illustrating", PromptForm.Example, 2.6, Words.Illustrating),
    ];

    private static readonly (string Family, PromptForm Form)[] s_claims =
        [("asserting", PromptForm.Weigh), ("opposing", PromptForm.WhoSays), ("grounding", PromptForm.Evidence)];

    /// <summary>Asks about the claim as a whole, not about one of its words: both can be asked of the same quotation.</summary>
    public static bool AsksOfWhole(string family) => s_claims.Any(c => c.Family == family);

    public IEnumerable<Draft> Of(int sentence)
    {
        var opening = indexed.Reading.TextOf(indexed.Reading.Sentences[sentence]);
        var follows = sentence > 0 && indexed.Reading.Sentences[sentence - 1].Paragraph == indexed.Reading.Sentences[sentence].Paragraph;
        var around = contention.Around(sentence);
        foreach (var excerpt in ExcerptFinder.Find(indexed, sentence, LongestQuotation))
        {
            if (Words.Defining.FirstOrDefault(c => Holds(excerpt, c)) is { } defines)
                yield return Make(excerpt, "defining", PromptForm.Explain, 2.6, defines);
            if (around < LeastForViews || Procedure().IsMatch(excerpt.Text))
                continue;
            var marks = Contention.Count(excerpt.Words);
            var reported = IsReported(excerpt);
            foreach (var (family, form, merit, cues) in s_phrases)
                if ((around >= LeastAround || form is PromptForm.WhoSays or PromptForm.Compare) && cues.FirstOrDefault(c => Holds(excerpt, c)) is { } cue && Fits(family, excerpt, marks, reported))
                    yield return family is "causal" && Links(sentence) > 1 ? Make(excerpt, "chaining", form, merit, cue) : Make(excerpt, family, form, merit, cue);
            foreach (var (family, form, merit, ties) in s_ties)
                if (follows && excerpt.OpensSentence && excerpt.Text.Length >= 60 && ties.FirstOrDefault(t => opening.StartsWith(t + ",", StringComparison.Ordinal) || opening.StartsWith(t + " ", StringComparison.Ordinal)) is { } tie
                    && excerpt.Span.Start > indexed.Reading.Sentences[sentence].Span.Start && (family is "illustrating" || marks > 0 && contention.Before(sentence) > 0) && !reported)
                    yield return Make(excerpt, family, form, merit, tie, quoteCue: false);
            if (follows && marks > 1 && contention.Before(sentence) > 0 && !reported && Midway().Match(excerpt.Text) is { Success: true } turn)
                yield return turn.Value.Contains("however", StringComparison.Ordinal)
                    ? Make(excerpt, "objecting", PromptForm.Compare, 2.4, "however")
                    : Make(excerpt, "inferring", PromptForm.Consequence, 2.4, turn.Groups["word"].Value);
            foreach (var (family, form, merit, cues) in s_words)
                if ((around >= LeastAround || family is "restricting" or "sweeping" or "ranking") && excerpt.Words.FirstOrDefault(w => cues.Contains(w) && HoldsWord(excerpt, w)) is { } cue && FitsWord(family, excerpt, cue, reported))
                    yield return Make(excerpt, family, form, merit, cue);
            if (around >= LeastForClaims && !reported && IsClaim(excerpt, marks))
                foreach (var (family, form) in s_claims)
                    yield return Make(excerpt, family, form, 2.0 + 0.1 * Math.Min(marks, 4), excerpt.Words[0]);
        }
    }

    // Said by the author, in words that assess, with something beside it to argue from: no event of a date, no plan of the text itself.
    private bool IsClaim(Excerpt excerpt, int marks) =>
        (marks >= 2 && contention.Beside(excerpt.Sentence) >= 1 || marks == 1 && contention.Beside(excerpt.Sentence) >= 2 && contention.Around(excerpt.Sentence) >= 2) && excerpt.Span.Length >= 65 && excerpt.Words.Length >= 10
        && excerpt.Words.Any(w => Words.Assessing.Contains(w) && !Words.Mild.Contains(w))
        && excerpt.Words.Count(w => char.IsAsciiDigit(w[0])) <= 1
        && !excerpt.Words.Any(w => w is "we" or "our" or "i" or "us")
        && !excerpt.Words.Contains("if") && !excerpt.Words.Contains("whether");

    private bool Fits(string family, Excerpt excerpt, int marks, bool reported) => family switch
    {
        "contrasting" => marks > 1 && !reported,
        "conceding" => marks > 0 && !reported && contention.Beside(excerpt.Sentence) > 0,
        "reporting" => contention.Beside(excerpt.Sentence) > 1,
        "attributing" => contention.Beside(excerpt.Sentence) > 0,
        "aiming" => !reported && !excerpt.Words.Any(Words.Hedging.Contains),
        "evidencing" => true,
        // The cue itself is one: something else must be at stake.
        "causal" or "limiting" => !reported && marks > 1 && contention.Beside(excerpt.Sentence) > 0,
        _ => !reported && marks > 0 && contention.Beside(excerpt.Sentence) > 0,
    };

    private bool FitsWord(string family, Excerpt excerpt, string cue, bool reported) => (!reported || family is "restricting" or "sweeping") && contention.Beside(excerpt.Sentence) > 0 && family switch
    {
        // It weakens the claim itself, not something that the claim takes for granted.
        "ranking" => Contention.Count(excerpt.Words) > 1,
        "hedging" => Contention.Count(excerpt.Words) > 1 && (!excerpt.Words.TakeWhile(w => w != cue).Any(Words.Finite.Contains) || cue is "perhaps" or "probably" or "likely" && Predicated(excerpt, cue)),
        "necessary" => !excerpt.Words.Any(w => w is "if" or "when" or "states" or "law" or "article") && Contention.Count(excerpt.Words) > (cue is "must" or "cannot" ? 0 : 1),
        "sweeping" or "restricting" => !excerpt.Words.Contains("exception"),
        "judging" => Contention.Count(excerpt.Words) > 1 || contention.Beside(excerpt.Sentence) > 1,
        _ => true,
    };

    private static bool Predicated(Excerpt excerpt, string cue) => excerpt.Find("is " + cue) > 0 || excerpt.Find("are " + cue) > 0 || excerpt.Find("would " + cue) > 0;

    private bool IsReported(Excerpt excerpt) =>
        Words.Reporting.Concat(Words.Attributing).Any(c => excerpt.Find(c) >= 0) || Reported().IsMatch(excerpt.Text)
        || indexed.Speeches[excerpt.Sentence].Any(s => indexed.Names.IsPerson(s.Name));

    // Causes that the passage names.
    private int Links(int sentence)
    {
        var passage = PromptGenerator.Surroundings(indexed.Reading, sentence);
        var excerpt = Excerpt.Of(indexed.Reading.Text, sentence, passage);
        return Words.Causal.Concat(Words.Concluding).Count(c => excerpt.Find(c) >= 0);
    }

    private static bool Holds(Excerpt excerpt, string cue)
    {
        var at = excerpt.Find(cue);
        if (at < 0)
            return false;
        var after = excerpt.Text.AsSpan(at + cue.Length);
        return cue switch
        {
            "but" => at > 45 && excerpt.Text[at - 2] == ',' && !after.StartsWith(" also") && excerpt.Find("not only") < 0 && after.Length > 40 && StandsAlone.VerbIn(after.ToString()),
            "found that" or "showed that" or "shows that" or "show that" or "suggested that" or "suggest that" or "suggests that" or "demonstrated that" or "indicated that" or "revealed that" or "confirmed that" or "have shown that" or "has shown that" =>
                excerpt.Words.TakeWhile(w => w != "that").Any(Words.Findings.Contains),
            "seen as" => !after.StartsWith(" early") && !after.StartsWith(" late") && !after.StartsWith(" far"),
            "refers to" => at is > 0 and < 70 && excerpt.Text.AsSpan(0, at).IndexOf(" which ") < 0,
            // Not of an aside: "…, which was described as".
            "described as" or "regarded as" or "considered as" or "seen as" or "viewed as" when excerpt.Text.AsSpan(0, at).IndexOf("which ") >= 0 => false,
            "in order to" => !excerpt.Text.AsSpan(0, at).EndsWith("used "),
            "forced" or "compelled" or "enabled" or "caused" or "prevented" or "provoked" or "triggered" => at > 12 && (after.StartsWith(" the ") || after.StartsWith(" a ") || after.StartsWith(" an ") || after.Length > 1 && char.IsUpper(after[1])),
            "though" => !excerpt.Text.AsSpan(0, at).EndsWith("even ") && !excerpt.Text.AsSpan(0, at).EndsWith("as ") && !excerpt.Text.AsSpan(0, at).EndsWith(", ") && after.Length > 25,
            "mainly" or "largely" or "mostly" or "primarily" or "partly" or "chiefly" => at > 0 && after.Length > 12,
            _ => after.Length > 8 || at > 25,
        };
    }

    private static bool HoldsWord(Excerpt excerpt, string word)
    {
        var at = excerpt.Find(word);
        if (at < 0 || char.IsUpper(excerpt.Text[at]))
            return false;
        var after = excerpt.Text.AsSpan(at + word.Length);
        var before = excerpt.Text.AsSpan(0, at);
        return word switch
        {
            "only" => before.EndsWith("the ") && !after.StartsWith(" notable") && !after.StartsWith(" exception") || before.EndsWith("can ") || OnlyIf().IsMatch(after.ToString()),
            "never" or "always" => !before.EndsWith("not ") && !before.EndsWith("almost ") && !before.EndsWith("nearly ") && !before.StartsWith("There "),
            "may" or "might" => Conjecture().IsMatch(after.ToString()),
            // "could be explained" tells what was possible, "could have been" guesses.
            "could" => after.StartsWith(" have been ") || after.StartsWith(" be attributed "),
            "appear" or "appears" or "appeared" or "seems" or "seem" or "seemed" => after.StartsWith(" to ") || after.StartsWith(" doomed "),
            "should" => !after.StartsWith(" have"),
            "cannot" => !after.StartsWith(" discount") && !after.StartsWith(" exclude"),
            "must" => !after.StartsWith(" keep in") && !after.StartsWith(" still"),
            "key" or "main" or "principal" => (before.EndsWith(" the ") || before.EndsWith(" a ") || before.Length < 5) && !before.EndsWith("some of the ") && !before.EndsWith("Some of the ") && after.Length > 2 && char.IsLower(after[1]) && !after.StartsWith(" to "),
            "crucial" or "indispensable" or "decisive" => !after.StartsWith(" to ") && after.Length > 4,
            _ => !before.EndsWith("not ") && !before.EndsWith("so-called ") && !before.EndsWith("allegedly ") && !before.EndsWith("accusations of "),
        };
    }

    private Draft Make(Excerpt excerpt, string family, PromptForm form, double merit, string cue, bool quoteCue = true)
    {
        // As it is printed in the excerpt, so that it is a verbatim word of it.
        var printed = quoteCue ? excerpt.Text.Substring(Math.Max(excerpt.Find(cue), 0), cue.Length) : cue;
        var bank = QuestionBank.ByFamily[family];
        var questions = bank[..^1].SelectMany((q, i) => new[] { i, i + 1 }.Select(turn => Text(q, turn))).Where(PromptRules.Keeps).Distinct().ToArray();
        // The last one is the shortest: for quotations that leave little room.
        if (questions.Length == 0 && Text(bank[^1], 1) is var brief && PromptRules.Keeps(brief))
            questions = [brief];
        return new Draft(excerpt.Sentence, form, family, excerpt.Span, [.. questions], merit + Fit(excerpt));

        string Text(string question, int turn) => frame.Quote(excerpt, turn) + " " + Sentence(question, printed);
    }

    private string Sentence(string question, string cue) => Frame.Upper(question.Replace("{w}", cue, StringComparison.Ordinal).Replace("{who}", frame.Who, StringComparison.Ordinal));

    // A quotation is best at one or two lines, and where it needed no cut.
    private double Fit(Excerpt excerpt)
    {
        var length = excerpt.Span.Length;
        var fit = length < 70 ? -0.3 : length > 190 ? -0.2 : 0.1;
        if (excerpt.Span.End + 2 >= indexed.Reading.Sentences[excerpt.Sentence].Span.End)
            fit += 0.25;
        if (indexed.Terms.Sentences[excerpt.Sentence].Any(t => excerpt.Span.Contains(t.Span) && t.Is(TokenTraits.Capital) && !t.Is(TokenTraits.Initial)))
            fit += 0.1;
        return fit;
    }

    [GeneratedRegex("(?<=^.{8,90}),? (?<word>however|therefore|thus|hence),? (?=.{25})")]
    private static partial Regex Midway();

    // "may have", "may lead to": a guess, not a permission or a range of cases.
    [GeneratedRegex("^ (?:also |well )?(?:have|lead|explain|reflect|result|contribute|become|indicate|play|cause|exacerbate|represent|provide|mean|prove|be due|be responsible|be related|be the|be a|be an|be more|be less|affect|increase|reduce|influence|overestimate|underestimate)\\b")]
    private static partial Regex Conjecture();

    [GeneratedRegex("^ (?:when|if|by|through|after|with|the|in|because|on|under) ")]
    private static partial Regex OnlyIf();

    [GeneratedRegex(@"\b(?:allegedly|alleged|so-called|accus\w+|in [\p{L} ]{0,30}(?:opinion|perspective|view|eyes)|from [\p{L}’ ]{0,30}point of view|according to|looked (?:up)?on as|looked as|(?:believed|felt|thought|stated|states|held|holds|maintained|writes|wrote|written|hypothesised|hypothesized|hoped|demonstrated in|taught|asserted)\b(?! in\b)|had written)\b|^(?:For|To) \p{Lu}\p{Ll}+,", RegexOptions.IgnoreCase)]
    private static partial Regex Reported();

    // How the work was done, or what the text is going to do.
    [GeneratedRegex(@"\b(?:this|the) (?:article|paper|study|essay|section|chapter|analysis)\b|\bresearchers must\b|^Determining\b|^(?:Multiple|Several|Various) |\ba number of\b|^It is possible to\b|\bexception of\b|^There (?:is|are|was|were)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Procedure();
}
