using System.Text;
using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Rendering;

/// <summary>An answer as a message of Discord's: never above its limits, and never cut within a quotation.</summary>
internal static class AnswerRenderer
{
    /// <summary>Text of one message, in UTF-16 units: below Discord's 4,000 of all text displays together.</summary>
    private const int MaxText = 3900;

    /// <summary>Passages of one message: 3 of them with their buttons make 18 of Discord's 40 components.</summary>
    private const int MaxPassages = 5;

    /// <summary>Kept free for the lines under the passages.</summary>
    private const int FootLength = 500;

    public static Outgoing Notice(string text) => Render(ChatAnswer.Notice(text));

    public static Outgoing Render(ChatAnswer answer)
    {
        var reply = answer.Reply;
        if (answer.Citation is { } style && reply.Passages is [var cited, ..])
            return CitationRenderer.Render(answer, cited, style);
        var head = Head(answer);
        if (head.Length > MaxText - FootLength)
            return Attached(answer, [], PlainText.Render(reply, answer.Reading?.Label), "reply.txt");
        var list = reply.Timeline is { } timeline ? TimelineList.Of(timeline, MaxText - FootLength - head.Length) : null;
        var (shown, left) = Fitting(reply.Passages, head.Length + (list?.Text.Length ?? 0), answer);
        if (list is null && shown.Count == 0 && reply.Passages is [var first, ..])
            return Attached(answer, Head(head), Quotation(first, answer), "quotation.txt", first, RestAfter(reply, 1));
        var components = Head(head);
        // The picture is the way into a list, and below passages it would not be seen.
        if (list is not null)
            components.AddRange([.. Picture(reply), Component.Text(list.Text), .. list.IsWhole ? [] : new[] { Component.File(TimelineList.FileName) }]);
        foreach (var passage in shown)
            components.AddRange(Of(passage, answer));
        if (list is null)
            components.AddRange(Picture(reply));
        components.AddRange(Foot(answer, [.. left.Select(p => new PassageMark(p.Focus)), .. reply.Further]));
        return Message(answer, components, list is { IsWhole: false } ? [TimelineList.File(reply.Timeline!)] : []);
    }

    private static string Head(ChatAnswer answer)
    {
        var reply = answer.Reply;
        var head = new StringBuilder();
        if (answer.SharedBy is { } person)
            head.Append("Shared by <@").Append(person.Value).Append(">\n");
        if (reply.Title.Length > 0)
            head.Append("**").Append(Markdown.Escape(reply.Title)).Append("**\n");
        foreach (var note in reply.Notes)
            head.Append(Markdown.Escape(note)).Append('\n');
        foreach (var part in reply.Reference?.Parts ?? [])
            head.Append(Markdown.Of(part)).Append('\n');
        foreach (var group in reply.Terms)
        {
            head.Append("**").Append(Markdown.Escape(TermLines.Heading(group))).Append("**\n");
            foreach (var term in group.Terms)
                head.Append("- ").Append(Markdown.Escape(TermLines.Line(term))).Append('\n');
        }

        return head.ToString().TrimEnd('\n');
    }

    private static List<JsonObject> Head(string head) => head.Length == 0 ? [] : [Component.Text(head)];

    private static (List<Passage> Shown, List<Passage> Left) Fitting(IReadOnlyList<Passage> passages, int used, ChatAnswer answer)
    {
        var shown = new List<Passage>();
        foreach (var passage in passages)
        {
            used += Quoted(passage, answer).Length;
            if (used > MaxText - FootLength || shown.Count == MaxPassages)
                break;
            shown.Add(passage);
        }

        return (shown, [.. passages.Skip(shown.Count)]);
    }

    private static string Quoted(Passage passage, ChatAnswer answer) =>
        $"{Heading(passage, answer.Reply)}{Markdown.BlockQuote($"{passage.Opening}{Body(passage, answer)}{passage.Closing}")}\n-# {Markdown.Escape(PlainText.Attribution(passage, answer.Reading?.Label))}";

    private static string Heading(Passage passage, Reply reply) =>
        reply.Passages.IndexOf(passage) is >= 0 and var at && PlainText.HeadingOf(reply, at) is { } heading ? $"**{Markdown.Escape(heading)}**\n" : "";

