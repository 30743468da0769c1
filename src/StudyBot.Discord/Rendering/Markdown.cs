using System.Text;
using StudyBot.Core.Chat;
using StudyBot.Core.Citing;

namespace StudyBot.Discord.Rendering;

/// <summary>Text as Discord shows it, letter for letter: nothing in it is markup, a mention, a timestamp or a link.</summary>
internal static class Markdown
{
    /// <summary>Discord's markdown takes a backslash before any ASCII punctuation as that character.</summary>
    private const string Special = "\\*_~|><#-[]()@`";

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var lineStart = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n')
            {
                escaped.Append(c);
                lineStart = true;
                continue;
            }

            if (VisibleText.IsHidden(c))
                continue;
            if (Special.Contains(c, StringComparison.Ordinal)
                // A colon begins a link's path or an emoji's name; after a word or a blank it is only a colon.
                || c is ':' && i + 1 < text.Length && (text[i + 1] is '/' or '+' or '_' || char.IsAsciiLetterOrDigit(text[i + 1]))
                || c is '.' && lineStart && i > 0 && char.IsAsciiDigit(text[i - 1]))
                escaped.Append('\\');
            escaped.Append(c);
            // A number and a dot begin a list only where nothing else stands before them.
            lineStart &= char.IsAsciiDigit(c) || char.IsWhiteSpace(c);
        }

        return escaped.ToString();
    }

    /// <summary>Every line of a text that is already escaped as part of one block quotation.</summary>
    public static string BlockQuote(string escaped) => "> " + escaped.Replace("\n", "\n> ", StringComparison.Ordinal);

    /// <summary>What it is for, and the thing to copy.</summary>
    public static string Of(ReferencePart part) => part.IsCode
        ? CodeBlock(part.Text.Text) ?? Escape(part.Text.Text)
        : $"{Escape(part.Name)}: {part.Text.Render(Escape, t => $"*{Escape(t)}*")}";

    /// <summary>A block to copy from, letter for letter; null where the text holds what would end it.</summary>
    public static string? CodeBlock(string text) =>
        text.Contains("```", StringComparison.Ordinal) || text.EndsWith('`') ? null : $"```\n{VisibleText.Of(text)}\n```";
}
