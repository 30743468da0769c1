namespace StudyBot.Core.Chat;

/// <summary>Texts for places that a platform keeps short.</summary>
public static class ShortText
{
    /// <summary>At most so many UTF-16 units, the last of them an ellipsis where something is left out; never half a character.</summary>
    public static string Of(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = length - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
