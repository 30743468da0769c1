using System.Globalization;

namespace StudyBot.Core.Importing;

/// <param name="Base">The word that the figure is glued to.</param>
/// <param name="Doubt">0 for what scanned markers look like, up to 2 for what also occurs in plain prose.</param>
internal sealed record MarkerCandidate(FootnoteMarker Marker, string Base, int Doubt);

internal static class MarkerCandidates
{
    // No article has a thousand notes.
    private const int MostDigits = 3;

    public static List<MarkerCandidate> Collect(Manuscript text, ReadOnlySpan<LineRole> roles)
    {
        var found = new List<MarkerCandidate>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var raw = text.Raw;
        for (var l = 0; l < text.Lines.Length; l++)
        {
            if (roles[l] is not (LineRole.Body or LineRole.HeadingStart or LineRole.HeadingRest))
                continue;
            var line = text.Lines[l];
            for (var i = line.TextStart; i < line.TextEnd; i++)
            {
                if (!IsDigit(raw[i]))
                    continue;
                var end = i + 1;
                while (end < line.TextEnd && IsDigit(raw[end]))
                    end++;
                if (Read(raw, line, i, end, l) is { } candidate)
                {
                    found.Add(candidate);
                    var token = Token(candidate);
                    counts[token] = counts.GetValueOrDefault(token) + 1;
                }

                i = end - 1;
            }
        }

        // A note is called once: a word and figure that come again are a name (G8, MP3).
        found.RemoveAll(c => c.Base.Length > 0 && counts[Token(c)] > 1);
        return found;
    }

    private static string Token(MarkerCandidate candidate) =>
        string.Create(CultureInfo.InvariantCulture, $"{candidate.Base}{candidate.Marker.Label}");

    private static MarkerCandidate? Read(string raw, Line line, int start, int end, int index)
    {
        var year = end - start is 5 or 6 or 7 && start > line.TextStart && !char.IsLetterOrDigit(raw[start - 1]) && IsYear(raw.AsSpan(start, 4));
        var digits = year ? start + 4 : start;
        if (end - digits > MostDigits || (raw[digits] == '0') || start == line.TextStart)
            return null;
        if (end < line.TextEnd && !Follows(raw, end, line.TextEnd))
            return null;

        var doubt = year ? 1 : DoubtOf(raw, line, start, end);
        if (doubt < 0)
            return null;
        var label = 0;
        for (var i = digits; i < end; i++)
            label = (label * 10) + DigitOf(raw[i]);
        return new(new(digits, end, index, label), BaseOf(raw, line, start, end), doubt);
    }

    private static string BaseOf(string raw, Line line, int start, int end)
    {
        var to = start;
        // "fig.1" is built on "fig", but a figure between a full stop and a new sentence is built on nothing.
        if (raw[to - 1] == '.' && end < line.TextEnd && !StartsSentence(raw, end, line.TextEnd))
            to--;
        var from = to;
        while (from > line.TextStart && char.IsLetter(raw[from - 1]))
            from--;
        return raw[from..to];
    }

    private static bool StartsSentence(string raw, int at, int end) =>
        at + 1 < end && char.IsWhiteSpace(raw[at]) && (char.IsUpper(raw[at + 1]) || Manuscript.IsOpener(raw[at + 1]));

    /// <summary>A marker ends its word: no letter, and no decimal or range goes on from it.</summary>
    private static bool Follows(string raw, int end, int limit)
    {
        var next = raw[end];
        if (char.IsLetterOrDigit(next) || next is '%' or '°' or '/' or '-' or '_' or '=' or '+')
            return false;
        return next is not ('.' or ',' or ':' or '\'' or '’') || end + 1 >= limit || !char.IsLetterOrDigit(raw[end + 1]);
    }

    /// <summary>-1 where no marker can stand.</summary>
    private static int DoubtOf(string raw, Line line, int start, int end)
    {
        var at = start - 1;
        var before = raw[at];
        if (before == ' ')
        {
            // ”areas of special interest” 36.”: a space slipped in after the closing quote, and punctuation follows.
            var isSpaced = at > line.TextStart && raw[at - 1] is '”' or '’' or '"' or '»' or ')'
                && (end == line.TextEnd || raw[end] is '.' or ',' or ';' or ':');
            return isSpaced ? 2 : -1;
        }

        if (char.IsLetter(before))
        {
            var from = at;
            while (from > line.TextStart && char.IsLetter(raw[from - 1]))
                from--;
            var isGluedToHyphen = from > line.TextStart && (char.IsDigit(raw[from - 1]) || raw[from - 1] is '_' or '/' or '@');
            // G8, CO2, NATO3: capitals or a letter or two carry figures of their own.
            return isGluedToHyphen ? -1 : char.IsUpper(before) || at - from < 2 ? 2 : 0;
        }

        if (at == line.TextStart)
            return -1;
        var second = raw[at - 1];
        if (Manuscript.IsCloser(before))
            return char.IsWhiteSpace(second) || char.IsDigit(second) ? (before == ')' || before == '”' ? 0 : -1) : 0;
        if (before is '.' or ',' or ';' or '!' or '?' or '…')
            return char.IsLetter(second) || Manuscript.IsCloser(second) ? 0 : -1;
        return -1;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is '¹' or '²' or '³' or '⁰' or (>= '⁴' and <= '⁹');

    private static int DigitOf(char c) => c switch
    {
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        '⁰' => 0,
        >= '⁴' and <= '⁹' => c - '⁴' + 4,
        _ => c - '0',
    };

    private static bool IsYear(ReadOnlySpan<char> digits) => digits[0] is '1' or '2' && (digits[0] == '1' || digits[1] == '0');
}
