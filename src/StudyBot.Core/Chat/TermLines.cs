using System.Collections.Immutable;
using System.Globalization;

namespace StudyBot.Core.Chat;

/// <summary>The lines of a list of terms, the same on every platform: a heading a group and a line a term.</summary>
public static class TermLines
{
    /// <summary>UTF-16 units of a name or of what letters stand for: a line on a telephone, or two.</summary>
    private const int LongestName = 90;

    /// <summary><c>People (9)</c>, or how many of them are shown.</summary>
    public static string Heading(TermGroup group) =>
        group.Terms.Length == group.Total ? $"{group.Title} ({group.Total})" : $"{group.Title} ({group.Terms.Length} of {group.Total})";

    /// <summary><c>Dmitry Medvedev · 5× · pp. 55–56</c>; <c>ENP (European Neighbourhood Policy) · 5× · pp. 49–50, 52</c>.</summary>
    public static string Line(TermEntry term)
    {
        var also = term.Expansion ?? term.Forms.FirstOrDefault(f => f.Count(char.IsUpper) > 1 && !f.Contains(' ') && f != term.Name);
        var parts = ImmutableArray.Create(ShortText.Of(term.Name, LongestName) + (also is null ? "" : $" ({ShortText.Of(also, LongestName)})"), string.Create(CultureInfo.InvariantCulture, $"{term.Count}×"));
        return string.Join(" · ", term.Pages.IsEmpty ? parts : parts.Add(Pages(term.Pages)));
    }

    /// <summary><c>p. 49</c>, <c>pp. 49–50, 52</c>.</summary>
    public static string Pages(ImmutableArray<string> pages) => (pages.Length == 1 ? "p. " : "pp. ") + Ranges(pages);

    // "49", "50", "52" are "49–50, 52".
    private static string Ranges(ImmutableArray<string> pages)
    {
        var numbers = pages.Select(p => int.TryParse(p, CultureInfo.InvariantCulture, out var n) ? n : (int?)null).ToArray();
        var ranges = new List<string>();
        for (var i = 0; i < pages.Length; i++)
        {
            var first = i;
            while (i + 1 < pages.Length && numbers[i] is { } page && numbers[i + 1] == page + 1)
                i++;
            ranges.Add(first == i ? pages[i] : $"{pages[first]}–{pages[i]}");
        }

        return string.Join(", ", ranges);
    }
}
