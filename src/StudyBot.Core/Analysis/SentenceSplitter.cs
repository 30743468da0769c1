using StudyBot.Core.Readings;

namespace StudyBot.Core.Analysis;

/// <summary>Finds sentence boundaries in English prose.</summary>
public static class SentenceSplitter
{
    // Never the last word of a sentence, whatever follows.
    private static readonly HashSet<string> _neverLast = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "messrs", "dr", "prof", "st", "gen", "sen", "rep", "gov", "sgt", "capt", "lt", "col", "cmdr", "maj",
        "rev", "hon", "pres", "fr", "cf", "e.g", "eg", "i.e", "viz", "vs", "ca", "approx", "cit", "ibid", "mt", "ft",
    };

    // Abbreviations only before a number: "No. 5", but "He said no. She left."
    private static readonly HashSet<string> _beforeNumber = new(StringComparer.OrdinalIgnoreCase)
    {
        "no", "nos", "nr", "n", "nn", "vol", "vols", "p", "pp", "fig", "figs", "eq", "eqs", "art", "arts", "ch", "chap", "chs", "sec", "secs",
        "par", "para", "paras", "pt", "c", "fn", "ed", "eds", "tab", "app", "l", "ll", "v", "bk", "op",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    };

    // May end a sentence: they do so where the next word is one that often opens a sentence and is no name.
    private static readonly HashSet<string> _maybeLast = new(StringComparer.OrdinalIgnoreCase)
    {
        "etc", "al", "jr", "sr", "inc", "ltd", "co", "corp", "bros", "ed", "eds", "trans", "dept", "univ", "a.m", "p.m", "ph.d", "a.d", "b.c",
    };

    private static readonly HashSet<string> _openers = new(StringComparer.Ordinal)
    {
        "The", "A", "An", "This", "That", "These", "Those", "It", "Its", "He", "His", "She", "Her", "They", "Their", "We", "Our", "You", "I",
        "In", "On", "At", "By", "For", "From", "To", "With", "As", "Of", "And", "But", "Or", "Nor", "So", "Yet", "If", "When", "While", "Where",
        "What", "Who", "Why", "How", "Which", "There", "Here", "Then", "Thus", "Hence", "However", "Moreover", "Nonetheless", "Nevertheless",
        "Therefore", "Meanwhile", "Although", "Though", "Because", "Since", "After", "Before", "During", "Until", "Once", "Some", "Many", "Most",
        "All", "Both", "Each", "Every", "No", "Not", "Such", "Also", "Even", "Only", "Finally", "First", "Second", "Today", "Now", "Later",
        "One", "Another", "Other", "Others", "Under", "Between", "Among", "According", "Despite", "Indeed", "Instead", "Is", "Was", "Did", "Does",
    };

    /// <summary>As <see cref="Parts"/>, the spans alone.</summary>
    public static List<TextSpan> Split(string text, TextSpan paragraph) => Parts(text, paragraph).ConvertAll(p => p.Span);

    /// <summary>The sentences of one paragraph (or of any stretch of text), without the white space between them, in order.</summary>
    /// <returns>Each with whether it goes on in the next: part of what is too long for a sentence.</returns>
    public static List<(TextSpan Span, bool GoesOn)> Parts(string text, TextSpan paragraph)
    {
        var sentences = new List<(TextSpan, bool)>();
        var start = SkipSpace(text, paragraph.Start, paragraph.End);
        for (var i = start; i < paragraph.End; i++)
        {
            if (!IsTerminal(text[i]))
                continue;
            var end = i + 1;
            while (end < paragraph.End && (IsTerminal(text[end]) || IsCloser(text[end])))
                end++;
            var next = SkipSpace(text, end, paragraph.End);
            if (next > end && next < paragraph.End && Opens(text, next, paragraph.End) && Closes(text, start, i, end, next, paragraph.End))
            {
                Add(sentences, text, start, end);
                start = next;
            }

            i = end - 1;
        }

        var last = paragraph.End;
        while (last > start && char.IsWhiteSpace(text[last - 1]))
            last--;
        if (last > start)
            Add(sentences, text, start, last);
        return sentences;
    }

    /// <summary>No sentence is longer, in UTF-16 units: every platform can show one whole, in a message or as a file.</summary>
    public const int LongestSentence = 10_000;

    /// <summary>What has no sentence end for longer is a list, a table or no prose: it is parted into what can be read.</summary>
    public const int LongestPart = 900;

    // Parted at the last semicolon, else comma, else space before the limit.
    private static void Add(List<(TextSpan, bool)> sentences, string text, int start, int end)
    {
        var isProse = end - start <= LongestSentence;
        while (!isProse && end - start > LongestPart)
        {
            var window = text.AsSpan(start, LongestPart);
            var cut = window.LastIndexOf("; ") is var semicolon and > LongestPart / 3 ? semicolon + 1
                : window.LastIndexOf(", ") is var comma and > LongestPart / 3 ? comma + 1
                : window.LastIndexOf(' ') is var space and > 0 ? space
                : char.IsHighSurrogate(window[^1]) ? LongestPart - 1 : LongestPart;
            sentences.Add((new TextSpan(start, start + cut), true));
            start = SkipSpace(text, start + cut, end);
        }

        sentences.Add((new TextSpan(start, end), false));
    }

    private static bool IsTerminal(char c) => c is '.' or '!' or '?' or '…';

    private static bool IsCloser(char c) => c is '”' or '’' or '"' or '\'' or '»' or ')' or ']' or '›';

    private static int SkipSpace(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>What follows looks like the first word of a sentence.</summary>
    private static bool Opens(string text, int at, int end)
    {
        while (at < end && (text[at] is '“' or '‘' or '"' or '\'' or '«' or '(' or '[' or '‹' or '„' or '¿' or '¡' or '-' or '–' or '—' or ' '))
            at++;
        if (at >= end)
            return false;
        if (char.IsLower(text[at]))
            return at + 1 < end && char.IsUpper(text[at + 1]); // iPhone, eBay
        return char.IsLetterOrDigit(text[at]);
    }

    /// <summary>The stop at <paramref name="stop"/> ends the sentence that began at <paramref name="start"/>.</summary>
    private static bool Closes(string text, int start, int stop, int end, int next, int limit)
    {
        // Only one bare full stop can belong to an abbreviation.
        if (text[stop] != '.' || end != stop + 1)
            return true;
        var from = stop;
        while (from > start && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] == '.'))
            from--;
        var word = text.AsSpan(from, stop - from);
        if (word.IsEmpty)
            return true;
        if (IsNumber(word))
            return from > start; // "1. Buy milk": the number opens the sentence
        if (_neverLast.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            return false;
        if (_beforeNumber.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && StartsWithNumber(text, next, limit))
            return false;
        if (_maybeLast.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            return StartsWithOpener(text, next, limit);
        if (word.Length == 1 && char.IsUpper(word[0]))
            return IsNoInitial(text, start, from) && StartsWithOpener(text, next, limit);
        return !IsDottedAcronym(word) || StartsWithOpener(text, next, limit);
    }

    /// <summary>A single capital after a lower-case word ("vitamin C") may end a sentence; after a name or another initial it may not.</summary>
    private static bool IsNoInitial(string text, int start, int from)
    {
        var i = from - 1;
        if (i < start || !char.IsWhiteSpace(text[i]))
            return false;
        while (i > start && char.IsLetter(text[i - 1]))
            i--;
        return i >= start && char.IsLower(text[i]);
    }

    private static bool IsDottedAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
                return false;
        }

        return true;
    }

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c) && c != '.')
                return false;
        }

        return true;
    }

    private static bool StartsWithNumber(string text, int at, int end)
    {
        if (char.IsAsciiDigit(text[at]))
            return true;
        var i = at;
        while (i < end && text[i] is 'I' or 'V' or 'X' or 'L' or 'C')
            i++;
        // "Vol. II", but not "no. I left".
        return i > at && (i - at > 1 || text[at] != 'I') && (i == end || !char.IsLetterOrDigit(text[i]));
    }

    private static bool StartsWithOpener(string text, int at, int end)
    {
        while (at < end && !char.IsLetterOrDigit(text[at]))
            at++;
        var i = at;
        while (i < end && char.IsLetter(text[i]))
            i++;
        // "J. A. Smith": the A is an initial, no article.
        var isInitial = i == at + 1 && i < end && text[i] == '.';
        return !isInitial && _openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(at, i - at));
    }
}
