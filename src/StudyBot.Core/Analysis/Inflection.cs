namespace StudyBot.Core.Analysis;

/// <summary>Takes off the endings that inflect an English word (plural, past, participle) and leaves those that make another one.</summary>
public static class Inflection
{
    /// <param name="folded">As <see cref="TermKey.Fold"/> gives it.</param>
    public static string Base(string folded)
    {
        if (folded.Length < 4 || char.IsAsciiDigit(folded[0]))
            return folded;
        if (folded.EndsWith("ies", StringComparison.Ordinal))
            return folded[..^3] + "y";
        foreach (var ending in new[] { "ing", "ed", "es", "s", "e" })
            if (folded.EndsWith(ending, StringComparison.Ordinal) && folded.Length - ending.Length >= 3 && !folded.EndsWith("ss", StringComparison.Ordinal) && !folded.EndsWith("us", StringComparison.Ordinal))
                return folded[..^ending.Length];
        return folded;
    }
}
