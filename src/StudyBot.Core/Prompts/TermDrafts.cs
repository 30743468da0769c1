using System.Text.RegularExpressions;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Prompts about a term that an author holds between quotation marks, asked with the clause that it stands in.</summary>
internal sealed partial class TermDrafts(IndexedReading indexed, Frame frame, Contention contention)
{
    private readonly HashSet<string> _terms = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<Draft> Of(int sentence)
    {
        var reading = indexed.Reading;
        foreach (var quotation in indexed.Quotations[sentence])
        {
            var said = quotation.Of(reading.Text);
            if (!frame.HasAuthor || !reading.Sentences[sentence].Span.Contains(quotation) || !IsTerm(said) || IsListed(sentence) || IsLast(sentence) || IsDated(quotation) || IsTitled(quotation) || contention.Around(sentence) < ClaimDrafts.LeastForTerms || IsGlossed(quotation))
                continue;
            string[] questions =
            [
                $"What does “{said}” mean here, and why the quotation marks? Argue from the passage.",
                $"Explain “{said}” from the passage. {Frame.Upper(frame.Does("does", "do"))} {frame.Who} accept the phrase, or hold the phrase at a distance?",
            ];
            // The longest clause that leaves room; without any, a phrase may stand for itself.
            var clauses = ExcerptFinder.Find(indexed, sentence, ClaimDrafts.LongestQuotation).Where(e => e.Span.Contains(quotation) && e.Span.End > quotation.End + 1)
                .Select(e => (e.Span, Texts: questions.SelectMany((q, i) => new[] { i, i + 1 }.Select(turn => frame.Quote(e, turn) + " " + q)).Where(PromptRules.Keeps).ToArray())).Where(c => c.Texts.Length > 0).ToArray();
            if (!_terms.Add(said))
                continue;
            yield return clauses.Length > 0
                ? new Draft(sentence, PromptForm.Explain, "term", clauses[0].Span, [.. clauses[0].Texts], 2.7)
                : new Draft(sentence, PromptForm.Explain, "term", quotation,
                [
                    $"{Frame.Upper(frame.At(sentence))} {frame.Who} {frame.Does("puts", "put")} “{said}” in quotation marks. Explain the phrase from the passage. Is the phrase borrowed, technical, or held at a distance?",
                    $"What does “{said}” mean {frame.At(sentence)}, and what do the quotation marks tell a reader about how far {frame.Who} {frame.Does("accepts", "accept")} the phrase?",
                ],
                2.5);
        }
    }

    // A single word is a dictionary's.
    private static bool IsTerm(string said) =>
        said.Contains(' ') && said.Length is >= 4 and <= 50 && said.Split(' ').Length <= 4 && said.All(c => char.IsLetter(c) || c is ' ' or '-' or '’') && char.IsLetter(said[^1])
        && said.Count(char.IsUpper) <= 1 && !char.IsUpper(said[0]) && said.All(c => c < 0x80 || c is '’')
        && said.Split(' ') is var words && !FunctionWords.Contains(words[^1]) && !FunctionWords.Contains(words[0]) && !words.Contains("and");

    // "X", that is, …; X (…): the meaning stands beside, and there is nothing to find out.
    private bool IsGlossed(TextSpan quotation)
    {
        var text = indexed.Reading.Text;
        return Gloss().IsMatch(text[quotation.End..Math.Min(quotation.End + 40, text.Length)]) || Meant().IsMatch(text[Math.Max(0, quotation.Start - 30)..quotation.Start]);
    }

    // Where nearly everything is in quotation marks, none of it is discussed.
    private bool IsListed(int sentence) => indexed.Quotations[sentence].Length > 2;

    // A paragraph that ends with a term has said no more of it.
    private bool IsLast(int sentence) =>
        sentence + 1 == indexed.Reading.Sentences.Length || indexed.Reading.Sentences[sentence + 1].Paragraph != indexed.Reading.Sentences[sentence].Paragraph;

    // "the 2013 “new concept”": a document.
    private bool IsDated(TextSpan quotation) => char.IsAsciiDigit(indexed.Reading.Text[Math.Max(quotation.Start - 3, 0)]);

    // A title or a nickname is no term of the argument.
    private bool IsTitled(TextSpan quotation) =>
        Titled().IsMatch(indexed.Reading.Text[Math.Max(quotation.Start - 26, 0)..quotation.Start].ToLowerInvariant());

    [GeneratedRegex(@"^.(?:, )?(?: ?\(|(?: or|that is|i\.e\.|namely|hinting|meaning|literally|which means)\b)")]
    private static partial Regex Gloss();

    [GeneratedRegex(@"(?:\b(?:term|word|meaning|means|from the \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ word|[a-z]+ed to|[a-z]+ed as|called|known as)|\() ?.$")]
    private static partial Regex Meant();

    [GeneratedRegex(@"(entitled|titled|named|nicknamed|called|article|book|song|film|novel|poem|essay|chapter|journal|newspaper)s?\s*[\(“""]*$")]
    private static partial Regex Titled();
}
