using System.Text.RegularExpressions;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Prompts about a term that the text holds between quotation marks, asked with the clause that it stands in.</summary>
internal sealed partial class TermDrafts(IndexedReading indexed, Frame frame, Contention contention)
{
    private readonly HashSet<string> _terms = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<Draft> Of(int sentence)
    {
        var reading = indexed.Reading;
        foreach (var quotation in indexed.Quotations[sentence])
        {
            var said = quotation.Of(reading.Text);
            if (!reading.Sentences[sentence].Span.Contains(quotation) || !IsTerm(said) || IsTitled(quotation) || contention.Around(sentence) < ClaimDrafts.LeastAround || IsGlossed(quotation)
                || !said.Contains(' ') && !Qualifies(sentence, quotation))
                continue;
            var clause = ExcerptFinder.Find(indexed, sentence, ClaimDrafts.LongestQuotation).Where(e => e.Span.Contains(quotation)).OrderBy(e => e.Span.Length).FirstOrDefault();
            if (clause is null || !_terms.Add(said))
                continue;
            var kind = said.Contains(' ') ? "phrase" : "word";
            var questions = new[]
            {
                $"Explain “{said}” from the passage. Does {frame.Who} accept the {kind}, or hold the {kind} at a distance?",
                $"What does “{said}” mean here, and why the quotation marks? Argue from the passage.",
                $"Put “{said}” in words of your own. What would be lost with a neutral {kind}?",
            };
            var texts = questions.SelectMany((q, i) => new[] { i, i + 1 }.Select(turn => frame.Quote(clause, turn) + " " + q)).Where(PromptRules.Keeps).ToArray();
            if (texts.Length > 0)
                yield return new Draft(sentence, PromptForm.Explain, "term", clause.Span, [.. texts], 2.7);
        }
    }

    private static bool IsTerm(string said) =>
        said.Length is >= 4 and <= 50 && said.Split(' ').Length <= 4 && said.All(c => char.IsLetter(c) || c is ' ' or '-' or '’') && char.IsLetter(said[^1])
        && said.Count(char.IsUpper) <= 1 && !char.IsUpper(said[0]) && said.All(c => c < 0x80 || c is '’')
        && said.Split(' ') is var words && !FunctionWords.Contains(words[^1]) && !FunctionWords.Contains(words[0]) && !words.Contains("and");

    // A single word is explained with the noun that it describes, or with "of …": alone it is a dictionary's.
    private bool Qualifies(int sentence, TextSpan quotation)
    {
        var text = indexed.Reading.Text;
        var tokens = indexed.Terms.Sentences[sentence];
        var next = tokens.TakeWhile(t => t.Span.Start < quotation.End).Count();
        return next < tokens.Length && tokens[next].Span.Start == quotation.End + 2 && text[quotation.End + 1] == ' '
            && (!tokens[next].Is(TokenTraits.Function) && !Words.Finite.Contains(tokens[next].Span.Of(text)) || tokens[next].Span.Of(text) is "of");
    }

    // "X", that is, …; X (…): the meaning stands beside, and there is nothing to find out.
    private bool IsGlossed(TextSpan quotation)
    {
        var text = indexed.Reading.Text;
        return Gloss().IsMatch(text[quotation.End..Math.Min(quotation.End + 40, text.Length)]) || Meant().IsMatch(text[Math.Max(0, quotation.Start - 30)..quotation.Start]);
    }

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
