using System.Collections.Immutable;
using StudyBot.Core.Analysis;

namespace StudyBot.Core.Retrieval;

/// <summary>Whether a sentence leans on the one before it.</summary>
public static class Anaphora
{
    /// <summary>True where the sentence opens with a pronoun or a demonstrative (<c>This approach, …</c>, <c>Among these scholars</c>) that points back.</summary>
    public static bool PointsBack(string text, ImmutableArray<Token> tokens)
    {
        if (tokens.IsEmpty)
            return false;
        var first = Word(0);
        switch (first)
        {
            case "this" or "these" or "those" or "such" or "they" or "he" or "she" or "him" or "their" or "his" or "her" or "its" or "both" or "neither":
                return true;
            case "that":
                return true;
            case "it":
                return !IsExpletive();
            case "the":
                return Word(1) is "latter" or "former" or "same";
            case "in" or "for" or "from" or "at" or "of" or "to" or "by" or "with" or "among" or "after" or "despite" or "because" or "under" or "on" or "against" or "nor" or "though" or "although" or "as" or "only":
                return Word(1) is "this" or "these" or "those" or "such" or "them" or "it" && first is not ("as" or "though")
                    || Word(1) is "that" && first is not "after"
                    || Word(1) is "the" && Word(2) is "latter" or "former" or "same"
                    || first is "nor" || first is "as" && Word(1) is "a" && Word(2) is "result";
            case "one" or "some" or "many" or "most":
                return Word(1) is "of" && Word(2) is "these" or "those" or "them";
            default:
                return false;
        }

        string Word(int i) => i < tokens.Length ? tokens[i].Span.Of(text).ToLowerInvariant() : "";

        // "It is possible to", "It seems that": nothing is pointed at.
        bool IsExpletive() => Word(1) is "is" or "was" or "seems" or "seemed" or "appears" or "follows" or "remains" or "has" or "may" or "would" or "can"
            && Enumerable.Range(2, Math.Min(6, Math.Max(tokens.Length - 2, 0))).Any(i => Word(i) is "that" or "to" or "whether" or "how");
    }
}
