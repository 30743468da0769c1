using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Prompts;

/// <summary>A clause of one sentence that can be quoted alone.</summary>
/// <param name="Span">In the reading's text, without the full stop.</param>
internal sealed record Excerpt(int Sentence, TextSpan Span, string Text, ImmutableArray<string> Words)
{
    /// <summary>Nothing of its sentence went before but what ties it to another.</summary>
    public bool OpensSentence { get; init; }

    public static Excerpt Of(string text, int sentence, TextSpan span) =>
        new(sentence, span, span.Of(text), [.. Tokenizer.Tokenize(text, span).Select(t => t.Span.Of(text).ToLowerInvariant())]);

    /// <summary>Where a word or phrase stands in <see cref="Text"/>, as whole words; -1 where it does not.</summary>
    public int Find(string phrase)
    {
        for (var at = Text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = Text.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase))
            if (!IsQuoted(at) && (at == 0 || !char.IsLetterOrDigit(Text[at - 1]) && Text[at - 1] is not ('-' or '’' or '\''))
                && (at + phrase.Length == Text.Length || !char.IsLetterOrDigit(Text[at + phrase.Length]) && Text[at + phrase.Length] is not ('-' or '’' or '\'')))
                return at;
        return -1;
    }

    // Within a quotation of the excerpt's own the words are somebody else's.
    private bool IsQuoted(int at) =>
        Text.AsSpan(0, at).Count('“') > Text.AsSpan(0, at).Count('”') || Text.AsSpan(0, at).Count('"') % 2 != 0;
}
