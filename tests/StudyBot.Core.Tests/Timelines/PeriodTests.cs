using StudyBot.Core.Analysis.Dates;
using StudyBot.Core.Timelines;

namespace StudyBot.Core.Tests.Timelines;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2008", 2008, 2008, PeriodKind.Point)]
    [InlineData("1998-07", 1998, 1998, PeriodKind.Point)]
    [InlineData("1998-12-31", 1998, 1998, PeriodKind.Point)]
    [InlineData("-0043", -43, -43, PeriodKind.Point)]
    [InlineData("1500~", 1500, 1500, PeriodKind.About)]
    [InlineData("198X", 1980, 1989, PeriodKind.Vague)]
    [InlineData("18XX", 1800, 1899, PeriodKind.Vague)]
    [InlineData("-03XX", -399, -300, PeriodKind.Vague)]
    [InlineData("1992/1994", 1992, 1994, PeriodKind.Range)]
    [InlineData("197X/198X", 1970, 1989, PeriodKind.Range)]
    [InlineData("1999/..", 1999, null, PeriodKind.Open)]
    [InlineData("../1945-05", null, 1945, PeriodKind.Open)]
    public void An_EDTF_date_covers_its_years(string edtf, int? first, int? last, PeriodKind kind)
    {
        var period = Period.Of(edtf);
        Assert.Equal((first, last, kind), (period.FirstYear, period.LastYear, period.Kind));
        Assert.Equal((first is null, last is null), (period.IsOpenStart, period.IsOpenEnd));
        Assert.True(period.Start < period.End);
    }

    [Theory]
    [InlineData("198X", "1989", true)]
    [InlineData("198X", "1990", false)]
    [InlineData("1999/..", "2050", true)]
    [InlineData("../1945", "1946", false)]
    [InlineData("1992/1994", "1994-06-01", true)]
    public void Two_dates_overlap_where_they_share_a_moment(string one, string other, bool overlap)
    {
        Assert.Equal(overlap, Period.Of(one).Overlaps(Period.Of(other)));
        Assert.Equal(overlap, Period.Of(other).Overlaps(Period.Of(one)));
    }

    [Theory]
    [InlineData("199X", PeriodPart.Whole, 1990, 1999)]
    [InlineData("199X", PeriodPart.Beginning, 1990, 1993)]
    [InlineData("199X", PeriodPart.Middle, 1994, 1996)]
    [InlineData("199X", PeriodPart.End, 1997, 1999)]
    [InlineData("18XX", PeriodPart.End, 1870, 1899)]
    [InlineData("198X/1992", PeriodPart.End, 1987, 1992)]
    [InlineData("198X/..", PeriodPart.Middle, 1984, null)]
    [InlineData("../198X", PeriodPart.Beginning, null, 1983)]
    public void A_part_of_a_decade_covers_its_years(string edtf, PeriodPart part, int? first, int? last) =>
        Assert.Equal((first, last), (Period.Of(edtf, part).FirstYear, Period.Of(edtf, part).LastYear));

    [Theory]
    [InlineData("198X", true, true)]
    [InlineData("1992/1994", false, false)]
    [InlineData("199X/2003", true, false)]
    [InlineData("199X/..", true, false)]
    [InlineData("1500~", true, true)]
    public void What_is_not_exact_is_soft(string edtf, bool start, bool end) =>
        Assert.Equal((start, end), (Period.Of(edtf).IsSoftStart, Period.Of(edtf).IsSoftEnd));
}
