using System.Text;
using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Core.Citing;
using StudyBot.Slack.Web;

namespace StudyBot.Slack.Rendering;

/// <summary>A passage with its citation, to copy, and a choice of the styles.</summary>
internal static class CitationRenderer
{
    /// <summary>Longer ones travel as a file; the rest of a message is for the words around.</summary>
    private const int MaxText = 10_000;

    /// <summary>Between what was chosen and the code, in a block's id.</summary>
    private const char Mark = '#';

    public static Outgoing Render(ChatAnswer answer, Passage passage, CitationStyle style)
    {
        var text = $"{passage.Quoted} {passage.Citation}".TrimEnd();
        var fits = SlackText.Length(text) <= MaxText;
        List<JsonObject> blocks = [fits ? Block.RichText(Block.Preformatted(text)) : Block.RichText(Block.Section(Block.Inline("The quotation is too long for a message: you have it as a file in your direct messages with me.")))];
        // The first part is the mark that stands behind the passage already.
        if (fits)
            blocks.AddRange(AnswerRenderer.ReferenceOf((answer.Reply.Reference?.Parts ?? []).Skip(passage.Citation.Length > 0 ? 1 : 0)));
        if (answer.ListOf(passage) is { } list && ControlCode.Of(PassageVerb.Style, list) is { } code)
            // Slack asks for another id at each turn of a message; the code alone would stay the same.
            blocks.Add(Block.Actions([Block.Select("style", "Citation style", CitationStyles.Everything.Select(s => (s.Id, s.Label)), style.Id)], $"{style.Id}{Mark}{code}"));
        if (answer.Reading is { } reading)
            blocks.Add(Block.Context(AnswerRenderer.Source(reading)));
        return new Outgoing(blocks, SlackText.Escape(fits ? VisibleText.Of(text) : "A citation, as a file"), ReplyVisibility.Private)
        {
            File = fits ? null : new SlackFile("citation.txt", "text/plain", Encoding.UTF8.GetBytes(text + "\n"), "citation.txt"),
        };
    }

    /// <summary>The code in the id of the block that the select stands in.</summary>
    public static string? CodeOf(string? blockId) => blockId?.Split(Mark, 2) is [_, var code] ? code : null;
}
