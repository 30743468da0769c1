namespace StudyBot.Core.Citing;

/// <summary>Pages as styles print them, from <c>45-59</c> or <c>48,49</c>.</summary>
internal static class PageRange
{
    /// <summary><c>101-109</c> of <c>101-9</c>, as some write a range.</summary>
    public static string Full(string pages) => pages.Split('-') is [var first, var second] && second.Length > 0 && first.All(char.IsAsciiDigit) && second.All(char.IsAsciiDigit)
        ? $"{first}-{LastOf(first, second)}" : pages;

    /// <summary>The second number of <c>48-9</c> is 49.</summary>
    public static string LastOf(string first, string second) => second.Length < first.Length ? first[..^second.Length] + second : second;

    /// <summary>Both numbers whole: <c>101–109</c>.</summary>
    public static string? Whole(string? pages) => Each(pages, p => p.Replace('-', '–'));

    /// <summary><c>p. 57</c>, <c>pp. 48–49</c>, <c>pp. 48, 51</c>; null for none.</summary>
    /// <param name="printed">The same pages as the style prints them.</param>
    public static string? Named(string? pages, Func<string?, string?> printed) => pages is null ? null : (pages.AsSpan().IndexOfAny('-', ',') >= 0 ? "pp. " : "p. ") + printed(pages);

    /// <summary>MLA Handbook, 9th ed.: the second number by its last two digits, more where they are needed: <c>101–09</c>.</summary>
    public static string? TwoDigits(string? pages) => Each(pages, p => Shortened(p, (first, second, same) => Math.Min(same, second.Length - 2)));

    /// <summary>The Chicago Manual of Style, 18th ed.: <c>71–72</c>, <c>100–104</c>, <c>101–8</c>, <c>321–28</c>.</summary>
    public static string? Chicago(string? pages) => Each(pages, p => Shortened(p, (first, second, same) =>
        first.Length < 3 || first.EndsWith("00", StringComparison.Ordinal) ? 0
        : first[^2] == '0' ? Math.Min(same, second.Length - 1)
        : Math.Min(same, second.Length - 2)));

    /// <summary>LaTeX's two hyphens: <c>101--109</c>.</summary>
    public static string? Latex(string? pages) => Each(pages, p => p.Replace("-", "--", StringComparison.Ordinal));

    private static string? Each(string? pages, Func<string, string> printed) =>
        pages is null ? null : string.Join(", ", pages.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(printed));

    private static string Shortened(string pages, Func<string, string, int, int> left)
    {
        if (pages.Split('-', '–') is not [var first, var second] || first.Length != second.Length || first.Length < 3 || !first.All(char.IsAsciiDigit) || !second.All(char.IsAsciiDigit))
            return pages.Replace('-', '–');
        var same = first.Zip(second).TakeWhile(p => p.First == p.Second).Count();
        return $"{first}–{second[left(first, second, same)..]}";
    }
}
