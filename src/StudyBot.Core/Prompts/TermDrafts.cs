using System.Text.RegularExpressions;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Prompts about a term that an author holds between quotation marks, asked with the sentence that it stands in.</summary>
internal sealed partial class TermDrafts(IndexedReading indexed, Asking asking, Contention contention)
{
    private readonly HashSet<string> _terms = new(StringComparer.OrdinalIgnoreCase);

    // Enough for a term that the author holds at a distance.
    private const double LeastAround = 0.5;

    public IEnumerable<Draft> Of(Excerpt excerpt)
    {
        var (reading, sentence) = (indexed.Reading, excerpt.Sentence);
        foreach (var quotation in indexed.Quotations[sentence])
        {
            var said = quotation.Of(reading.Text);
            if (!asking.Frame.HasAuthor || !excerpt.Claim.Contains(quotation) || !IsTerm(said) || IsListed(sentence) || IsLast(sentence) || IsDated(quotation) || IsTitled(quotation) || contention.Around(sentence) < LeastAround || IsGlossed(quotation) || !_terms.Add(said))
                continue;
            foreach (var question in QuestionBank.Of("term"))
                yield return new Draft(sentence, PromptForm.Explain, question, quotation, asking.Ask(excerpt, question, said), 2.7);
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

    // Where several things are in quotation marks, none of them is discussed.
    private bool IsListed(int sentence) => indexed.Quotations[sentence].Length > 1;

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
