using System.Text.RegularExpressions;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Prompts about what a paper infers from its results, quoted without the "these results suggest that" before it.</summary>
internal sealed partial class FindingDrafts(IndexedReading indexed, Frame frame, Grounds grounds)
{
    // Sentences before the inference, in its paragraph: there the results stand.
    private const int LeastBefore = 2;

    private const int Shortest = 45;

    public IEnumerable<Draft> Of(int sentence)
    {
        var (text, at) = (indexed.Reading.Text, indexed.Reading.Sentences[sentence]);
        if (sentence - indexed.Reading.Paragraphs[at.Paragraph].FirstSentence < LeastBefore || Inference().Match(at.Span.Of(text)) is not { Success: true } lead || grounds.Shared(sentence - 1, sentence) == 0)
            yield break;
        var start = at.Span.Start + lead.Length;
        foreach (var end in ExcerptFinder.EndsOf(text, start, at.Span))
        {
            var excerpt = Excerpt.Of(text, sentence, new TextSpan(start, end));
            if (excerpt.Span.Length is < Shortest or > ClaimDrafts.LongestQuotation || !StandsAlone.Accepts(excerpt, indexed, isWhole: false, isClause: true))
                continue;
            var (place, verb) = (Frame.Upper(frame.At(sentence)), frame.Does("infers", "infer"));
            string[] texts =
            [
                .. new[]
                {
                    $"{place} {frame.Who} {verb} from the results that “{excerpt.Text}”. Which results carry the inference, and what else could explain the results?",
                    $"{place} {frame.Who} {verb} from the results that “{excerpt.Text}”. How far do the results in the passage go, and where does interpretation begin?",
                    $"{place} {frame.Who} {verb} from the results that “{excerpt.Text}”. What else could explain the results?",
                }.Where(PromptRules.Keeps),
            ];
            if (texts.Length > 0)
                yield return new Draft(sentence, PromptForm.Evidence, "inference", excerpt.Span, [.. texts], 2.7) { Besides = [indexed.Reading.Sentences[sentence - 1].Span] };
        }
    }

    [GeneratedRegex(@"^(?:[A-Z][\p{L} ]{2,20}, )?(?:[Tt]hese|[Oo]ur|[Tt]he) (?:\p{L}+ )?(?:results|data|findings|observations|experiments|analyses)(?: \p{L}+)? (?:suggest|suggested|indicate|indicated|imply|demonstrate|demonstrated|support the (?:idea|notion|hypothesis|view))(?: \p{Ll}+)? that ")]
    private static partial Regex Inference();
}
