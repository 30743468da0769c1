using System.Text.RegularExpressions;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Prompts that ask about a sentence as a whole, where it claims something that somebody could contest.</summary>
internal sealed partial class ClaimDrafts(IndexedReading indexed, Asking asking, Contention contention, Grounds grounds, Actors actors)
{
    /// <summary>Assessing words a sentence, of a stretch that argues; below it a text reports, measures or tells a life.</summary>
    public const double LeastAround = 0.9;

    /// <summary>Where nothing but its assessing words makes a sentence a claim.</summary>
    public const double LeastForClaims = 1.2;

    // The same where only one word of it assesses.
    private const double LeastForSingle = 1.6;

    /// <summary>The same in a text without an author: it tells what others hold, and argues seldom.</summary>
    public const double LeastForReports = 1.8;

    // Assessing words of a claim in such a text.
    private const int LeastOfReports = 2;

    // Assessing words of the claim and its neighbours together.
    private const int LeastTogether = 3;

    // More make a list, which claims nothing in particular.
    private const int MostCommas = 4;

    // What only some claims can be asked comes first.
    private const double Special = 0.1;

    // Sentences before one that its paragraph still goes on about.
    private const int LatestLead = 1;

    // Other sentences of the paragraph that go on about the same, and words of content that tell so.
    private const int LeastCompany = 2, LeastShared = 2;

    /// <summary>The view is somebody's whom the sentence names, not the author's.</summary>
    public static bool IsReported(IndexedReading indexed, Excerpt excerpt) =>
        Words.Reporting.Concat(Words.Attributing).Any(c => excerpt.Find(c) >= 0) || Reported().IsMatch(excerpt.Said)
        || indexed.Speeches[excerpt.Sentence].Any(s => indexed.Names.IsPerson(s.Name));

    /// <summary>Says how the work was done, what the text is going to do, or what nobody would deny.</summary>
    public static bool IsOfTheText(Excerpt excerpt) => Procedure().IsMatch(excerpt.Said);

    public IEnumerable<Draft> Of(Excerpt excerpt)
    {
        var marks = Contention.Count(excerpt.Words);
        if (IsReported(indexed, excerpt) || IsOfTheText(excerpt) || !IsClaim(excerpt, marks))
            yield break;
        var found = grounds.Of(excerpt).ToArray();
        var merit = (found.Length > 0 ? 2.2 : 2.0) + 0.1 * Math.Min(marks, 4);
        if (!asking.Frame.HasAuthor && found.Length == 0)
            yield break;
        var passage = PromptGenerator.Surroundings(indexed.Reading, excerpt.Sentence).Of(indexed.Reading.Text);
        var named = actors.In(passage);
        foreach (var (form, needs, question) in QuestionBank.OfClaims)
            if (Has(needs))
                yield return new Draft(excerpt.Sentence, form, question, excerpt.Claim, asking.Ask(excerpt, question), merit + (needs is Need.Nothing or Need.Author ? 0 : Special)) { Besides = [.. found] };
        if (asking.Frame.HasAuthor && marks > 1 && actors.In(excerpt.Said).Intersect(Actors.Willed(passage)).LastOrDefault() is { } actor)
            foreach (var question in QuestionBank.Of("storytelling"))
                yield return new Draft(excerpt.Sentence, PromptForm.WhoSays, question, excerpt.Claim, asking.Ask(excerpt, question, name: actors.WithArticle(actor)), merit + 0.2) { Besides = [.. found] };

        bool Has(Need need) => need switch
        {
            Need.Author => asking.Frame.HasAuthor,
            Need.Grounds => found.Length > 0,
            Need.Actors => named.Length > 1 && asking.Frame.HasAuthor,
            Need.Facts => Proof().IsMatch(excerpt.Said),
            Need.Lead => asking.Frame.HasAuthor && marks > 1 && !excerpt.IsSecond && excerpt.Sentence - First(excerpt.Sentence) <= LatestLead && Company(excerpt.Sentence) >= LeastCompany,
            Need.Contrast => asking.Frame.HasAuthor && Company(excerpt.Sentence) >= LeastCompany && Fellows(excerpt.Sentence).Any(s => Contrast().IsMatch(indexed.Reading.TextOf(indexed.Reading.Sentences[s]))),
            _ => true,
        };
    }

