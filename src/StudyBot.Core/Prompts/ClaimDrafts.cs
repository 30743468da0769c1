using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Prompts that quote a clause and ask about what its words claim, ground, weaken or report.</summary>
internal sealed partial class ClaimDrafts(IndexedReading indexed, Frame frame, Contention contention, Grounds grounds)
{
    // Room for a question beside the quotation.
    public const int LongestQuotation = 240;

    // Assessing words a sentence, of a stretch that argues; below it a text reports, measures or tells a life.
    public const double LeastAround = 0.9;

    // Enough for a term that the author holds at a distance.
    public const double LeastForTerms = 0.5;

    // Where nothing but its assessing words makes a sentence a claim.
    private const double LeastForClaims = 1.2;

    // The same where only one word of it assesses.
    private const double LeastForSingle = 1.6;

    // Words of content in common, below which two sentences are not two sides of one question.
    private const int LeastSharedOfSides = 2;

    private const int LeastSentences = 4;

    // Sentences with a date beside one that tells of a turn.
    private const int LeastDatesBeside = 2;

    // The same where neither of the two assesses.
    private const int LeastSharedOfFacts = 3;

    // Enough where the words themselves mark a turn.
    private const double LeastForTurns = 0.25;

    private static readonly (string Family, PromptForm Form, double Merit, string[] Cues)[] s_phrases =
    [
        ("causal", PromptForm.Consequence, 2.5, Words.Causal),
        ("explaining", PromptForm.Consequence, 2.7, Words.Explaining),
        ("conditional", PromptForm.Consequence, 2.8, Words.Conditional),
        ("conceding", PromptForm.Compare, 2.6, Words.Conceding),
        ("aiming", PromptForm.Purpose, 2.3, Words.Aiming),
        ("evidencing", PromptForm.Evidence, 2.4, Words.Evidencing),
        ("reporting", PromptForm.WhoSays, 2.4, Words.Reporting),
        ("attributing", PromptForm.WhoSays, 2.5, Words.Attributing),
        ("limiting", PromptForm.Weigh, 2.3, Words.Limiting),
        ("exemplifying", PromptForm.Example, 2.8, Words.Exemplifying),
    ];

    private static readonly (string Family, PromptForm Form, double Merit, FrozenSet<string> Cues)[] s_words =
    [
        ("restricting", PromptForm.Weigh, 2.6, Words.Restricting),
        ("necessary", PromptForm.Weigh, 2.3, Words.Necessary),
        ("hedging", PromptForm.CloseReading, 2.5, Words.Hedging),
        ("sweeping", PromptForm.Weigh, 2.6, Words.Sweeping),
        ("ranking", PromptForm.Weigh, 2.5, Words.Ranking),
        ("advising", PromptForm.Weigh, 2.4, Words.Advising),
        ("judging", PromptForm.CloseReading, 2.6, Words.Verdicts),
    ];

    private static readonly (string Family, PromptForm Form, double Merit, string[] Ties)[] s_ties =
    [
        ("turning", PromptForm.Compare, 2.9, Words.Turning),
        ("concluding", PromptForm.Consequence, 2.7, Words.Concluding),
        ("supporting", PromptForm.Evidence, 2.5, Words.Supporting),
        ("illustrating", PromptForm.Example, 2.6, Words.Illustrating),
    ];

    // What can be asked of a claim as a whole, with or without grounds that were found for it.
    private static readonly (string Family, PromptForm Form, bool NeedsGrounds)[] s_claims =
        [("asserting", PromptForm.Weigh, true), ("opposing", PromptForm.WhoSays, false), ("grounding", PromptForm.Evidence, false)];

    /// <summary>Asks about the claim as a whole, not about one of its words: both can be asked of the same quotation.</summary>
    public static bool AsksOfWhole(string family) => s_claims.Any(c => c.Family == family);

    /// <summary>The view is somebody's whom the sentence names, not the author's.</summary>
    public static bool IsReported(IndexedReading indexed, Excerpt excerpt) =>
        Words.Reporting.Concat(Words.Attributing).Any(c => excerpt.Find(c) >= 0) || Reported().IsMatch(excerpt.Text)
        || indexed.Speeches[excerpt.Sentence].Any(s => indexed.Names.IsPerson(s.Name));

    /// <summary>Says how the work was done, what the text is going to do, or what nobody would deny.</summary>
    public static bool IsOfTheText(Excerpt excerpt) => Procedure().IsMatch(excerpt.Text);

