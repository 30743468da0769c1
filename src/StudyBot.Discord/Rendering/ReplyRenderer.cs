using System.Text;
using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Discord.Interactions;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Rendering;

/// <summary>A reply as a message of Discord's: never above its limits, and never cut within a quotation.</summary>
internal static class ReplyRenderer
{
    /// <summary>Text of one message, in UTF-16 units: below Discord's 4,000 of all text displays together.</summary>
    private const int MaxText = 3900;

    /// <summary>Passages of one message: 3 of them with their buttons make 18 of Discord's 40 components.</summary>
    private const int MaxPassages = 5;

    /// <summary>Kept free for the lines under the passages.</summary>
    private const int FootLength = 500;

    public static Outgoing Render(Reply reply, RenderOptions options)
    {
        var head = Head(reply, options);
        if (head.Length > MaxText - FootLength)
            return Attached(reply, options, [], PlainText.Render(reply, options.Reading?.Label), "reply.txt");
        var (shown, left) = Fitting(reply.Passages, head.Length, options);
        if (shown.Count == 0 && reply.Passages is [var first, ..])
            return Attached(reply, options, Head(head), Quotation(first, options), "quotation.txt", first, RestAfter(reply, 1));
        var components = Head(head);
        foreach (var passage in shown)
            components.AddRange(Of(passage, options));
        components.AddRange(Picture(reply));
        components.AddRange(Foot(reply, options, [.. left.Select(p => new PassageMark(p.Focus)), .. reply.Further]));
        return Message(reply, options, components, []);
    }

    private static string Head(Reply reply, RenderOptions options)
    {
        var head = new StringBuilder();
        if (options.SharedBy is { } person)
            head.Append("Shared by <@").Append(person).Append(">\n");
        if (reply.Title.Length > 0)
            head.Append("**").Append(Markdown.Escape(reply.Title)).Append("**\n");
        foreach (var note in reply.Notes)
            head.Append(Markdown.Escape(note)).Append('\n');
        return head.ToString().TrimEnd('\n');
    }

    private static List<JsonObject> Head(string head) => head.Length == 0 ? [] : [Component.Text(head)];

    private static (List<Passage> Shown, List<Passage> Left) Fitting(IReadOnlyList<Passage> passages, int used, RenderOptions options)
    {
        var shown = new List<Passage>();
        foreach (var passage in passages)
        {
            used += Quoted(passage, options).Length;
            if (used > MaxText - FootLength || shown.Count == MaxPassages)
                break;
            shown.Add(passage);
        }

        return (shown, [.. passages.Skip(shown.Count)]);
    }

    private static string Quoted(Passage passage, RenderOptions options) =>
        $"{Markdown.BlockQuote($"“{Body(passage, options)}”")}\n-# {Markdown.Escape(PlainText.Attribution(passage, options.Reading?.Label))}";

    private static string Body(Passage passage, RenderOptions options)
    {
        if (!options.EmphasizeFocus || passage.Highlights is not [var focus])
            return Markdown.Escape(passage.Text);
        var (before, asked, after) = (passage.Text[..focus.Start], focus.Of(passage.Text), passage.Text[focus.End..]);
        return $"{Markdown.Escape(before)}**{Markdown.Escape(asked)}**{Markdown.Escape(after)}";
    }

    private static IEnumerable<JsonObject> Of(Passage passage, RenderOptions options) => [Component.Text(Quoted(passage, options)), .. Buttons(passage, options)];

    private static IEnumerable<JsonObject> Buttons(Passage passage, RenderOptions options)
    {
        if (options.Reading is not { } reading)
            return [];
        var list = new PassageList(reading.Id, reading.Content, [passage.Mark]);
        (ButtonVerb Verb, string Label)?[] buttons =
        [
            options.EmphasizeFocus ? null : (ButtonVerb.Context, "In context"),
            (ButtonVerb.Cite, "Cite"),
            options.Visibility == ReplyVisibility.Private ? (ButtonVerb.Share, "Share") : null,
            (ButtonVerb.Judge, "Was this right?"),
        ];
        JsonObject[] row = [.. buttons.OfType<(ButtonVerb Verb, string Label)>()
            .Select(b => (b.Label, Id: CustomId.Of(b.Verb, list)))
            .Where(b => b.Id is not null)
            .Select(b => Component.Button(b.Label, b.Id!))];
        return row.Length > 0 ? [Component.Row(row)] : [];
    }

    private static IEnumerable<JsonObject> Picture(Reply reply) =>
        reply.Picture is { } picture ? [Component.Gallery(picture.FileName, picture.AlternativeText)] : [];

    private static IEnumerable<JsonObject> Foot(Reply reply, RenderOptions options, IReadOnlyList<PassageMark> further)
    {
        var lines = new List<string>();
        if (!reply.Suggestions.IsEmpty)
            lines.Add(Markdown.Escape($"{PlainText.SuggestionsHeading(reply)}: {string.Join(" · ", reply.Suggestions)}"));
        if (options.Reading is { } reading && !reply.Passages.IsEmpty)
            lines.Add("-# " + Markdown.Escape($"{reading.Title} ({reading.Label})"));
        var foot = string.Join('\n', lines.Where(l => l.Length <= FootLength / 2));
        if (foot.Length > 0)
            yield return Component.Text(foot);
        if (further.Count > 0 && options.More(further) is { } more)
            yield return Component.Row(Component.Button($"{further.Count} more {(further.Count == 1 ? "passage" : "passages")}", more, ButtonStyle.Primary));
    }

    // What is too long for a message travels whole, as a file.
    private static Outgoing Attached(Reply reply, RenderOptions options, List<JsonObject> components, string text, string fileName, Passage? passage = null, IReadOnlyList<PassageMark>? further = null)
    {
        components.Add(Component.Text(passage is null
            ? "The answer is too long for a message; here it is as a file."
            : $"The quotation is too long for a message; here it is as a file.{Source(passage, options, MaxText - FootLength - Head(reply, options).Length)}"));
        components.Add(Component.File(fileName));
        if (passage is not null)
            components.AddRange(Buttons(passage, options));
        components.AddRange(Picture(reply));
        components.AddRange(Foot(reply, options, further ?? []));
        return Message(reply, options, components, [new Attachment(fileName, "text/plain", Encoding.UTF8.GetBytes(text))]);
    }

    // The file has it whole; a name may be longer than a message.
    private static string Source(Passage passage, RenderOptions options, int room)
    {
        var line = $"\n-# {Markdown.Escape(PlainText.Attribution(passage, options.Reading?.Label))}";
        return line.Length <= room ? line : "";
    }

    private static string Quotation(Passage passage, RenderOptions options) => $"“{passage.Text}”\n{PlainText.Attribution(passage, options.Reading?.Label)}\n";

    private static PassageMark[] RestAfter(Reply reply, int shown) => [.. reply.Passages.Skip(shown).Select(p => new PassageMark(p.Focus)), .. reply.Further];

    private static Outgoing Message(Reply reply, RenderOptions options, List<JsonObject> components, List<Attachment> files)
    {
        if (reply.Picture is { } picture)
            files.Add(new Attachment(picture.FileName, picture.MediaType, picture.Content.AsMemory()));
        if (components.Count == 0)
            components.Add(Component.Text("There is nothing to show."));
        return new Outgoing([Component.Container(components)], options.Visibility)
        {
            Files = files,
            Descriptions = reply.Picture is { } described ? new Dictionary<string, string> { [described.FileName] = described.AlternativeText } : [],
        };
    }
}
