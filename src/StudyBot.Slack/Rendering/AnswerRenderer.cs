using System.Text;
using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Core.Citing;
using StudyBot.Slack.Web;

namespace StudyBot.Slack.Rendering;

/// <summary>An answer as blocks: never above Slack's limits, and never cut within a quotation.</summary>
internal static class AnswerRenderer
{
    /// <summary>Code points of one message: Slack refuses those above some 13,200 (<c>msg_blocks_too_long</c>).</summary>
    private const int MaxText = 11_500;

    /// <summary>Passages of one message: with their buttons 15 of Slack's 50 blocks.</summary>
    private const int MaxPassages = 5;

    /// <summary>Kept free for the lines and buttons under the passages.</summary>
    private const int FootLength = 1_700;

    private const int LongestLine = 700;
    private const int LongestName = 200;

    public static Outgoing Notice(string text) => Render(ChatAnswer.Notice(text));

    /// <param name="mayShare">False where there is nobody to share with, or no way.</param>
    public static Outgoing Render(ChatAnswer answer, bool mayShare = true)
    {
        var reply = answer.Reply;
        if (answer.Citation is { } style && reply.Passages is [var cited, ..])
            return CitationRenderer.Render(answer, cited, style);
        var head = Head(answer);
        var room = MaxText - FootLength - (reply.Picture is { } picture ? SlackText.Length(picture.AlternativeText) : 0);
        if (Block.Characters(head) > room)
            return Attached(answer, [], "The answer is too long for a message", PlainText.Render(reply, answer.Reading?.Label), "reply.txt", []);
        if (reply.Timeline is { } timeline)
            return Listed(answer, head, TimelineList.Of(timeline, room - Block.Characters(head), FileIs(answer)), room, mayShare);
        var passages = Fitting(answer, room - Block.Characters(head), mayShare);
        if (passages.Count == 0 && reply.Passages is [var first, ..])
            return Attached(answer, head, "The quotation is too long for a message", Quotation(first, answer), "quotation.txt", [Block.Context(Attribution(first, answer)), .. Buttons(first, 0, answer, mayShare)], RestAfter(reply, 1));
        return Message(answer, [.. head, .. passages.SelectMany(p => p)], RestAfter(reply, passages.Count));
    }

    // The picture is the way into a list, and below passages it would not be seen.
    private static Outgoing Listed(ChatAnswer answer, List<JsonObject> head, TimelineList list, int room, bool mayShare)
    {
        var reply = answer.Reply;
        var pictureAt = head.Count;
        var passages = Fitting(answer, room - Block.Characters([.. head, .. list.Blocks]), mayShare);
        var message = Message(answer, [.. head, .. list.Blocks, .. passages.SelectMany(p => p)], RestAfter(reply, passages.Count)) with { PictureAt = pictureAt };
        return list.IsWhole ? message : message with { File = TimelineList.File(reply.Timeline!) };
    }

    /// <summary>Says whose words they are and where they stand; a name may be longer than a message.</summary>
    public static string Attribution(Passage passage, ChatAnswer answer)
    {
        var shortened = passage with { Speaker = passage.Speaker is { } speaker ? SlackText.Short(speaker, LongestName) : null };
        return SlackText.Short(PlainText.Attribution(shortened, answer.Reading is { } reading ? SlackText.Short(reading.Label, LongestName) : null), LongestLine);
    }

    public static string Source(ReadingCard reading) => $"{SlackText.Short(reading.Title, LongestName * 2)} ({SlackText.Short(reading.Label, LongestName)})";

    /// <summary>All of the answer where that is not long, else its head.</summary>
    public static string Fallback(ChatAnswer answer)
    {
        var whole = VisibleText.Of(PlainText.Render(answer.Reply, answer.Reading?.Label));
        var shown = SlackText.Length(whole) <= LongestLine * 4 ? whole : SlackText.Short(VisibleText.Of(string.Join('\n', [answer.Reply.Title, .. answer.Reply.Notes])), LongestLine);
        return SlackText.Escape(string.IsNullOrWhiteSpace(shown) ? "StudyBot's answer" : shown);
    }

    private static List<JsonObject> Head(ChatAnswer answer)
    {
        var inline = new List<JsonObject>();
        if (answer.SharedBy is { } person)
            inline.AddRange([.. Block.Inline("Shared by "), Block.User(person.Value)]);
        Line(answer.Reply.Title, bold: true);
        foreach (var note in answer.Reply.Notes)
            Line(note, bold: false);
        return [.. inline.Count > 0 ? [Block.RichText(Block.Section(inline))] : Array.Empty<JsonObject>(), .. ReferenceOf(answer.Reply.Reference?.Parts ?? []), .. answer.Reply.Terms.Select(Terms)];

        void Line(string text, bool bold)
        {
            if (VisibleText.Of(text).Length == 0)
                return;
            if (inline.Count > 0)
                inline.AddRange(Block.Inline("\n"));
            inline.AddRange(Block.Inline(text, bold));
        }
    }