    private static string Body(Passage passage, ChatAnswer answer)
    {
        if (!answer.IsContext || passage.Highlights is not [var focus])
            return Markdown.Escape(passage.Text);
        var (before, asked, after) = (passage.Text[..focus.Start], focus.Of(passage.Text), passage.Text[focus.End..]);
        return $"{Markdown.Escape(before)}**{Markdown.Escape(asked)}**{Markdown.Escape(after)}";
    }

    private static IEnumerable<JsonObject> Of(Passage passage, ChatAnswer answer) => [Component.Text(Quoted(passage, answer)), .. Buttons(passage, answer)];

    private static IEnumerable<JsonObject> Buttons(Passage passage, ChatAnswer answer)
    {
        JsonObject[] row = [.. answer.ButtonsOf(passage).Select(b => Button(b))];
        return row.Length > 0 ? [Component.Row(row)] : [];
    }

    private static JsonObject Button(ChatButton button, ButtonStyle usual = ButtonStyle.Secondary) =>
        Component.Button(button.Label, button.Code, button.IsDangerous ? ButtonStyle.Danger : usual);

    private static IEnumerable<JsonObject> Picture(Reply reply) =>
        reply.Picture is { } picture ? [Component.Gallery(picture.FileName, picture.AlternativeText)] : [];

    private static IEnumerable<JsonObject> Foot(ChatAnswer answer, IReadOnlyList<PassageMark> further)
    {
        var reply = answer.Reply;
        var lines = new List<string>();
        if (!reply.Suggestions.IsEmpty)
            lines.Add(Markdown.Escape($"{PlainText.SuggestionsHeading(reply)}: {string.Join(" · ", reply.Suggestions)}"));
        if (answer.Reading is { } reading && !reply.Passages.IsEmpty)
            lines.Add("-# " + Markdown.Escape($"{reading.Title} ({reading.Label})"));
        var foot = string.Join('\n', lines.Where(l => l.Length <= FootLength / 2));
        if (foot.Length > 0)
            yield return Component.Text(foot);
        JsonObject[] buttons =
        [
            .. answer.Buttons.Select(b => Button(b)),
            .. further.Count > 0 && answer.More(further) is { } more ? [Button(new ChatButton(ChatAnswer.MoreLabel(further.Count), more), ButtonStyle.Primary)] : Array.Empty<JsonObject>(),
        ];
        if (buttons.Length > 0)
            yield return Component.Row(buttons);
    }

    // What is too long for a message travels whole, as a file.
    private static Outgoing Attached(ChatAnswer answer, List<JsonObject> components, string text, string fileName, Passage? passage = null, IReadOnlyList<PassageMark>? further = null)
    {
        components.Add(Component.Text(passage is null
            ? "The answer is too long for a message; here it is as a file."
            : $"The quotation is too long for a message; here it is as a file.{Source(passage, answer, MaxText - FootLength - Head(answer).Length)}"));
        components.Add(Component.File(fileName));
        if (passage is not null)
            components.AddRange(Buttons(passage, answer));
        components.AddRange(Picture(answer.Reply));
        components.AddRange(Foot(answer, further ?? []));
        return Message(answer, components, [new Attachment(fileName, "text/plain", Encoding.UTF8.GetBytes(text))]);
    }

    // The file has it whole; a name may be longer than a message.
    private static string Source(Passage passage, ChatAnswer answer, int room)
    {
        var line = $"\n-# {Markdown.Escape(PlainText.Attribution(passage, answer.Reading?.Label))}";
        return line.Length <= room ? line : "";
    }

    private static string Quotation(Passage passage, ChatAnswer answer) => $"{passage.Quoted}\n{PlainText.Attribution(passage, answer.Reading?.Label)}\n";

    private static PassageMark[] RestAfter(Reply reply, int shown) => [.. reply.Passages.Skip(shown).Select(p => new PassageMark(p.Focus)), .. reply.Further];

    private static Outgoing Message(ChatAnswer answer, List<JsonObject> components, List<Attachment> files)
    {
        var reply = answer.Reply;
        if (reply.Picture is { } picture)
            files.Add(new Attachment(picture.FileName, picture.MediaType, picture.Content.AsMemory()));
        if (components.Count == 0)
            components.Add(Component.Text("There is nothing to show."));
        return new Outgoing([Component.Container(components)], answer.Visibility)
        {
            Files = files,
            Descriptions = reply.Picture is { } described ? new Dictionary<string, string> { [described.FileName] = described.AlternativeText } : [],
        };
    }
}
