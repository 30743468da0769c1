using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Prompts about the view of somebody whom the text quotes or reports.</summary>
internal sealed class VoiceDrafts(IndexedReading indexed, Frame frame, Contention contention)
{
    public IEnumerable<Draft> Of(int sentence)
    {
        var text = indexed.Reading.Text;
        foreach (var speech in indexed.Speeches[sentence])
        {
            // A view can be tested where the text goes on to assess; a fact that somebody tells is no view.
            if (!indexed.Names.IsPerson(speech.Name) || contention.Around(sentence) < ClaimDrafts.LeastAround && Another(sentence, speech.Name) is null
                || !indexed.Reading.Sentences[sentence].Span.Of(text).Contains(speech.Name, StringComparison.Ordinal) || Said(sentence, speech) is not { } said)
                continue;
            var words = said.Of(text);
            var (at, who) = (frame.At(sentence), frame.Who);
            var name = speech.Name;
            if (Another(sentence, name) is { } other && new[] { $"{Frame.Upper(at)} {who} {frame.Does("brings", "bring")} in {name}: “{words}”. Would {other.Name}, as the passage reports, agree? Argue from the words of both." } is var asked && PromptRules.Keeps(asked[0]))
                yield return new Draft(sentence, PromptForm.WhoSays, "agreeing", said, [.. asked], 3.1) { Besides = [indexed.Reading.Sentences[other.Sentence].Span] };
            if (contention.Around(sentence) < ClaimDrafts.LeastAround)
                continue;
            yield return new Draft(sentence, PromptForm.WhoSays, "voice", said,
            [
                .. new[]
                {
                    $"{Frame.Upper(at)} {who} {frame.Does("brings", "bring")} in {name}: “{words}”. Does the passage bear the view out, correct the view, or only repeat the words?",
                    $"{Frame.Upper(at)} {who} {frame.Does("brings", "bring")} in {name}: “{words}”. What does the view do for the argument, and would the passage hold without that support?",
                }.Where(PromptRules.Keeps),
            ],
            3.0);
        }
    }

    // Somebody else whose view stands beside.
    private (string Name, int Sentence)? Another(int sentence, string name) =>
        Enumerable.Range(sentence - 2, 5).Where(s => s != sentence && s >= 0 && s < indexed.Reading.Sentences.Length && indexed.Reading.Sentences[s].Paragraph == indexed.Reading.Sentences[sentence].Paragraph)
            .SelectMany(s => indexed.Speeches[s].Where(v => v.Name != name && indexed.Names.IsPerson(v.Name) && indexed.Reading.TextOf(indexed.Reading.Sentences[s]).Contains(v.Name, StringComparison.Ordinal)).Select(v => ((string, int)?)(v.Name, s)))
            .FirstOrDefault();

    // The quoted words themselves where quotation marks hold a clause, else a clause of the sentence without "as NAME observed,".
    private TextSpan? Said(int sentence, Speech speech)
    {
        var text = indexed.Reading.Text;
        var quoted = indexed.Quotations[sentence].Where(q => indexed.Reading.Sentences[sentence].Span.Contains(q) && q.Length is >= 40 and <= 170)
            .Select(q => new TextSpan(q.Start, q.Start + q.Of(text).TrimEnd('.', ',').Length))
            .Where(q => (char.IsUpper(text[q.Start]) || text[..(q.Start - 1)].EndsWith("that ", StringComparison.Ordinal)) && StandsAlone.Accepts(Excerpt.Of(text, sentence, q), indexed, isWhole: false, isClause: true)).ToArray();
        if (quoted.Length > 0)
            return quoted[0];
        var whole = indexed.Reading.Sentences[sentence].Span.Of(text);
        var lead = whole.IndexOf(speech.Name, StringComparison.Ordinal);
        if (!speech.Reported || lead < 0)
            return null;
        foreach (var mark in new[] { " that ", ", " })
        {
            var after = whole.IndexOf(mark, lead + speech.Name.Length, StringComparison.Ordinal);
            if (after < 0 || after - lead - speech.Name.Length > 25)
                continue;
            var start = indexed.Reading.Sentences[sentence].Span.Start + after + mark.Length;
            var end = indexed.Reading.Sentences[sentence].Span.End - 1;
            foreach (var to in new[] { end }.Concat(Words.Cutting.Select(c => text.IndexOf(c, start, end - start, StringComparison.Ordinal)).Where(c => c > start).OrderDescending()))
                if (to - start is >= 40 and <= 170 && !text[start..to].Contains(", and that", StringComparison.Ordinal) && StandsAlone.Accepts(Excerpt.Of(text, sentence, new TextSpan(start, to)), indexed, isWhole: to == end, isClause: true))
                    return new TextSpan(start, to);
        }

        return null;
    }
}