    public IEnumerable<Draft> Of(int sentence)
    {
        var around = contention.Around(sentence);
        foreach (var excerpt in ExcerptFinder.Find(indexed, sentence, LongestQuotation))
        {
            if (IsOfTheText(excerpt))
                continue;
            var marks = Contention.Count(excerpt.Words);
            var reported = IsReported(indexed, excerpt);
            foreach (var (family, form, merit, cues) in s_phrases)
                if ((around >= LeastAround || form is PromptForm.WhoSays or PromptForm.Evidence || family is "explaining") && cues.FirstOrDefault(c => Holds(excerpt, c)) is { } cue && Fits(family, excerpt, cue, marks, reported))
                    yield return Make(excerpt, family, form, merit, cue);
            foreach (var (family, form, merit, cues) in s_words)
                if (around >= LeastAround && excerpt.Words.FirstOrDefault(w => cues.Contains(w) && HoldsWord(excerpt, w)) is { } cue && FitsWord(family, excerpt, cue, marks, reported))
                    yield return Make(excerpt, family, form, merit, cue);
            if (Turn(excerpt) is { } date)
                yield return Make(excerpt, "dating", PromptForm.Period, 2.8, date);
            if (reported)
                continue;
            if (around >= LeastForTurns || marks == 0)
                foreach (var draft in Tied(excerpt, marks))
                    yield return draft;
            if ((around >= LeastAround || IsRich(sentence)) && Superlative().Match(excerpt.Text) is { Success: true } rank && excerpt.Find(rank.Groups["rank"].Value) > 0)
                yield return Make(excerpt, "superlative", PromptForm.Weigh, 2.7, rank.Groups["rank"].Value);
            if (around >= LeastAround && Sides(excerpt) is { } sides)
                yield return Make(excerpt, "siding", PromptForm.Compare, 2.8, excerpt.Words[0]) with { Questions = Asked(excerpt, "siding", excerpt.Words[0], sides) };
            if (around >= LeastForClaims && IsClaim(excerpt, marks))
                foreach (var draft in Whole(excerpt, marks))
                    yield return draft;
        }
    }

    // "However, …", "…, therefore, …": the sentence before is one of the two sides.
    private IEnumerable<Draft> Tied(Excerpt excerpt, int marks)
    {
        var sentence = excerpt.Sentence;
        if (sentence == 0 || indexed.Reading.Sentences[sentence - 1].Paragraph != indexed.Reading.Sentences[sentence].Paragraph)
            yield break;
        var opening = indexed.Reading.TextOf(indexed.Reading.Sentences[sentence]);
        foreach (var (family, form, merit, ties) in s_ties)
            if (excerpt.OpensSentence && excerpt.Text.Length >= 60 && excerpt.Span.Start > indexed.Reading.Sentences[sentence].Span.Start
                && ties.FirstOrDefault(t => opening.StartsWith(t + ",", StringComparison.Ordinal) || opening.StartsWith(t + " ", StringComparison.Ordinal)) is { } tie
                && (marks > 0 || family is "concluding" && frame.HasAuthor) && (family is not "illustrating" || frame.HasAuthor) && (family is "concluding" && frame.HasAuthor || contention.Before(sentence) > 0 && grounds.Shared(sentence - 1, sentence) >= (family is "turning" ? LeastSharedOfSides : 1)))
                yield return Make(excerpt, family, form, merit, tie, quoteCue: false) with { Besides = [indexed.Reading.Sentences[sentence - 1].Span] };
        if (marks == 0 && grounds.Shared(sentence - 1, sentence) >= LeastSharedOfFacts && excerpt.OpensSentence && excerpt.Text.Length >= 60 && indexed.Dates[sentence].IsEmpty && Corrects().Match(opening) is { Success: true } corrects)
            yield return Make(excerpt, "correcting", PromptForm.Compare, 2.4, corrects.Value, quoteCue: false) with { Besides = [indexed.Reading.Sentences[sentence - 1].Span] };
        if (marks == 0 && grounds.Shared(sentence - 1, sentence) >= LeastSharedOfSides && excerpt.OpensSentence && excerpt.Text.Length >= 60 && Opposes().Match(opening) is { Success: true } opposes)
            yield return Make(excerpt, "opposed", PromptForm.Compare, 2.4, opposes.Value, quoteCue: false) with { Besides = [indexed.Reading.Sentences[sentence - 1].Span] };
        if (marks > 1 && contention.Before(sentence) > 0 && Midway().Match(excerpt.Text) is { Success: true } turn && grounds.Shared(sentence - 1, sentence) >= LeastSharedOfSides)
            yield return turn.Value.Contains("however", StringComparison.Ordinal)
                ? Make(excerpt, "objecting", PromptForm.Compare, 2.4, "however")
                : Make(excerpt, "inferring", PromptForm.Consequence, 2.4, turn.Groups["word"].Value);
    }

