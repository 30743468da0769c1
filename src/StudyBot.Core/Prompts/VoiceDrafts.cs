using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Prompts about who speaks: somebody quoted or reported, and whoever else in the passage might disagree.</summary>
internal sealed class VoiceDrafts(IndexedReading indexed, Frame frame)
{
    public IEnumerable<Draft> Of(int sentence)
    {
        var text = indexed.Reading.Text;
        foreach (var speech in indexed.Speeches[sentence])
        {
            if (!indexed.Names.IsPerson(speech.Name) || !indexed.Reading.Sentences[sentence].Span.Of(text).Contains(speech.Name, StringComparison.Ordinal) || Said(sentence, speech) is not { } said)
                continue;
            var words = said.Of(text);
            var (at, who) = (frame.At(sentence), frame.Who);
            var name = speech.Name;
            yield return new Draft(sentence, PromptForm.WhoSays, "voice", said,
            [
                .. new[]
                {
                    $"{Frame.Upper(at)} {who} {frame.Does("brings", "bring")} in {name}: “{words}”. Does the passage bear the view out, correct the view, or only repeat the words?",
                    $"“{words}” ({frame.Place(sentence)}). How much of the view belongs to {name} and how much to {who}? Point to the words that decide.",
                    $"What does the view of {name} {at} do for the argument: “{words}”? Would the passage hold without that support?",
                }.Where(PromptRules.Keeps),
            ],
            3.2);
        }
    }

    // The quoted words themselves where quotation marks hold at least a clause, else a clause of the sentence without "as NAME observed,".
    private TextSpan? Said(int sentence, Speech speech)
    {
        var text = indexed.Reading.Text;
        var quoted = indexed.Quotations[sentence].Where(q => indexed.Reading.Sentences[sentence].Span.Contains(q) && q.Length is >= 40 and <= 170 && CanBeQuoted(sentence, q)).ToArray();
        if (quoted.Length > 0)
            return new TextSpan(quoted[0].Start, quoted[0].Start + quoted[0].Of(text).TrimEnd('.', ',').Length);
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

    // A clause, or a noun phrase long enough to hold a view.
    private bool CanBeQuoted(int sentence, TextSpan quotation)
    {
        var text = indexed.Reading.Text;
        var excerpt = Excerpt.Of(text, sentence, new TextSpan(quotation.Start, quotation.Start + quotation.Of(text).TrimEnd('.', ',').Length));
        return excerpt.Words.Length >= 6 && !excerpt.Words[0].EndsWith("ly", StringComparison.Ordinal) && !WordForm.IsVerbLike(excerpt.Words[0]) && (StandsAlone.Accepts(excerpt, indexed, isWhole: false, isClause: true)
            || StandsAlone.IsClean(excerpt.Text) && excerpt.Words[0] is var first && !Words.Finite.Contains(first) && !FunctionWords.Contains(first) && !WordForm.IsVerbLike(first) && !first.EndsWith("ly", StringComparison.Ordinal)
                && excerpt.Words.Contains("of") && !excerpt.Words.Any(w => w is "they" or "he" or "she" or "his" or "her" or "their" or "them" or "this" or "these" or "it" or "whom"));
    }
}
