using System.Text;

namespace StudyBot.Slack.Rendering;

/// <summary>Text as Slack counts and reads it: lengths are Unicode code points.</summary>
internal static class SlackText
{
    public static int Length(string text) => text.EnumerateRunes().Count();

    /// <summary>At most so long, with an ellipsis where it was cut; not for quotations.</summary>
    public static string Short(string text, int longest) => Length(text) <= longest ? text : text[..Cut(text, longest - 1)] + "…";

    /// <summary>For the one text that Slack always parses, the fallback beside the blocks: nothing in it is a mention or a link.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>The text in stretches that together are the text, parted at spaces where there are any.</summary>
    public static IEnumerable<string> Pieces(string text, int longest)
    {
        while (Length(text) > longest)
        {
            var cut = Cut(text, longest);
            var space = text.LastIndexOf(' ', cut - 1) + 1;
            cut = space > 0 ? space : cut;
            yield return text[..cut];
            text = text[cut..];
        }
        if (text.Length > 0)
            yield return text;
    }

    private static int Cut(string text, int codePoints)
    {
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (codePoints-- == 0)
                break;
            at += rune.Utf16SequenceLength;
        }
        return at;
    }
}