    private IEnumerable<Draft> Whole(Excerpt excerpt, int marks)
    {
        var found = grounds.Of(excerpt).ToArray();
        foreach (var (family, form, needsGrounds) in s_claims)
            if (found.Length > 0 || !needsGrounds && frame.HasAuthor)
                yield return Make(excerpt, family, form, (found.Length > 0 ? 2.2 : 2.0) + 0.1 * Math.Min(marks, 4), excerpt.Words[0]) with { Besides = [.. found] };
    }

    // Said by the author, in words that assess, with something beside it to argue from: no event of a date.
    private bool IsClaim(Excerpt excerpt, int marks) =>
        (marks >= 2 || marks == 1 && contention.Around(excerpt.Sentence) >= LeastForSingle) && contention.Beside(excerpt.Sentence) + marks >= 3 && excerpt.Span.Length >= 65 && excerpt.Words.Length >= 10
        && excerpt.Words.Count(w => char.IsAsciiDigit(w[0])) <= 2
        && excerpt.Find("used to") < 0 && excerpt.Find("used in order") < 0
        && !excerpt.Words.Any(w => w is "we" or "our" or "i" or "us")
        // That something is disputed or so called is no claim.
        && !excerpt.Words.Any(w => w is "controversial" or "contentious" or "disputed" or "debated" or "aspect" or "term")
        && !excerpt.Words.Contains("if") && !excerpt.Words.Contains("whether");

    // A date at which something begins, ends or turns, and others beside it to tell what was before and after.
    private string? Turn(Excerpt excerpt)
    {
        var argues = contention.Around(excerpt.Sentence) >= LeastAround;
        if (!argues && Contention.Count(excerpt.Words) == 0 && !(IsRich(excerpt.Sentence) && Ending().IsMatch(excerpt.Text)) || Before().IsMatch(excerpt.Text) || !Turning().IsMatch(excerpt.Text) || indexed.Dates[excerpt.Sentence].Where(d => excerpt.Span.Contains(d.Span)).ToArray() is not [var date])
            return null;
        var paragraph = indexed.Reading.Paragraphs[indexed.Reading.Sentences[excerpt.Sentence].Paragraph];
        var others = Enumerable.Range(paragraph.FirstSentence, paragraph.SentenceCount).Count(s => s != excerpt.Sentence && indexed.Dates[s].Length > 0);
        return argues || others >= LeastDatesBeside ? date.Span.Of(indexed.Reading.Text) : null;
    }

    // What ends or breaks is a turn, whatever it is; what begins may be anything.
    [GeneratedRegex(@"\b(?:ended(?! up)|came to an end|no longer|for the first time|turning point|collapsed|broke (?:out|down)|abolished|declined|began to accept|gave way)\b")]
    private static partial Regex Ending();

    // "the mood that had marked the ‘80s": not the time that is spoken of.
    [GeneratedRegex(@"\b(?:that|which|who) had\b")]
    private static partial Regex Before();

    // "tension between Russians and Europeans": two whom the passage goes on to speak of.
    private (string One, string Other)? Sides(Excerpt excerpt)
    {
        if (Between().Match(excerpt.Text) is not { Success: true } sides)
            return null;
        var (one, other) = (sides.Groups["one"].Value, sides.Groups["other"].Value);
        var passage = PromptGenerator.Surroundings(indexed.Reading, excerpt.Sentence).Of(indexed.Reading.Text);
        return Times(passage, one) + Times(passage, other) > 2 ? (one, other) : null;

        // "Russians" counts where "Russia" is spoken of.
        static int Times(string text, string name) => Regex.Count(text, $@"\b{Regex.Escape(Stem(name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name))}");

        static string Stem(string name) => name.Length > 5 ? name[..5] : name;
    }

