using System.Text.RegularExpressions;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Prompts that ask about a word or a step of a sentence: what restricts, ranks, weakens or judges, causes and conditions, turns and dates.</summary>
internal sealed partial class CueDrafts(IndexedReading indexed, Asking asking, Contention contention, Grounds grounds)
{
    // Sentences with a date beside one that tells of a turn.
    private const int LeastDatesBeside = 2;

    // Words of content in common, from which two sentences speak of one thing.
    private const int LeastShared = 2;

    private static readonly (string Family, PromptForm Form, double Merit, string[] Cues)[] s_cues =
    [
        ("restricting", PromptForm.Weigh, 2.7, ["only", "solely", "exclusively"]),
        ("sweeping", PromptForm.Weigh, 2.7, ["always", "never", "invariably", "everywhere"]),
        ("necessary", PromptForm.WhoSays, 2.5, ["inevitably", "inevitable", "unavoidable", "impossible", "undoubtedly", "irreconcilable"]),
        ("ranking", PromptForm.Weigh, 2.6, ["main", "principal", "foremost", "key factor", "decisive"]),
        ("hedging", PromptForm.CloseReading, 2.6, ["seem", "seems", "seemed", "appear", "appears", "appeared", "perhaps", "probably"]),
        ("limiting", PromptForm.Weigh, 2.5, Words.Limiting),
        ("judging", PromptForm.CloseReading, 2.6, Words.Verdicts),
        ("causal", PromptForm.Consequence, 2.6, Words.Causal),
        ("explaining", PromptForm.Consequence, 2.9, Words.Explaining),
        ("conditional", PromptForm.Consequence, 2.9, Words.Conditional),
        ("conceding", PromptForm.Compare, 2.7, ["although", "even though", "though", "even if", "albeit"]),
    ];

    public IEnumerable<Draft> Of(Excerpt excerpt)
    {
        if (ClaimDrafts.IsOfTheText(excerpt))
            return [];
        var (argues, marks, reported) = (contention.Around(excerpt.Sentence) >= ClaimDrafts.LeastAround, Contention.Count(excerpt.Words), ClaimDrafts.IsReported(indexed, excerpt));
        return
        [
            .. s_cues.SelectMany(c => c.Cues.Where(cue => (argues || c.Family is "explaining") && Stands(excerpt, cue) && Fits(c.Family, excerpt, cue, marks, reported)).Take(1).SelectMany(cue => Make(excerpt, c.Family, c.Form, c.Merit, cue))),
            .. reported ? [] : Steps(excerpt, marks, argues),
            .. Turns(excerpt, argues) ? Make(excerpt, "dating", PromptForm.Period, 2.8) : [],
            .. !reported && argues && asking.Frame.HasAuthor && Superlative().Match(excerpt.Said) is { Success: true } rank ? Make(excerpt, "superlative", PromptForm.Weigh, 2.7, rank.Groups["rank"].Value) : [],
            .. !reported && argues && marks > 0 && asking.Frame.HasAuthor && Contrast().IsMatch(excerpt.Said) ? Make(excerpt, "contrasting", PromptForm.Compare, 2.7) : [],
            .. Inference().IsMatch(excerpt.Said) && excerpt.IsSecond ? Make(excerpt, "inference", PromptForm.Evidence, 2.7) : [],
        ];
    }

    // "As a result, …", "Nonetheless, …" after the sentence that it follows from, or turns against.
    private IEnumerable<Draft> Steps(Excerpt excerpt, int marks, bool argues)
    {
        if (!excerpt.IsSecond)
            return [];
        var isOne = grounds.Shared(excerpt.Sentence - 1, excerpt.Sentence) >= LeastShared;
        // What follows from what can be tested where a text argues little, and of a paper's results.
        if (Opening(Words.Concluding) is not null && (argues && asking.Frame.HasAuthor || isOne && Open().IsMatch(excerpt.Said)))
            return Make(excerpt, "concluding", PromptForm.Consequence, 2.8);
        return argues && Opening(Words.Turning) is { } turn && (asking.Frame.HasAuthor || isOne && marks > 0 && contention.Around(excerpt.Sentence) >= ClaimDrafts.LeastForClaims && contention.Before(excerpt.Sentence) > 0 && indexed.Dates[excerpt.Sentence].IsEmpty && indexed.Dates[excerpt.Sentence - 1].IsEmpty)
            ? Make(excerpt, "turning", PromptForm.Compare, 2.8, turn) : [];

        string? Opening(string[] ties) => ties.FirstOrDefault(t => excerpt.Said.StartsWith(t + ",", StringComparison.Ordinal) || excerpt.Said.StartsWith(t + " ", StringComparison.Ordinal) && Words.Bare.Contains(t));
    }