    private int First(int sentence) => indexed.Reading.Paragraphs[indexed.Reading.Sentences[sentence].Paragraph].FirstSentence;

    private int Company(int sentence) => Fellows(sentence).Count();

    // Sentences of the paragraph that go on about the same.
    private IEnumerable<int> Fellows(int sentence)
    {
        var paragraph = indexed.Reading.Paragraphs[indexed.Reading.Sentences[sentence].Paragraph];
        return Enumerable.Range(paragraph.FirstSentence, paragraph.SentenceCount).Where(s => s != sentence && grounds.Shared(s, sentence) >= LeastShared);
    }

    // Said by the author, in words that assess, with something beside it to argue from: no event of a date.
    private bool IsClaim(Excerpt excerpt, int marks) =>
        (marks >= LeastOfReports || marks == 1 && asking.Frame.HasAuthor && contention.Around(excerpt.Sentence) >= LeastForSingle) && contention.Around(excerpt.Sentence) >= (asking.Frame.HasAuthor ? LeastForClaims : LeastForReports) && contention.Beside(excerpt.Sentence) + marks >= LeastTogether
        && excerpt.Words.Count(w => char.IsAsciiDigit(w[0])) <= 2 && excerpt.Said.Count(c => c == ',') <= MostCommas
        && !excerpt.Words.Any(w => w is "we" or "us" or "whether" || w is "our" && !asking.Frame.HasAuthor)
        // That something is disputed or so called is no claim.
        && !excerpt.Words.Any(w => w is "contentious" or "disputed" or "debated" or "term")
        && excerpt.Find("used to") < 0 && excerpt.Find("aimed at") < 0;

    [GeneratedRegex(@"\b(?:because|given (?:the|that|their|its)|due to|as (?:demonstrated|shown|proved) by|proving|showing that)\b")]
    private static partial Regex Proof();

    [GeneratedRegex(@"^(?:However|Nonetheless|Nevertheless|Although|Though|Even if|On the other hand)\b|\b(?:but|although|however)\b")]
    private static partial Regex Contrast();

    [GeneratedRegex(@"\b(?:expected to|(?:embraced|accepted|rejected|supported|opposed) the (?:idea|view|notion)|allegedly|alleged|so-called (?!“)|accus\w+|in [\p{L}’ ]{0,30}(?:opinion|perspective|view|eyes)|from [\p{L}’ ]{0,30}point of view|according to|looked (?:up)?on as|looked as|(?:believed|felt|thought|stated|states that|held|holds|maintained|writes|wrote|written|hypothesised|hypothesized|hoped|demonstrated in|taught|asserted|read as|explained by some)\b(?! in\b)|had written|consider(?:ed|s)? (?:the|it|a|an|that|\p{Lu}))\b|^(?:For|To) \p{Lu}\p{Ll}+,|^As [^,]{3,60} (?:demonstrated|shown|noted|argued|observed|pointed out),", RegexOptions.IgnoreCase)]
    private static partial Regex Reported();

    // How the work was done, what the text is going to do, or what needs no argument.
    [GeneratedRegex(@"^(?:Speaking|Talking|Discussing|Describing|Writing) |\b[Ii]t is (?:also |very |well |therefore |indeed |especially )?(?:important|useful|interesting|worth\w*|crucial|essential|clear|known)\b|\b(?:this|the) (?:article|paper|study|essay|section|chapter|analysis)\b|\bresearchers must\b|^Determining\b|^(?:Multiple|Several|Various) |\ba number of\b|^It is (?:\w+ )?possible to (?!affirm|hypothes)|\bexception of\b|^There (?:is|are|was|were)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Procedure();
}