    private bool Fits(string family, Excerpt excerpt, string cue, int marks, bool reported) => family switch
    {
        "conceding" => marks > 0 && !reported && contention.Beside(excerpt.Sentence) > 0,
        // Whether the passage bears it out can be told where the passage goes on about it.
        "reporting" => (frame.HasAuthor || !cue.EndsWith(" as", StringComparison.Ordinal)) && IsPursued(excerpt.Sentence),
        // What the text finds itself is no view of somebody's.
        "attributing" => !excerpt.Words.TakeWhile(w => w != "that").Any(w => w is "our" or "we" || Words.Findings.Contains(w)) && IsPursued(excerpt.Sentence),
        "explaining" => !excerpt.Words.Any(w => w is "where" or "which") && Neighbours(excerpt.Sentence).Any(s => grounds.Shared(s, excerpt.Sentence) >= LeastSharedOfSides),
        "aiming" => !reported && (frame.HasAuthor || excerpt.Find(cue) == 0) && !excerpt.Words.TakeWhile(w => w != "order").Any(w => w is "that" or "which" or "who") && !excerpt.Words.Any(Words.Hedging.Contains),
        "exemplifying" => !reported && Contention.Count(Excerpt.Of(indexed.Reading.Text, excerpt.Sentence, new TextSpan(excerpt.Span.Start, excerpt.Span.Start + excerpt.Find(cue))).Words) > 0,
        // Both what was seen and what is made of it.
        "evidencing" => excerpt.Text[excerpt.Find(cue) - 2] == ',',
        // The cue itself is one: something else must be at stake. What may be the cause is a guess.
        "causal" => frame.HasAuthor && !reported && marks > 1 && contention.Beside(excerpt.Sentence) > 0 && !excerpt.Words.Any(w => Words.Hedging.Contains(w) || w is "can"),
        _ => !reported && marks > 1 && contention.Beside(excerpt.Sentence) > 0,
    };

    private bool FitsWord(string family, Excerpt excerpt, string cue, int marks, bool reported) => (!reported || family is "restricting" or "sweeping") && contention.Beside(excerpt.Sentence) > 0 && family switch
    {
        "ranking" => marks > 1,
        // It weakens the claim itself, not something that the claim takes for granted, and is not taken back in the same breath.
        "hedging" => marks > 1 && !excerpt.Words.Any(w => w is "while" or "although" or "though" or "but" or "now" or "however" or "initially")
            && (!excerpt.Words.TakeWhile(w => w != cue).Any(Words.Finite.Contains) || cue is "perhaps" or "probably" or "likely" && Predicated(excerpt, cue)),
        "necessary" => marks > 1 && !excerpt.Words.Any(w => w is "if" or "when" or "states" or "law" or "article"),
        // The word itself is one of them.
        "sweeping" => marks > 1 && !excerpt.Words.Contains("exception"),
        "advising" => marks > 1 && !excerpt.Words.Any(w => w is "we" or "able" or "confused"),
        "restricting" => (frame.HasAuthor || marks > 1) && !excerpt.Words.Contains("exception"),
        // "as a possible convenient assurance": somebody sees it so.
        "judging" => !excerpt.Words.TakeWhile(w => w != cue).TakeLast(3).Contains("as") && (marks > 1 || contention.Beside(excerpt.Sentence) > 1),
        _ => true,
    };

    // A passage of some length that goes on about the same: it answers, though it does not argue.
    private bool IsRich(int sentence) =>
        indexed.Reading.Paragraphs[indexed.Reading.Sentences[sentence].Paragraph].SentenceCount >= LeastSentences && Neighbours(sentence).Any(s => grounds.Shared(s, sentence) >= LeastSharedOfSides);

    private IEnumerable<int> Neighbours(int sentence) =>
        Enumerable.Range(sentence - 2, 5).Where(s => s != sentence && s >= 0 && s < indexed.Reading.Sentences.Length && indexed.Reading.Sentences[s].Paragraph == indexed.Reading.Sentences[sentence].Paragraph);

    private bool IsPursued(int sentence) =>
        Neighbours(sentence).Any(s => grounds.Shared(s, sentence) >= LeastSharedOfSides && (contention.Of(s) > 0 || Views().IsMatch(indexed.Reading.TextOf(indexed.Reading.Sentences[s]))));

    private static bool Predicated(Excerpt excerpt, string cue) => excerpt.Find("is " + cue) > 0 || excerpt.Find("are " + cue) > 0 || excerpt.Find("would " + cue) > 0;