    // A date at which something begins, ends or turns, and others beside it to tell what was before and after.
    private bool Turns(Excerpt excerpt, bool argues)
    {
        if (Contention.Count(excerpt.Words) == 0 || !Turning().IsMatch(excerpt.Said) || indexed.Dates[excerpt.Sentence].Count(d => excerpt.Claim.Contains(d.Span)) != 1)
            return false;
        var paragraph = indexed.Reading.Paragraphs[indexed.Reading.Sentences[excerpt.Sentence].Paragraph];
        return argues && asking.Frame.HasAuthor || (argues || asking.Frame.HasAuthor) && Enumerable.Range(paragraph.FirstSentence, paragraph.SentenceCount).Count(s => s != excerpt.Sentence && indexed.Dates[s].Length > 0) >= LeastDatesBeside;
    }

    private IEnumerable<Draft> Make(Excerpt excerpt, string family, PromptForm form, double merit, string cue = "")
    {
        // As it is printed in the excerpt, so that it is a verbatim word of it.
        var printed = cue.Length == 0 ? "" : excerpt.Said.Substring(excerpt.Find(cue), cue.Length);
        var isAuthors = asking.Frame.HasAuthor && !ClaimDrafts.IsReported(indexed, excerpt);
        foreach (var question in QuestionBank.Of(family))
            if (isAuthors || !question.Contains("{who}", StringComparison.Ordinal))
                yield return new Draft(excerpt.Sentence, form, question, excerpt.Claim, asking.Ask(excerpt, question, printed), merit) { Besides = [.. grounds.Of(excerpt)] };
    }

    private bool Fits(string family, Excerpt excerpt, string cue, int marks, bool reported) => family switch
    {
        // What somebody else holds is tested at its "only" as well.
        "restricting" => asking.Frame.HasAuthor || marks > 0 && (reported || contention.Around(excerpt.Sentence) >= ClaimDrafts.LeastForReports),
        "sweeping" => marks > 1,
        "explaining" => !excerpt.Words.TakeWhile(w => w != "be").Any(w => w is "where" or "which") && Neighbours(excerpt.Sentence).Any(s => grounds.Shared(s, excerpt.Sentence) >= LeastShared),
        _ when reported => false,
        // The cue is one itself: something else must be at stake, and the paragraph must name another cause.
        "causal" => asking.Frame.HasAuthor && marks > 1 && Neighbours(excerpt.Sentence).Any(s => Cause().IsMatch(indexed.Reading.TextOf(indexed.Reading.Sentences[s]))),
        // A text without an author puts little on these words.
        "limiting" or "conditional" or "necessary" when !asking.Frame.HasAuthor => false,
        "conceding" when !asking.Frame.HasAuthor && contention.Around(excerpt.Sentence) < ClaimDrafts.LeastForClaims => false,
        "hedging" => marks > 1 && !excerpt.Words.TakeWhile(w => w != cue).Any(w => w is "that" or "which" or "although" or "though" or "while"),
        "judging" => asking.Frame.HasAuthor && !excerpt.Words.TakeWhile(w => w != cue).TakeLast(3).Contains("as"),
        "limiting" => marks > 1 && !excerpt.Said.StartsWith("Though", StringComparison.Ordinal) && !excerpt.Said.StartsWith("Although", StringComparison.Ordinal),
        // An aside of three words concedes nothing, and a list is no main point.
        "conceding" => marks > (asking.Frame.HasAuthor ? 0 : 1) && excerpt.Said.Count(c => c == ',') <= 3 && Conceded().IsMatch(excerpt.Said[excerpt.Find(cue)..]),
        _ => marks > 0,
    };

    private IEnumerable<int> Neighbours(int sentence) =>
        Enumerable.Range(sentence - 2, 5).Where(s => s != sentence && s >= 0 && s < indexed.Reading.Sentences.Length && indexed.Reading.Sentences[s].Paragraph == indexed.Reading.Sentences[sentence].Paragraph);