    /// <summary>What each is for, and the thing to copy.</summary>
    public static IEnumerable<JsonObject> ReferenceOf(IEnumerable<ReferencePart> parts) => parts.Select(part => Block.RichText(part.IsCode
        ? Block.Preformatted(part.Text.Text)
        : Block.Section([.. Block.Inline(part.Name + ": "), .. part.Text.Stretches.SelectMany(s => s.IsItalic ? Block.Italic(s.Text) : Block.Inline(s.Text))])));

    private static JsonObject Terms(TermGroup group) =>
        Block.RichText(Block.Section(Block.Inline(TermLines.Heading(group), bold: true)), Block.Bullets(group.Terms.Select(TermLines.Line)));

    private static List<JsonObject[]> Fitting(ChatAnswer answer, int room, bool mayShare)
    {
        var shown = new List<JsonObject[]>();
        foreach (var passage in answer.Reply.Passages.Take(MaxPassages))
        {
            JsonObject[] blocks = [Block.RichText([.. Heading(answer.Reply, shown.Count), Block.Quote(Body(passage, answer))]), Block.Context(Attribution(passage, answer)), .. Buttons(passage, shown.Count, answer, mayShare)];
            room -= Block.Characters(blocks);
            if (room < 0)
                break;
            shown.Add(blocks);
        }
        return shown;
    }

    private static IEnumerable<JsonObject> Heading(Reply reply, int passage) =>
        PlainText.HeadingOf(reply, passage) is { } heading ? [Block.Section(Block.Inline(heading, bold: true))] : [];

    private static IEnumerable<JsonObject> Body(Passage passage, ChatAnswer answer)
    {
        if (!answer.IsContext || passage.Highlights is not [var focus])
            return Block.Inline(passage.Quoted);
        return [.. Block.Inline(passage.Opening + passage.Text[..focus.Start]), .. Block.Inline(focus.Of(passage.Text), bold: true), .. Block.Inline(passage.Text[focus.End..] + passage.Closing)];
    }

    private static IEnumerable<JsonObject> Buttons(Passage passage, int index, ChatAnswer answer, bool mayShare)
    {
        JsonObject[] row =
        [
            .. from button in answer.ButtonsOf(passage)
               let verb = ControlCode.TryRead(button.Code, out var read, out _) ? read : PassageVerb.More
               where mayShare || verb != PassageVerb.Share
               select Button(button, $"{verb.ToString().ToLowerInvariant()}-{index}"),
        ];
        return row.Length > 0 ? [Block.Actions(row)] : [];
    }

    private static JsonObject Button(ChatButton button, string action) => Block.Button(button.Label, button.Code, action, button.IsDangerous ? "danger" : null);

    private static IEnumerable<JsonObject> Foot(ChatAnswer answer, IReadOnlyList<PassageMark> further)
    {
        var reply = answer.Reply;
        if (!reply.Suggestions.IsEmpty)
            yield return Block.Context(SlackText.Short($"{PlainText.SuggestionsHeading(reply)}: {string.Join(" · ", reply.Suggestions)}", LongestLine));
        if (answer.Reading is { } reading && !reply.Passages.IsEmpty)
            yield return Block.Context(Source(reading));
        JsonObject[] buttons =
        [
            .. answer.Buttons.Select((b, i) => Button(b, $"press-{i}")),
            .. further.Count > 0 && answer.More(further) is { } more ? [Block.Button(ChatAnswer.MoreLabel(further.Count), more, "more", "primary")] : Array.Empty<JsonObject>(),
        ];
        if (buttons.Length > 0)
            yield return Block.Actions(buttons);
    }

    // What is too long for a message travels whole, as a file.
    private static Outgoing Attached(ChatAnswer answer, List<JsonObject> head, string why, string text, string fileName, IEnumerable<JsonObject> under, IReadOnlyList<PassageMark>? further = null)
    {
        return Message(answer, [.. head, Block.RichText(Block.Section(Block.Inline($"{why}: {FileIs(answer)}"))), .. under], further ?? []) with
        {
            File = new SlackFile(fileName, "text/plain", Encoding.UTF8.GetBytes(text), fileName),
        };
    }

    private static string FileIs(ChatAnswer answer) =>
        answer.Visibility == ReplyVisibility.Private ? "you have it as a file in your direct messages with me." : "it comes as a file.";

    private static string Quotation(Passage passage, ChatAnswer answer) => $"{passage.Quoted}\n{PlainText.Attribution(passage, answer.Reading?.Label)}\n";

    private static PassageMark[] RestAfter(Reply reply, int shown) => [.. reply.Passages.Skip(shown).Select(p => new PassageMark(p.Focus)), .. reply.Further];

    private static Outgoing Message(ChatAnswer answer, List<JsonObject> blocks, IReadOnlyList<PassageMark> further)
    {
        var pictureAt = blocks.Count;
        blocks.AddRange(Foot(answer, further));
        if (blocks.Count == 0 && answer.Reply.Picture is null)
            blocks.Add(Block.RichText(Block.Section(Block.Inline("There is nothing to show."))));
        return new Outgoing(blocks, Fallback(answer), answer.Visibility) { Picture = answer.Reply.Picture, PictureAt = pictureAt };
    }
}