    private static bool Holds(Excerpt excerpt, string cue)
    {
        var at = excerpt.Find(cue);
        if (at < 0)
            return false;
        var after = excerpt.Text.AsSpan(at + cue.Length);
        return cue switch
        {
            _ when cue.EndsWith("ing that", StringComparison.Ordinal) => at > 40,
            "seen as" => !after.StartsWith(" early") && !after.StartsWith(" late") && !after.StartsWith(" far"),
            // Not of an aside: "…, which was described as".
            "described as" or "regarded as" or "considered as" or "seen as" or "viewed as" when excerpt.Text.AsSpan(0, at).IndexOf("which ") >= 0 => false,
            "as in the case of" or "for instance" or "for example" => at > 40 && after.Length > 15 && after.Count(',') < 2 && StandsAlone.VerbIn(excerpt.Text[..at]) && !StandsAlone.VerbIn(after.ToString()),
            "critics" or "opponents" or "supporters" or "proponents" => Saying().IsMatch(after.ToString()),
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
            "only" => !before.EndsWith("ot ") && !before.EndsWith("and ") && (before.EndsWith("the ") && !after.StartsWith(" notable") && !after.StartsWith(" exception") && !after.StartsWith(" approved") || before.EndsWith("can ") || OnlyIf().IsMatch(after.ToString())),
            "never" or "always" => !before.EndsWith("not ") && !before.EndsWith("almost ") && !before.EndsWith("nearly ") && !before.StartsWith("There "),
            "may" or "might" => Conjecture().IsMatch(after.ToString()),
            // "could be explained" tells what was possible, "could have been" guesses.
            "could" => after.StartsWith(" have been ") || after.StartsWith(" be attributed "),
            "appear" or "appears" or "appeared" or "seems" or "seem" or "seemed" => after.StartsWith(" to ") || after.StartsWith(" doomed "),
            "should" => Advice().IsMatch(after.ToString()),
            "cannot" => !after.StartsWith(" discount") && !after.StartsWith(" exclude"),
            "must" => !after.StartsWith(" keep in") && !after.StartsWith(" still"),
            "main" or "principal" or "foremost" => Ranked().IsMatch(after.ToString()) && (before.EndsWith(" the ") || before.EndsWith(" a ") || before.Length < 5) && !before.EndsWith("ome of the "),
            "indispensable" or "decisive" => !after.StartsWith(" to ") && after.Length > 4,
            _ => !before.EndsWith("not ") && !before.EndsWith("so-called ") && !before.EndsWith("allegedly ") && !before.EndsWith("accusations of "),
        };
    }

    private Draft Make(Excerpt excerpt, string family, PromptForm form, double merit, string cue, bool quoteCue = true)
    {
        // As it is printed in the excerpt, so that it is a verbatim word of it.
        var printed = quoteCue ? excerpt.Text.Substring(Math.Max(excerpt.Find(cue), 0), cue.Length) : cue;
        return new Draft(excerpt.Sentence, form, family, excerpt.Span, Asked(excerpt, family, printed, default), merit + Fit(excerpt));
    }

    private ImmutableArray<string> Asked(Excerpt excerpt, string family, string cue, (string One, string Other) sides)
    {
        var bank = QuestionBank.ByFamily[family];
        // What somebody else holds, the author need not defend; a text without one may share no view at all.
        var isAuthors = !IsReported(indexed, excerpt);
        var questions = bank[..^1].Where(q => (isAuthors || !q.Contains("could {who}", StringComparison.Ordinal)) && (frame.HasAuthor || !q.Contains("share the view", StringComparison.Ordinal))).SelectMany((q, i) => new[] { i, i + 1 }.Select(turn => Text(q, turn))).Where(PromptRules.Keeps).Distinct().ToArray();
        // The last one is the shortest: for quotations that leave little room.
        if (questions.Length == 0 && Text(bank[^1], 1) is var brief && PromptRules.Keeps(brief))
            questions = [brief];
        return [.. questions];

        string Text(string question, int turn) => frame.Quote(excerpt, turn) + " "
            + Frame.Upper(question.Replace("{w}", cue, StringComparison.Ordinal).Replace("{who}", frame.Who, StringComparison.Ordinal).Replace("{does}", frame.Does("does", "do"), StringComparison.Ordinal).Replace("{one}", sides.One, StringComparison.Ordinal).Replace("{other}", sides.Other, StringComparison.Ordinal));
    }

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

    [GeneratedRegex(@"^[\p{L} ]{0,40}\b(?:argu|suggest|claim|sa(?:y|id)|believ|call|saw|see|held|hold|point|contend|fear|warn|object|maintain|think|thought)")]
    private static partial Regex Saying();

