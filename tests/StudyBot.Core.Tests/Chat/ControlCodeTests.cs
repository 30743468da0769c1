using StudyBot.Core.Chat;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Tests.Chat;

public sealed class ControlCodeTests
{
    private static readonly ReadingId s_longest = ReadingId.Parse(new string('r', 64));

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(17_712, 17_750, 17_712, 18_072)]
    [InlineData(19_999_900, 20_001_500, 19_999_000, 20_002_200)]
    public void Any_passage_of_a_reading_with_the_longest_name_fits_and_comes_back(int start, int end, int from, int to)
    {
        var list = new PassageList(s_longest, "0123456789ab", [new PassageMark(new TextSpan(start, end), new TextSpan(from, to))]);
        foreach (var verb in Enum.GetValues<PassageVerb>())
        {
            var id = ControlCode.Of(verb, list);
            Assert.InRange(id!.Length, 1, 100);
            Assert.True(ControlCode.TryRead(id, out var read, out var back));
            Assert.Equal((verb, list), (read, back));
        }
    }

    [Fact]
    public void Marks_without_a_fixed_stretch_come_back_without_one()
    {
        var list = new PassageList(ReadingId.Parse("a-1"), "0123456789ab", [new PassageMark(new TextSpan(35, 71)), new PassageMark(new TextSpan(36, 1_296))]);
        Assert.True(ControlCode.TryRead(ControlCode.Of(PassageVerb.More, list), out _, out var back));
        Assert.Equal(list, back);
    }

    [Fact]
    public void A_list_that_is_too_long_is_not_cut() =>
        Assert.Null(ControlCode.Of(PassageVerb.More, new PassageList(s_longest, "0123456789ab", [.. Enumerable.Range(0, 20).Select(i => new PassageMark(new TextSpan(i * 1000, i * 1000 + 9)))])));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2|c|a-1|0123456789ab|1.1")]
    [InlineData("1|z|a-1|0123456789ab|1.1")]
    [InlineData("1|c|A!|0123456789ab|1.1")]
    [InlineData("1|c|a-1|0123|1.1")]
    [InlineData("1|c|a-1|0123456789ab|")]
    [InlineData("1|c|a-1|0123456789ab|1")]
    [InlineData("1|c|a-1|0123456789ab|1.-1")]
    [InlineData("1|c|a-1|0123456789ab|zzzzzz.zzzzzz")]
    [InlineData("1|c|a-1|0123456789ab|1.1.9.9")]
    [InlineData("1|c|a-1|0123456789ab|1.1_")]
    [InlineData("1|c|a-1|0123456789ab|zzzzzzzzz.1")]
    [InlineData("1|cc|a-1|0123456789ab|1.1")]
    public void What_this_version_did_not_write_is_refused(string? id) => Assert.False(ControlCode.TryRead(id, out _, out _));

    [Fact]
    public void Forms_and_links_are_not_taken_for_passages()
    {
        Assert.True(ControlCode.TryReadForm(ControlCode.OfForm("source"), out var form));
        Assert.Equal("source", form);
        Assert.True(ControlCode.TryReadLink(ControlCode.OfLink("abc123"), out var key));
        Assert.Equal("abc123", key);
        Assert.False(ControlCode.TryRead(ControlCode.OfLink("abc123"), out _, out _));
        Assert.False(ControlCode.TryReadLink(ControlCode.OfForm("source"), out _));
    }
}
