using System.Text;

namespace StudyBot.Core.Importing;

internal static class TextDecoder
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without its byte order mark, or what is wrong with the file.</summary>
    /// <param name="remedy">What to do if the file is empty.</param>
    public static (string? Text, ImportResult.Malformed? Problem) Decode(RawFile file, string remedy)
    {
        var bytes = file.Bytes.Span;
        if (bytes.Length > Importer.MaxBytes)
            return (null, TooLarge(file.Name));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (null, new(file.Name, null, "the text is UTF-16", "save it as UTF-8"));
        if (bytes.StartsWith("%PDF-"u8))
            return (null, new(file.Name, null, "this is a PDF, not plain text", "extract its text first, for example with pdftotext"));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        if (ControlCharacter(bytes) is { } at)
            return (null, new(file.Name, $"byte {at + file.Bytes.Length - bytes.Length}", "the file is binary, not text", "give a plain text file in UTF-8"));

        try
        {
            var text = _strict.GetString(bytes);
            return HasLetter(text)
                ? (text, null)
                : (null, new(file.Name, null, "the file is empty", remedy));
        }
        catch (DecoderFallbackException e)
        {
            var offset = Math.Clamp(e.Index, 0, bytes.Length);
            var line = bytes[..offset].Count((byte)'\n') + 1;
            return (null, new(file.Name, $"line {line}, byte {offset + file.Bytes.Length - bytes.Length}", "the text is not UTF-8", "save it as UTF-8 (it may be Windows-1252 or Latin-1)"));
        }
    }

    public static ImportResult.Malformed TooLarge(string name) =>
        new(name, null, $"the file is larger than {Importer.MaxBytes / (1024 * 1024)} MB", "split it into smaller readings");

    /// <summary>Offset of a NUL, or of the first of many control characters; null for text.</summary>
    private static int? ControlCharacter(ReadOnlySpan<byte> bytes)
    {
        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
            return nul;
        var first = -1;
        var count = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] is >= 0x20 or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f' or 0x0B or 0x1B)
                continue;
            if (count++ == 0)
                first = i;
        }

        // A stray control character or two survives in old scans; one byte in a hundred does not.
        return count > 2 && count * 100 > bytes.Length ? first : null;
    }

    private static bool HasLetter(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }
}
