using System.Collections.Frozen;

namespace StudyBot.Core.Checking;

/// <summary>Words that turn a sentence into its opposite.</summary>
internal static class Negations
{
    private static readonly FrozenSet<string> s_words =
        "not no never none nor neither nobody nothing nowhere without cannot hardly scarcely barely rarely seldom".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] s_prefixes = ["un", "in", "im", "il", "ir", "dis", "non", "anti", "de", "mis"];

    public static bool Is(Word word) => s_words.Contains(word.Form) || word.Form.EndsWith("n't", StringComparison.Ordinal);

    /// <summary><c>possible</c> and <c>impossible</c>.</summary>
    public static bool AreOpposites(Word one, Word other) => IsOpposite(one.Form, other.Form) || IsOpposite(other.Form, one.Form);

    private static bool IsOpposite(string longer, string shorter) =>
        shorter.Length > 3 && longer.Length > shorter.Length && longer.EndsWith(shorter, StringComparison.Ordinal)
        && s_prefixes.Contains(longer[..^shorter.Length]);
}
