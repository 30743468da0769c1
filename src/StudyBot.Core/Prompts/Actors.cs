using System.Collections.Frozen;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>The names of a reading that somewhere want, say or think something: who can be asked whether they agree.</summary>
internal sealed class Actors
{
    private readonly IndexedReading _indexed;
    private readonly FrozenSet<string> _names;

    public Actors(IndexedReading indexed)
    {
        _indexed = indexed;
        var text = indexed.Reading.Text;
        _names = indexed.Names.Names.Where(n => !NameInventory.IsAdjective(n.Text) && Acts(n)).Select(n => n.Text).ToFrozenSet(StringComparer.Ordinal);

        bool Acts(Named name)
        {
            var tokens = indexed.Terms.Sentences[name.Sentence];
            if (name.Last + 1 >= tokens.Length)
                return false;
            var next = tokens[name.Last + 1].Span.Of(text);
            return Words.Minded.Contains(next) && text[tokens[name.Last].Span.End] == ' '
                || text.AsSpan(tokens[name.Last].Span.End).StartsWith("’s ") && Words.Opinions.Contains(next);
        }
    }

    /// <summary>One who stands in the passage around a quotation and not in the quotation itself; null where there is none.</summary>
    public string? Beside(Excerpt excerpt)
    {
        var sentences = _indexed.Reading.Sentences;
        var passage = PromptGenerator.Surroundings(_indexed.Reading, excerpt.Sentence);
        return _indexed.Names.Names
            .Where(n => passage.Contains(sentences[n.Sentence].Span) && _names.Contains(n.Text) && !excerpt.Text.Contains(n.Text, StringComparison.Ordinal))
            .Select(n => n.Text).FirstOrDefault();
    }
}
