using System.Globalization;
using StudyBot.Core.Analysis.Dates;

namespace StudyBot.Core.Timelines;

/// <summary>The stretch of time that an EDTF date covers, in years: 1 July 1998 is 1998.5, 44 BC is -43.</summary>
/// <param name="Start">Its first moment; negative infinity where it is open.</param>
/// <param name="End">The moment after its last; infinity where it is open.</param>
/// <param name="Kind">What kind of date it is.</param>
/// <param name="IsSoftStart">It begins somewhere in a decade or century, or about then.</param>
/// <param name="IsSoftEnd">It ends somewhere in a decade or century, or about then.</param>
public sealed record Period(double Start, double End, PeriodKind Kind, bool IsSoftStart, bool IsSoftEnd)
{
    private const double Months = 12, Days = 31;

    /// <summary>Where in a decade its middle and end begin, as shares of it.</summary>
    private const double Middle = 0.4, Last = 0.7;

    public bool IsOpenStart => double.IsNegativeInfinity(Start);

    public bool IsOpenEnd => double.IsPositiveInfinity(End);

    /// <summary>The year that it begins in; null where that is open.</summary>
    public int? FirstYear => IsOpenStart ? null : (int)Math.Floor(Start);

    /// <summary>The year that it ends in; null where that is open.</summary>
    public int? LastYear => IsOpenEnd ? null : (int)Math.Ceiling(End) - 1;

    public bool Overlaps(Period other) => Start < other.End && End > other.Start;

    /// <summary>Its beginning, middle or end alone: of the 1990s 1990 to 1993, 1994 to 1996, 1997 to 1999.</summary>
    public Period Only(PeriodPart part)
    {
        if (part == PeriodPart.Whole)
            return this;
        var (from, to) = part switch { PeriodPart.Beginning => (0, Middle), PeriodPart.Middle => (Middle, Last), _ => (Last, 1) };
        return this with { Start = Start + from * (End - Start), End = Start + to * (End - Start) };
    }

    /// <summary>From the beginning of one to the end of the other; null leaves that side open.</summary>
    public static Period Between(Period? from, Period? to) =>
        new(from?.Start ?? double.NegativeInfinity, to?.End ?? double.PositiveInfinity, PeriodKind.Range, from?.IsSoftStart ?? false, to?.IsSoftEnd ?? false);

    /// <param name="edtf">As <see cref="Analysis.Dates.DateExpression.Edtf"/> has it.</param>
    /// <param name="part">Of its first point in time: "from the end of the 1980s to 1992".</param>
    /// <exception cref="FormatException">It is no such date.</exception>
    public static Period Of(string edtf, PeriodPart part = PeriodPart.Whole)
    {
        if (edtf.Split('/') is not [var from, var to])
            return One(edtf).Only(part);
        return Between(from == ".." ? null : One(from).Only(part), to == ".." ? null : from == ".." ? One(to).Only(part) : One(to)) with
        {
            Kind = from == ".." || to == ".." ? PeriodKind.Open : PeriodKind.Range,
        };
    }

    private static Period One(string edtf)
    {
        var about = edtf[^1] is '~' or '?' or '%';
        var date = about ? edtf[..^1] : edtf;
        var (start, length, kind) = Read(date);
        var soft = about || kind == PeriodKind.Vague;
        return new Period(start, start + length, about && kind == PeriodKind.Point ? PeriodKind.About : kind, soft, soft);
    }

    private static (double Start, double Length, PeriodKind Kind) Read(string date)
    {
        var open = date.IndexOf('X', StringComparison.Ordinal);
        if (open > 0)
        {
            var unit = (int)Math.Pow(10, date.Length - open);
            // "-03XX" counts back from its digits: 400 to 301 BC.
            return (date[0] == '-' ? Number(date[..open]) * unit - unit + 1 : Number(date[..open]) * unit, unit, PeriodKind.Vague);
        }

        // A year before Christ begins with a minus, which parts nothing.
        var parts = date[1..].Split('-');
        double year = Number(date[0] + parts[0]);
        return parts.Length switch
        {
            1 => (year, 1, PeriodKind.Point),
            2 => (year + (Number(parts[1]) - 1) / Months, 1 / Months, PeriodKind.Point),
            _ => (year + (Number(parts[1]) - 1 + (Number(parts[2]) - 1) / Days) / Months, 1 / Months / Days, PeriodKind.Point),
        };
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