    // Another voice, or the text's own word on the first.
    [GeneratedRegex(@"\b(?:(?:dis)?agree[ds]?|argu(?:e|es|ed|ing|ment|ments)|claim(?:s|ed)?|contend(?:s|ed)?|views?|scholars|historians|critics|according to|suggest(?:s|ed)?|evidence)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Views();

    [GeneratedRegex("^(?:However|Nevertheless|Nonetheless|Yet)(?=, .*\\b(?:not|no|never|few|little|difficult|challenging|rarely|less|fail(?:s|ed)?|cannot|unclear|unknown|limited)\\b)")]
    private static partial Regex Corrects();

    [GeneratedRegex("^(?:In contrast|By contrast|Conversely|On the contrary)(?=,)")]
    private static partial Regex Opposes();

    [GeneratedRegex("(?<=^.{8,90}),? (?<word>however|therefore|thus|hence),? (?=.{25})")]
    private static partial Regex Midway();

    // "may have", "may lead to": a guess, not a permission or a range of cases.
    [GeneratedRegex("^ (?:also |well )?(?:have|lead|explain|reflect|result|contribute|become|indicate|play|cause|exacerbate|represent|provide|mean|prove|be due|be responsible|be related|be the|be a|be an|be more|be less|affect|increase|reduce|influence|overestimate|underestimate)\\b")]
    private static partial Regex Conjecture();

    // A rank that somebody gave: no length and no number.
    [GeneratedRegex(@"\b(?:the|its|their) (?<rank>most (?:important|influential|powerful|significant|serious|dangerous|difficult|sensitive(?= and\b)|radical|urgent|promising|decisive|controversial)|greatest(?= (?:challenges?|threats?|obstacles?|dangers?|achievements?|strengths?|weakness\w*|success\w*|failures?|problems?|mistakes?)))\b")]
    private static partial Regex Superlative();

    // What can rank among others of its kind: a thing that is argued, no entrance and no party.
    [GeneratedRegex(@"^ (?:\p{Ll}+ )?(?:reasons?|causes? of the|obstacles?|difficult\w+|problems?|signals?|signs?|aims?|goals?|arguments?|tasks?|challenges?|weakness\w*|strengths?|factors?|consequences?|questions?|issues?|merits?|motives?|lessons?|threats?|concerns?)\b")]
    private static partial Regex Ranked();

    [GeneratedRegex("^ (?:not|therefore|also|be (?:not )?\\p{Ll}+ed)\\b")]
    private static partial Regex Advice();

    [GeneratedRegex("^ (?:when|if|by|through|after|with|the|in|because|on|under) ")]
    private static partial Regex OnlyIf();

    [GeneratedRegex(@"\b(?:expected to|(?:embraced|accepted|rejected|supported|opposed) the (?:idea|view|notion)|allegedly|alleged|so-called|accus\w+|in [\p{L} ]{0,30}(?:opinion|perspective|view|eyes)|from [\p{L}’ ]{0,30}point of view|according to|looked (?:up)?on as|looked as|(?:believed|felt|thought|stated|states that|held|holds|maintained|writes|wrote|written|hypothesised|hypothesized|hoped|demonstrated in|taught|asserted)\b(?! in\b)|had written|consider(?:ed|s)? (?:the|it|a|an|that|\p{Lu}))\b|^(?:For|To) \p{Lu}\p{Ll}+,", RegexOptions.IgnoreCase)]
    private static partial Regex Reported();

    [GeneratedRegex(@"\b(?:began to|started to|turned|marked|ended(?! up)|no longer|fell back|for the first time|turning point|final blow|undertook|came to an end|collapsed|broke (?:out|with|down)|revived|abolished|declined|led to|caused|gave way)\b")]
    private static partial Regex Turning();

    [GeneratedRegex(@"\b(?:tensions?|conflicts?|confrontation|relations|disputes?|rivalry|mistrust|difficulties|disagreements?|divisions?) between (?<one>(?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) and (?<other>(?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)\b")]
    private static partial Regex Between();

    // How the work was done, what the text is going to do, or what needs no argument.
    [GeneratedRegex(@"^(?:Speaking|Talking|Discussing|Describing|Writing) |\b[Ii]t is (?:also |very |well |therefore |indeed |especially )?(?:important|useful|interesting|worth\w*|crucial|essential|clear|known)\b|\b(?:this|the) (?:article|paper|study|essay|section|chapter|analysis)\b|\bresearchers must\b|^Determining\b|^(?:Multiple|Several|Various) |\ba number of\b|^It is possible to\b|\bexception of\b|^There (?:is|are|was|were)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Procedure();
}
