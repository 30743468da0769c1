using System.Collections.Immutable;
using System.Globalization;

namespace StudyBot.Core.Readings;

/// <summary>Which printed page an offset of the reading's text stands on.</summary>
public sealed class PageMap
{
    private readonly ImmutableArray<int> _starts;
    private readonly ImmutableArray<int> _numbers;

    /// <param name="pages">Page starts in rising order of offset; empty where the reading has no pages.</param>
    public PageMap(IEnumerable<(int Offset, int Number)> pages)
    {
        var starts = new List<int>();
        var numbers = new List<int>();
        foreach (var (offset, number) in pages)
        {
            starts.Add(offset);
            numbers.Add(number);
        }

        (_starts, _numbers) = ([.. starts], [.. numbers]);
    }

    public static PageMap None { get; } = new([]);

    public ImmutableArray<int> Numbers => _numbers;

    /// <summary>Offset in the reading's text at which each page of <see cref="Numbers"/> begins.</summary>
    public ImmutableArray<int> Starts => _starts;

    /// <summary>The printed page at an offset; null where the reading has no pages.</summary>
    public int? PageAt(int offset)
    {
        if (_starts.IsEmpty)
            return null;
        var at = _starts.BinarySearch(offset);
        return _numbers[Math.Max(at >= 0 ? at : ~at - 1, 0)];
    }

    /// <summary><c>"57"</c>, or <c>"48-49"</c> where the span crosses pages; null where the reading has no pages.</summary>
    public string? LabelOf(TextSpan span)
    {
        if (PageAt(span.Start) is not { } first)
            return null;
        var last = PageAt(Math.Max(span.End - 1, span.Start)) ?? first;
        return first == last
            ? first.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{first}-{last}");
    }
}
