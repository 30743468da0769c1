using System.Text.RegularExpressions;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Finds what a passage gives for a claim: a question about grounds is asked only where there are any.</summary>
internal sealed partial class Grounds(IndexedReading indexed)
{
    // Nothing is claimed before a reason for it that comes sooner.
    private const int ShortestClaim = 40;

    private readonly Reading _reading = indexed.Reading;

    /// <summary>What the text marks as a reason, a proof or an example of the quoted words: in their own sentence first.</summary>
    public IEnumerable<TextSpan> Of(Excerpt excerpt)
    {
        var own = _reading.Sentences[excerpt.Sentence].Span;
        if (own.End - excerpt.Claim.Start > ShortestClaim && Within().Match(_reading.Text[(excerpt.Claim.Start + ShortestClaim)..own.End]) is { Success: true } more)
            yield return new TextSpan(excerpt.Claim.Start + ShortestClaim + more.Index, own.End);
        if (Neighbour(excerpt.Sentence, 1) is { } next && Supporting().IsMatch(next.Of(_reading.Text)))
            yield return next;
        if (Neighbour(excerpt.Sentence, -1) is { } before && Concluding().IsMatch(own.Of(_reading.Text)))
            yield return before;
    }

    /// <summary>Words of content that two sentences have in common.</summary>
    public int Shared(int one, int other) => Keys(one, _reading.Sentences[one].Span).Intersect(Keys(other, _reading.Sentences[other].Span)).Count();

    /// <summary>The words of content of a stretch of a sentence.</summary>
    public IEnumerable<string> Keys(int sentence, TextSpan span) =>
        indexed.Terms.Sentences[sentence].Where(t => span.Contains(t.Span) && !t.Is(TokenTraits.Function) && !t.Is(TokenTraits.Number)).Select(t => TermKey.Of(t.Span.Of(_reading.Text))).Distinct();

    private TextSpan? Neighbour(int sentence, int step) =>
        sentence + step >= 0 && sentence + step < _reading.Sentences.Length && _reading.Sentences[sentence + step].Paragraph == _reading.Sentences[sentence].Paragraph
            ? _reading.Sentences[sentence + step].Span : null;

    [GeneratedRegex(@"\b(?:because|given (?:the|that|their|its)|due to|owing to|thanks to|as a consequence of|as a result of|as (?:demonstrated|shown|proved|proven) by|as in the case of|on the grounds?|(?:since|for) (?:the|its|their|it|they)\b(?! (?:end|beginning|mid|start|early|late|outset|\d))|the fact that|for (?:example|instance)|proving|showing that|evidence)\b")]
    private static partial Regex Within();

    [GeneratedRegex(@"^(?:In fact|Indeed|For example|For instance|Not by chance|Actually|After all|This is because|This was due|This is due|The reason|One reason|Primary reason|Evidence|A clear signal)\b|^\w[^,]{0,60},? (?:in fact|indeed|for instance|for example)\b")]
    private static partial Regex Supporting();

    [GeneratedRegex(@"^(?:As a result|Therefore|Thus|Hence|Consequently|Accordingly|For this reason|For these reasons|In this way)\b|^\w[^,]{0,60},? (?:therefore|thus|hence)\b")]
    private static partial Regex Concluding();
}
