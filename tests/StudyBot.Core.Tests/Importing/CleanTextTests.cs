using System.Text;
using StudyBot.Core.Importing;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Tests.Importing;

public sealed class CleanTextTests
{
    private const string Traps =
        "In 1996 the COVID-19 virus was unknown, but H1N1 and CO2 were not. The G8 met at 10.5 degrees; word2 is a word, and so are sha1, sha2 and sha3.\n\n"
        + "He paid $4.20 for 3 apples (see figure 2). Windows95 and MP3 came later, as did x1, x2 and x3.\n\nThe 1990s ended. In 2008, 12 states agreed: all 12.";

    [Fact]
    public void Long_lines_with_blank_lines_between_pass_through_letter_for_letter()
    {
        var reading = Texts.Import(Traps);
        Assert.Equal(Traps, reading.Text);
        Assert.Empty(reading.Report.Items);
        Assert.Equal("0", Assert.Single(reading.Sections).Number);
        Assert.Same(PageMap.None, reading.Pages);
        Conservation.Holds(reading, Traps);
    }

    [Fact]
    public void Wrapped_lines_join_with_one_space()
    {
        var reading = Texts.Import("One line of prose that\nis wrapped at a width  \nof few words.\n\nAnother paragraph\nof it.\n");
        Assert.Equal("One line of prose that is wrapped at a width of few words.\n\nAnother paragraph of it.", reading.Text);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    public void Any_line_end_will_do(string newline)
    {
        var raw = $"First line{newline}second line.{newline}{newline}New paragraph.";
        var reading = Texts.Import(raw);
        Assert.Equal("First line second line.\n\nNew paragraph.", reading.Text);
        Conservation.Holds(reading, raw);
    }

    [Theory]
    [InlineData("The energy is given by the following well known and famous formula\n\nE = mc2\n\nwhere m is the mass of the body at rest, as everybody knows.")]
    [InlineData("Chapters follow.\n\nDay 1\n\nWe set out early.\n\nDay 2\n\nWe came back late.\n\nDay 3\n\nWe slept.")]
    [InlineData("Things to do:\n\n1. Buy milk\n\n2. Buy bread\n\n3. Go home")]
    [InlineData("12 Angry Men was released in 1957. See also p. 4 of the programme.\n\nIt was a success, cf. Smith.")]
    [InlineData("Yes.\n\nNo.\n\nYes.\n\nNo.\n\nYes.")]
    [InlineData("The works cited follow here.\n\n1. Smith, J., Foo, Oxford University Press, 1999, pp. 3-4.\n\n2. Jones, A., Bar, vol. 2, no. 3, 2001.")]
    public void Nothing_is_set_aside_that_only_looks_like_a_defect(string raw)
    {
        var reading = Texts.Import(raw);
        Assert.Empty(reading.Report.Items);
        Assert.Equal(raw, reading.Text);
        Assert.Single(reading.Sections);
    }

    [Fact]
    public void A_long_text_is_imported_in_linear_time()
    {
        var raw = new StringBuilder();
        while (raw.Length < 4_000_000)
            raw.Append("It was the best of times, it was the worst of times, and 1789 was near.\nThe age of wisdom2 came.\n\n");
        var reading = Texts.Import(raw.ToString());
        Assert.True(reading.Sentences.Length > 80_000);
        Assert.Empty(reading.Report.Items);
    }
}
