using System.Text;
using StudyBot.Core.Timelines;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Rendering;

/// <summary>A timeline as lines of a message, as many as fit; the file has them all.</summary>
internal sealed record TimelineList(string Text, bool IsWhole)
{
    public const string FileName = "timeline.txt";

    /// <param name="room">UTF-16 units that are left of the message.</param>
    public static TimelineList Of(Timeline timeline, int room)
    {
        var text = new StringBuilder();
        for (var i = 0; i < timeline.Events.Length; i++)
        {
            var e = timeline.Events[i];
            var line = $"**{Markdown.Escape(TimelineText.Date(e))}** · {Markdown.Escape(e.Label.Shown + TimelineText.Page(e))}\n";
            var rest = $"… and {timeline.Events.Length - i} more: all {timeline.Events.Length} are in the file.";
            if (text.Length + line.Length + (i + 1 < timeline.Events.Length ? rest.Length : 0) > room)
                return new TimelineList(text.Append(rest).ToString(), false);
            text.Append(line);
        }

        return new TimelineList(text.ToString().TrimEnd('\n'), true);
    }

    public static Attachment File(Timeline timeline) =>
        new(FileName, "text/plain", Encoding.UTF8.GetBytes(string.Concat(timeline.Events.Select(e => TimelineText.Line(e) + "\n"))));
}
