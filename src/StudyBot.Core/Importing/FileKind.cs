namespace StudyBot.Core.Importing;

/// <summary>A format that people take for text, told by how its files begin.</summary>
internal sealed record FileKind(string Name, string Remedy)
{
    // A zip archive names its first entries within this.
    private const int Head = 4096;

    private static readonly FileKind _pdf = new("a PDF", "extract its text first, for example with pdftotext");
    private static readonly FileKind _word = new("a Word document", "save it as plain text in UTF-8, or convert it, for example with pandoc -t markdown");
    private static readonly FileKind _openDocument = new("an OpenDocument file", "save it as plain text in UTF-8, or convert it, for example with pandoc -t markdown");
    private static readonly FileKind _book = new("an EPUB book", "convert it, for example with pandoc -t markdown");
    private static readonly FileKind _richText = new("Rich Text (RTF)", "save it as plain text in UTF-8");
    private static readonly FileKind _webPage = new("a web page (HTML)", "save its text, or convert it, for example with pandoc -t markdown");
    private static readonly FileKind _archive = new("an archive", "unpack it and give the text in it");

    /// <param name="bytes">Without a byte order mark.</param>
    public static FileKind? Of(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.TrimStart(" \t\r\n"u8);
        if (text.StartsWith("%PDF-"u8))
            return _pdf;
        if (text.StartsWith("{\\rtf"u8))
            return _richText;
        if (Opens(text, "<!doctype html") || Opens(text, "<html"))
            return _webPage;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return _word;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return _archive;
        if (!bytes.StartsWith("PK\u0003\u0004"u8))
            return null;
        var head = bytes[..Math.Min(bytes.Length, Head)];
        return head.IndexOf("application/epub+zip"u8) >= 0 ? _book
            : head.IndexOf("application/vnd.oasis.opendocument"u8) >= 0 ? _openDocument
            : bytes.IndexOf("word/document.xml"u8) >= 0 ? _word
            : _archive;
    }

    private static bool Opens(ReadOnlySpan<byte> text, string tag) =>
        text.Length >= tag.Length && System.Text.Ascii.EqualsIgnoreCase(text[..tag.Length], tag);
}
