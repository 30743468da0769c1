using System.Text;
using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Core.Citing;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Rendering;

/// <summary>A passage with its citation, to copy, and a choice of the styles.</summary>
internal static class CitationRenderer
{
    /// <summary>Longer ones travel as a file; the rest of a message's 4,000 is for the words around.</summary>
    private const int MaxText = 3500;

    /// <summary>Discord's limit of all text in a message.</summary>
    private const int WholeMessage = 4000;

    public static Outgoing Render(ChatAnswer answer, Passage passage, CitationStyle style)
    {
        var text = $"{passage.Quoted} {passage.Citation}".TrimEnd();
        var block = Markdown.CodeBlock(text);
        var shown = block is { Length: <= MaxText } ? block : Markdown.Escape(text);
        var fits = shown.Length <= MaxText;
        List<JsonObject> components = [fits ? Component.Text(shown) : Component.File("citation.txt")];
        // The first part is the mark that stands behind the passage already.
        var reference = string.Join('\n', (answer.Reply.Reference?.Parts ?? []).Skip(passage.Citation.Length > 0 ? 1 : 0).Select(Markdown.Of));
        if (reference.Length > 0 && shown.Length + reference.Length <= MaxText)
            components.Add(Component.Text(reference));
        if (answer.ListOf(passage) is { } list && ControlCode.Of(PassageVerb.Style, list) is { } id)
            components.Add(Component.Row(Component.Select(id, "Citation style", CitationStyles.Everything.Take(25).Select(s => (s.Id, s.Label)), style.Id)));
        var source = "-# " + Markdown.Escape($"{answer.Reading!.Title} ({answer.Reading.Label})");
        // The citation names it already; a title may be longer than a message.
        if (source.Length <= WholeMessage - (fits ? shown.Length : 0) - reference.Length)
            components.Add(Component.Text(source));
        return new Outgoing([Component.Container(components)], ReplyVisibility.Private)
        {
            Files = fits ? [] : [new Attachment("citation.txt", "text/plain", Encoding.UTF8.GetBytes(text + "\n"))],
        };
    }
}