    // The cue stands there as the word that the family means.
    private static bool Stands(Excerpt excerpt, string cue)
    {
        var at = excerpt.Find(cue);
        if (at < 0)
            return false;
        var (before, after) = (excerpt.Said[..at], excerpt.Said[(at + cue.Length)..]);
        return cue switch
        {
            "only" => !NotOnly().IsMatch(before) && !after.StartsWith(" secondly", StringComparison.Ordinal) && !after.StartsWith(" exception", StringComparison.Ordinal),
            "never" or "always" => !before.EndsWith("not ", StringComparison.Ordinal) && !before.EndsWith("almost ", StringComparison.Ordinal) && !before.EndsWith("nearly ", StringComparison.Ordinal),
            "main" or "principal" or "foremost" or "decisive" => Ranked().IsMatch(after) && (before.EndsWith("the ", StringComparison.Ordinal) || before.EndsWith(" a ", StringComparison.Ordinal)),
            "though" => !before.EndsWith("even ", StringComparison.Ordinal) && !before.EndsWith("as ", StringComparison.Ordinal),
            "forced" or "compelled" or "enabled" or "caused" or "prevented" or "provoked" or "triggered" or "induced" => at > 12 && Objects().IsMatch(after),
            "seem" or "seems" or "seemed" or "appear" or "appears" or "appeared" => !before.EndsWith("did not ", StringComparison.Ordinal) && after.StartsWith(" to ", StringComparison.Ordinal) || after.StartsWith(" doomed ", StringComparison.Ordinal) || after.StartsWith(" enough ", StringComparison.Ordinal),
            "mainly" or "largely" or "mostly" or "primarily" or "partly" or "chiefly" => at > 0,
            _ => !before.EndsWith("not ", StringComparison.Ordinal) && !before.EndsWith("so-called ", StringComparison.Ordinal),
        };
    }

    // What is only likely, or ought to be: a conclusion that can be doubted.
    [GeneratedRegex(@"\b(?:may (?:be|have)|might|likely|should|needs?|needed|necessary|could|pertinent|must|candidate|promising)\b")]
    private static partial Regex Open();

    [GeneratedRegex(@"^\w+ (?:though )?[^,;]{40,}", RegexOptions.IgnoreCase)]
    private static partial Regex Conceded();

    [GeneratedRegex(@"\b(?:not|and) $")]
    private static partial Regex NotOnly();

    [GeneratedRegex(@"^ (?:the|a|an|its|their|\p{Lu})")]
    private static partial Regex Objects();

    [GeneratedRegex(@"\b(?:because|due to|as a (?:result|consequence)|thanks to|since (?:the|it|they)|given the|led to|leading to|caus\w+|induc\w+|prevent\w+|reason\w*|explains?|therefore|thus|consequence\w*|provok\w+|trigger\w+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Cause();

    // A rank that somebody gave: no length and no number.
    [GeneratedRegex(@"\b(?:is|are|was|were|been|be|remains?|remained|becom\w+|became|represent\w*) (?:\w+ ){0,2}(?:the|its|their) (?<rank>most (?:important|influential|powerful|significant|serious|dangerous|difficult|sensitive(?= and\b)|radical|urgent|promising|decisive|controversial)|greatest(?= (?:challenges?|threats?|obstacles?|dangers?|achievements?|strengths?|weakness\w*|success\w*|failures?|problems?|mistakes?)))\b")]
    private static partial Regex Superlative();

    // What can rank among others of its kind: a thing that is argued, no entrance and no party.
    [GeneratedRegex(@"^ (?:\p{Ll}+ )?(?:reasons?|causes? of the|obstacles?|difficult\w+|problems?|signals?|signs?|aims?|goals?|arguments?|tasks?|challenges?|weakness\w*|strengths?|factors?|consequences?|questions?|issues?|merits?|motives?|lessons?|threats?|concerns?|unsolved)\b")]
    private static partial Regex Ranked();

    [GeneratedRegex(@"^(?:While|Whereas) [^,]{20,}, |, (?:while|whereas) |\brather than\b|\bmore than on\b|\bprevailed over\b")]
    private static partial Regex Contrast();

    [GeneratedRegex(@"\b(?:began to|started to|turned|marked|ended(?! up)|no longer|fell back|for the first time|turning point|final blow|undertook|came to an end|collapsed|broke (?:out|with|down)|revived|abolished|declined|gave way)\b")]
    private static partial Regex Turning();

    [GeneratedRegex(@"^(?:[A-Z][\p{L} ]{2,20}, )?(?:[Tt]his|[Tt]hese|[Oo]ur|[Tt]he) (?:\p{L}+ )?(?:results?|data|findings?|observations?|experiments|analys[ei]s)(?: \p{L}+)? (?:suggests?|indicates|implies|suggested|indicate|indicated|imply|demonstrate|demonstrated|support the (?:idea|notion|hypothesis|view))(?: \p{Ll}+)? that ")]
    private static partial Regex Inference();
}
