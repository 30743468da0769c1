using System.Globalization;

namespace StudyBot.Core.Chat;

/// <summary>Text without what is not seen and yet changes what is: control characters, and marks that turn the text around them.</summary>
public static class VisibleText
{
    public static string Of(string text) => text.All(c => !IsHidden(c)) ? text : string.Concat(text.Where(c => !IsHidden(c)));

    /// <summary>A new line is seen. Letters of right-to-left scripts need no mark that turns them: with one, a citation reads backwards.</summary>
    public static bool IsHidden(char c) =>
        (char.IsControl(c) && c is not '\n') || (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format && c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
}
