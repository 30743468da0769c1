using System.Text;
using StudyBot.Core.Chat;

namespace StudyBot.Core.Timelines;

/// <summary>A timeline in words: a line an event, and what a picture of it shows to those who cannot see it.</summary>
public static class TimelineText
{
    /// <summary>Discord's limit of a media description; Slack's is longer.</summary>
    private const int LongestAlternative = 1024;

    /// <summary><c>2008 · Bucharest summit · p. 57</c>; without the page where the reading has none.</summary>
    public static string Line(TimelineEvent e) => $"{Date(e)} · {e.Label.Shown}{Page(e)}";

    /// <summary><c>since the middle of the 1980s</c>.</summary>
    public static string Date(TimelineEvent e) => e.Date.InWords;

    /// <summary><c> · p. 57</c>; empty where the reading has no pages.</summary>
    public static string Page(TimelineEvent e) => e.Passage.Page is { } page ? $" · {PlainText.Page(page)}" : "";

    /// <summary>"53 dated events", "1 dated event".</summary>
    public static string Count(int events) => $"{events} dated {(events == 1 ? "event" : "events")}";

    /// <param name="hasWords">The picture shows the events with their words; else by date alone.</param>
    public static string Alternative(Timeline timeline, bool hasWords)
    {
        var events = timeline.Events;
        var text = new StringBuilder($"Timeline of {timeline.ReadingLabel}{(timeline.Filter.Length > 0 ? $", {timeline.Filter}" : "")}: {Count(events.Length)} {(hasWords ? "from top to bottom" : "along an axis of years, by date alone")}.");
        for (var i = 0; i < events.Length; i++)
        {
            // Whole, or not at all: what is cut may say something else.
            var next = $" {Date(events[i])}: {events[i].Label.Shown}{(i + 1 < events.Length ? ";" : ".")}";
            var rest = $" {(i == 0 ? "They are" : $"And {events.Length - i} more,")} in the list.";
            if (text.Length + next.Length + (i + 1 < events.Length ? rest.Length : 0) > LongestAlternative)
                return ShortText.Of(text.Append(rest).ToString(), LongestAlternative);
            text.Append(next);
        }

        return text.ToString();
    }
}
