using System.Globalization;

namespace StudyBot.Core.Chat;

/// <summary>What every platform says where there is no answer.</summary>
public static class ChatNotices
{
    public const string Busy = "Many people ask me at this moment; please try again in a few seconds.";

    public const string Failed = "Something went wrong on my side; the command was not answered.";

    public const string NoText = "That message has no text that I could look up.";

    /// <param name="wait">As <see cref="MemberLimits.Take"/> says.</param>
    public static string TooMuch(TimeSpan wait) =>
        string.Create(CultureInfo.InvariantCulture, $"That was a lot at once, and others ask too: please wait {Math.Ceiling(wait.TotalSeconds):0} s.");
}
