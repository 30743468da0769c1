using System.Text;
using StudyBot.Core.Chat;

namespace StudyBot.Core.Timelines;

/// <summary>A timeline in words: a line an event, and what a picture of it shows to those who cannot see it.</summary>
public static class TimelineText
{
    /// <summary>Discord's limit of a media description; Slack's is longer.</summary>
    private const int LongestAlternative = 1024;

    /// <summary>UTF-16 units of a label in it: so that a dozen events fit.</summary>
    private const int LongestLabel = 60;

    /// <summary><c>2008 · Bucharest summit · p. 57</c>; without the page where the reading has none.</summary>
    public static string Line(TimelineEvent e) => $"{Date(e)} · {e.Label.Shown}{Page(e)}";

    /// <summary><c>since the middle of the 1980s</c>.</summary>
    public static string Date(TimelineEvent e) => e.Date.InWords;

    /// <summary><c> · p. 57</c>; empty where the reading has no pages.</summary>
    public static string Page(TimelineEvent e) => e.Passage.Page is { } page ? $" · {PlainText.Page(page)}" : "";

    /// <summary>"53 dated events", "1 dated event".</summary>
    public static string Count(int events) => $"{events} dated {(events == 1 ? "event" : "events")}";

    /// <param name="shown">How many of the events the picture shows.</param>
    public static string Alternative(Timeline timeline, int shown)
    {
        var text = new StringBuilder($"Timeline of {timeline.ReadingLabel}{(timeline.Filter.Length > 0 ? $", {timeline.Filter}" : "")}: {Count(shown)} from top to bottom.");
        for (var i = 0; i < shown; i++)
        {
            var e = timeline.Events[i];
            var next = $" {Date(e)}: {ShortText.Of(e.Label.Shown, LongestLabel)}{(i + 1 < shown ? ";" : ".")}";
            var rest = $" And {shown - i} more, all in the text.";
            if (text.Length + next.Length + rest.Length > LongestAlternative)
                return ShortText.Of(text.Append(rest).ToString(), LongestAlternative);
            text.Append(next);
        }

        return text.ToString();
    }
}
