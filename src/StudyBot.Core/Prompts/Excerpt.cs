using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Prompts;

/// <summary>A whole sentence as it can be quoted: alone, or with the neighbour that tells what it speaks of.</summary>
/// <param name="Claim">The sentence asked about, in the reading's text, without the full stop.</param>
/// <param name="Span">What is quoted: the same, or two sentences.</param>
/// <param name="Text">Of <paramref name="Span"/>.</param>
/// <param name="Said">Of <paramref name="Claim"/>.</param>
/// <param name="Words">Of <paramref name="Claim"/>, in lower case.</param>
internal sealed record Excerpt(int Sentence, TextSpan Claim, TextSpan Span, string Text, string Said, ImmutableArray<string> Words)
{
    public bool IsSecond => Span.Start < Claim.Start;

    public bool IsFirst => Span.End > Claim.End;

    public static Excerpt Of(string text, int sentence, TextSpan claim) =>
        new(sentence, claim, claim, claim.Of(text), claim.Of(text), [.. Tokenizer.Tokenize(text, claim).Select(t => t.Span.Of(text).ToLowerInvariant())]);

    public Excerpt With(string text, TextSpan span) => this with { Span = span, Text = span.Of(text) };

    /// <summary>Where a word or phrase stands in <see cref="Said"/>, as whole words; -1 where it does not.</summary>
    public int Find(string phrase)
    {
        for (var at = Said.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = Said.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase))
            if (!IsQuoted(at) && (at == 0 || !char.IsLetterOrDigit(Said[at - 1]) && Said[at - 1] is not ('-' or '’' or '\''))
                && (at + phrase.Length == Said.Length || !char.IsLetterOrDigit(Said[at + phrase.Length]) && Said[at + phrase.Length] is not ('-' or '’' or '\'')))
                return at;
        return -1;
    }

    // Within a quotation of the excerpt's own the words are somebody else's.
    private bool IsQuoted(int at) =>
        Said.AsSpan(0, at).Count('“') > Said.AsSpan(0, at).Count('”') || Said.AsSpan(0, at).Count('"') % 2 != 0;
}
