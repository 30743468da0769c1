namespace StudyBot.Core.Prompts;

/// <summary>What a prompt in somebody's own words must be.</summary>
internal static class PromptWording
{
    private const int ShortestText = 10;
    private const int LongestText = Prompt.LongestText;

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public static string? Problem(string text) =>
        text.Length is < ShortestText or > LongestText ? $"A prompt has {ShortestText} to {LongestText} characters; this has {text.Length}."
        : text.Any(char.IsLetter) ? null : "A prompt has words; this has none.";
}
