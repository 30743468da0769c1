using System.Collections.Frozen;
using StudyBot.Core.Prompts;

namespace StudyBot.Core.Timelines;

/// <summary>The verbs of clauses.</summary>
internal static class FiniteVerbs
{
    /// <summary>Pasts in <c>-ed</c> that take no object, so that they are never mistaken for a participle.</summary>
    private static readonly FrozenSet<string> s_intransitive = Set(
        "remained started seemed appeared continued failed occurred happened ended lived died existed belonged arrived prevailed served acted worked moved declined depended derived consisted");

    private static readonly FrozenSet<string> s_objects = Set("the a an its their his her to that this these no any both some several many all only");

    private static readonly FrozenSet<string> s_plurals = Set(
        "continue remain begin seem appear become provide require include believe argue prefer tend contain consist suggest indicate allow depend involve represent differ exist occur receive produce develop serve contribute enable describe");

    /// <summary>Whether a word is the verb of its clause; a form that may be a participle counts where an object follows.</summary>
    /// <param name="words">Lower case.</param>
    public static bool Contains(IReadOnlyList<string> words, int i)
    {
        var word = words[i];
        var before = i > 0 ? words[i - 1] : "";
        // "that traditionally connects": a form in -s after a relative.
        if (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && (before is "that" or "which" or "who" || before.EndsWith("ly", StringComparison.Ordinal) && i > 1 && words[i - 2] is "that" or "which" or "who"))
            return true;
        if (s_plurals.Contains(word))
            return before is not ("to" or "" or "not" or "can" or "could" or "may" or "might" or "will" or "would" or "must" or "should" or "and" or "or");
        if (!word.EndsWith("ed", StringComparison.Ordinal) || s_intransitive.Contains(word))
            return Words.Finite.Contains(word);
        return i + 1 < words.Count && s_objects.Contains(words[i + 1]) && before is not ("" or "the" or "a" or "an" or "by" or "as" or "and" or "when" or "if");
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
