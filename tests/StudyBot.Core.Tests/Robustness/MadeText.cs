using CsCheck;
using StudyBot.Core.Tests.Importing;

namespace StudyBot.Core.Tests.Robustness;

/// <summary>Texts and arguments that nobody wrote: pieces of the shipped reading, edited at random, among characters that break things.</summary>
internal static class MadeText
{
    private static readonly string s_raw = Texts.Shipped("tavani-2019").Raw;

    private static readonly string[] s_odd =
    [
        "\0", "\uD83D", "\uDE00", "😀", "\u202E", "\u0301", "\u00AD", "\u200B", "…", "...", "“", "”", "\"", "’", "«", "\n", "\n\n", "\f", "\r\n", "\t", " ", "  ", "-", "- ", "-\n", "–",
        "1", "21", "2008", "1,200", "10⁶", "%", "€", "[", "]", "[3]", "[...]", "(", ")", "# ", "## ", "---", "===", "```", "> ", "* ", "1. ", "ﬁ", "İ", "ß", "漢字", "مؤتمر", "not ", "cannot ", " by ", " by NATO",
        "<@1>", "@everyone", "**", "\\", "/check ", "/when ", "NATO", "EU", "the ", "Sara Tavani / 53De Europa / Vol. 2, No. 2 (2019)", "\u2028", "\u0085", "\uFEFF", "\uFFFF",
    ];

    public static Gen<string> Odd { get; } = Gen.OneOf(s_odd);

    /// <summary>A stretch of the shipped file, 0-400 characters, wherever it begins.</summary>
    public static Gen<string> Piece { get; } =
        Gen.Select(Gen.Int[0, s_raw.Length - 1], Gen.Int[0, 400]).Select((start, length) => s_raw.Substring(start, Math.Min(length, s_raw.Length - start)));

    /// <summary>Pieces and odd characters in any order.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency((4, Piece), (3, Odd), (1, Gen.String[Gen.Char, 0, 20])).Array[0, 12].Select(string.Concat);

    /// <summary>A text with characters taken out, put in and put elsewhere.</summary>
    public static Gen<string> Edited { get; } = Gen.Select(Any, Gen.Select(Gen.Double.Unit, Gen.Double.Unit, Odd).Array[0, 8]).Select((text, edits) =>
    {
        foreach (var (at, length, put) in edits)
        {
            var start = (int)(at * text.Length);
            text = string.Concat(text.AsSpan(0, start), put, text.AsSpan(start + (int)(length * Math.Min(30, text.Length - start))));
        }

        return text;
    });
}
