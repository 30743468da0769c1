using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Prompts;

/// <summary>What every generated prompt keeps, however it was made.</summary>
public static class PromptRules
{
    /// <summary>Short enough, ended, and free of pronouns and demonstratives that point at nothing, outside quotation marks.</summary>
    public static bool Keeps(string text) =>
        text.Length <= Prompt.LongestGenerated && text[^1] is '?' or '.' && char.IsUpper(text[0]) | text[0] == '“' && !Outside(text).Any(IsDangling);

    /// <summary>The stretches between <c>“</c> and <c>”</c>, without the marks; marks within them are theirs.</summary>
    public static IEnumerable<string> Quoted(string text)
    {
        var (depth, open) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '“' && depth++ == 0)
                open = i + 1;
            if (text[i] == '”' && --depth == 0)
                yield return text[open..i];
        }
    }

    private static IEnumerable<string> Outside(string text)
    {
        var bare = Quoted(text).Aggregate(text, (rest, quoted) => rest.Replace($"“{quoted}”", "“”", StringComparison.Ordinal));
        // "This claim" after a quotation is the quotation.
        bare = bare.Replace("this claim", "the claim", StringComparison.Ordinal).Replace("this view", "the view", StringComparison.Ordinal);
        return Tokenizer.Tokenize(bare, new TextSpan(0, bare.Length)).Select(t => t.Span.Of(bare).ToLowerInvariant());
    }

    private static bool IsDangling(string word) =>
        word is "this" or "these" or "those" or "it" or "its" or "they" or "them" or "their" or "he" or "she" or "his" or "her" or "him" or "such";
}
