using System.Text;

namespace StudyBot.Core.Importing;

/// <summary>UTF-8, or UTF-16 with its byte order mark.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly UnicodeEncoding _littleEndian = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding _bigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>The text without its byte order mark, or what is wrong with the file.</summary>
    /// <param name="remedy">What to do if the file is empty.</param>
    public static (string? Text, ImportResult.Malformed? Problem) Decode(RawFile file, string remedy)
    {
        var bytes = file.Bytes.Span;
        if (bytes.Length > Importer.MaxBytes)
            return (null, TooLarge(file.Name));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return (null, new(file.Name, null, "the text is UTF-32", "save it as UTF-8"));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Decode(file, 2, bytes[0] == 0xFF ? _littleEndian : _bigEndian, "UTF-16", remedy);
        var mark = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        if (FileKind.Of(bytes[mark..]) is { } kind)
            return (null, new(file.Name, null, $"this is {kind.Name}, not plain text", kind.Remedy));
        if (IsUtf16(bytes))
            return (null, new(file.Name, null, "the file is binary, or UTF-16 without a byte order mark", "save the text as UTF-8"));
        if (ControlCharacter(bytes[mark..]) is { } at)
            return (null, new(file.Name, $"byte {mark + at}", "the file is binary, not text", "give a plain text file in UTF-8"));
        return Decode(file, mark, _strict, "UTF-8", remedy);
    }

    private static (string? Text, ImportResult.Malformed? Problem) Decode(RawFile file, int mark, Encoding encoding, string name, string remedy)
    {
        var bytes = file.Bytes.Span[mark..];
        try
        {
            var text = encoding.GetString(bytes);
            if (text.Contains('\0'))
                return (null, new(file.Name, null, "the file is binary, not text", "give a plain text file in UTF-8"));
            return string.IsNullOrWhiteSpace(text) ? (null, new(file.Name, null, "the file is empty", remedy))
                : HasLetter(text) ? (text, null)
                : (null, new(file.Name, null, "there is no word in the file", remedy));
        }
        catch (DecoderFallbackException e)
        {
            var offset = Math.Clamp(e.Index, 0, bytes.Length);
            var line = bytes[..offset].Count((byte)'\n') + 1;
            return (null, new(file.Name, $"line {line}, byte {mark + offset}", $"the text is not {name}", name == "UTF-8" ? "save it as UTF-8 (it may be Windows-1252 or Latin-1)" : "save it as UTF-8"));
        }
    }

    public static ImportResult.Malformed TooLarge(string name) =>
        new(name, null, $"the file is larger than {Importer.MaxBytes / (1024 * 1024)} MB", "split it into smaller readings");

    // Every second byte of Latin letters is NUL there.
    private static bool IsUtf16(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length & ~1, 512)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < start.Length; i += 2)
        {
            even += start[i] == 0 ? 1 : 0;
            odd += start[i + 1] == 0 ? 1 : 0;
        }

        return start.Length >= 4 && (even * 4 > start.Length && odd == 0 || odd * 4 > start.Length && even == 0);
    }

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
