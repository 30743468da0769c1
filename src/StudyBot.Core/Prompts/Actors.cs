using System.Collections.Frozen;
using StudyBot.Core.Readings;
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
        var said = AliasTable.ContentKey(excerpt.Text, new TextSpan(0, excerpt.Text.Length));
        foreach (var name in _indexed.Names.Names)
        {
            if (!_names.Contains(name.Text) || !passage.Contains(sentences[name.Sentence].Span) || excerpt.Text.Contains(name.Text, StringComparison.Ordinal))
                continue;
            // "the Soviet Union" is in a quotation that says "USSR".
            var key = AliasTable.ContentKey(name.Text, new TextSpan(0, name.Text.Length));
            if (_indexed.Aliases.Of(key).Any(a => said.Contains(a, StringComparison.Ordinal)))
                continue;
            var tokens = _indexed.Terms.Sentences[name.Sentence];
            var article = name.First > 0 && tokens[name.First - 1].Span.Of(_indexed.Reading.Text) is "the" or "The";
            return article ? "the " + name.Text : name.Text;
        }

        return null;
    }
}
