using System.Globalization;
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

    /// <summary>A year as it can be typed: <c>1990</c>, <c>44 BC</c>.</summary>
    /// <param name="year">0 is 1 BC.</param>
    public static string Year(int year) => year > 0 ? year.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{1 - year} BC");

    /// <summary><c> · p. 57</c>; empty where the reading has no pages.</summary>
    public static string Page(TimelineEvent e) => e.Passage.Page is { } page ? $" · {PlainText.Page(page)}" : "";

    /// <summary>"53 dated events", "1 dated event".</summary>
    public static string Count(int events) => $"{events} dated {(events == 1 ? "event" : "events")}";

    /// <summary>"53 dated events", "the first 500 of 2,230 dated events".</summary>
    public static string Count(Timeline timeline) =>
        timeline.Found > timeline.Events.Length ? string.Create(CultureInfo.InvariantCulture, $"the first {timeline.Events.Length:N0} of {timeline.Found:N0} dated events") : Count(timeline.Events.Length);

    /// <param name="hasWords">The picture shows the events with their words; else all by date, and those that are names by name.</param>
    public static string Alternative(Timeline timeline, bool hasWords)
    {
        var text = new StringBuilder($"Timeline of {timeline.ReadingLabel}{(timeline.Filter.Length > 0 ? $", {timeline.Filter}" : "")}: {Count(timeline)} {(hasWords ? "from top to bottom" : "along an axis of years")}.");
        if (hasWords)
            return Listed(text, " ", [.. timeline.Events.Select(Worded)]);
        Listed(text, " ", [.. timeline.Events.GroupBy(Date).Select(g => g.Count() == 1 ? g.Key : $"{g.Key} ({g.Count()})")]);
        return Listed(text, " Named: ", [.. timeline.Events.Where(e => e.Label.IsName).Select(Worded)]);
    }

    private static string Worded(TimelineEvent e) => $"{Date(e)}: {e.Label.Shown}";

    // Whole, or not at all: what is cut may say something else.
    private static string Listed(StringBuilder text, string before, ReadOnlySpan<string> items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            var next = (i == 0 ? before : " ") + items[i] + (i + 1 < items.Length ? ";" : ".");
            var rest = $" {(i == 0 ? "They are" : $"And {items.Length - i} more,")} in the list.";
            if (text.Length + next.Length + (i + 1 < items.Length ? rest.Length : 0) > LongestAlternative)
                return ShortText.Of(text.Append(rest).ToString(), LongestAlternative);
            text.Append(next);
        }

        return text.ToString();
    }
}
