using System.Text;
using System.Text.Json.Nodes;
using StudyBot.Core.Timelines;
using StudyBot.Slack.Web;

namespace StudyBot.Slack.Rendering;

/// <summary>A timeline as lines of a message, as many as fit; the file has them all.</summary>
internal sealed record TimelineList(IReadOnlyList<JsonObject> Blocks, bool IsWhole)
{
    private const string FileName = "timeline.txt";

    /// <summary>Lines of one block: a client folds what is much longer.</summary>
    private const int LinesOfBlock = 25;

    /// <param name="room">Code points that are left of the message.</param>
    /// <param name="where">Where the file is.</param>
    public static TimelineList Of(Timeline timeline, int room, string where)
    {
        room -= where.Length + 40;
        var fitting = timeline.Events.TakeWhile(e => (room -= SlackText.Length(TimelineText.Line(e)) + 1) > 0).ToArray();
        var blocks = fitting.Chunk(LinesOfBlock).Select(lines => Block.RichText(Block.Section(lines.SelectMany((e, at) => Line(e, isLast: at + 1 == lines.Length))))).ToList();
        var isWhole = fitting.Length == timeline.Events.Length;
        if (!isWhole)
            blocks.Add(Block.Context($"… and {timeline.Events.Length - fitting.Length} more: {where}"));
        return new TimelineList(blocks, isWhole);
    }

    public static SlackFile File(Timeline timeline) =>
        new(FileName, "text/plain", Encoding.UTF8.GetBytes(string.Concat(timeline.Events.Select(e => TimelineText.Line(e) + "\n"))), FileName);

    private static IEnumerable<JsonObject> Line(TimelineEvent e, bool isLast) =>
        [.. Block.Inline(TimelineText.Date(e), bold: true), .. Block.Inline($" · {e.Label.Shown}{TimelineText.Page(e)}{(isLast ? "" : "\n")}")];
}
