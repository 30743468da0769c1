using StudyBot.Core.Tests.Retrieval;
using StudyBot.Core.Timelines;

namespace StudyBot.Core.Tests.Timelines;

public sealed class EventLabelTests
{
    [Theory]
    [InlineData("The mill burnt in 1842.", "1842", "The mill burnt")]
    [InlineData("In 1842, the mill burnt to the ground.", "1842", "the mill burnt to the ground")]
    [InlineData("Since 1999, however, the mill has been a school.", "1999/..", "the mill has been a school")]
    [InlineData("In fact, during the ’90s, the mill stood empty.", "199X", "the mill stood empty")]
    [InlineData("The mill was built in 1842 by two brothers.", "1842", "The mill was built in 1842 by two brothers")]
    [InlineData("The town mourned the 1848 revolt and the later cholera.", "1848", "revolt")]
    [InlineData("Everybody knew the 2008 Bucharest Declaration by heart.", "2008", "Bucharest Declaration by heart", "Bucharest Declaration")]
    [InlineData("They printed the 2013 “New Foreign Policy Concept”, which was long.", "2013", "“New Foreign Policy Concept”")]
    [InlineData("The town fears the old mill, which burnt in 1842.", "1842", "the old mill")]
    [InlineData("The town fears the old mill, which burnt to its very ground in 1842.", "1842", "the old mill, which burnt to its very ground")]
    [InlineData("The church and the mill which, in 1994, took the shape of a school are white.", "1994", "the mill which, in 1994, took the shape of a school are white")]
    [InlineData("After the death of the old king, in 1901, the country changed for the better.", "1901", "the death of the old king")]
    [InlineData("They proved that 1989 was a watershed.", "1989", "1989 was a watershed")]
    [InlineData("The policy of the ’90s failed to convince anybody who had lived through the wars of the decades before and who remembered them well.", "199X", "The policy of the ’90s failed to convince anybody")]
    [InlineData("The Battle of Hastings (1066) changed England.", "1066", "The Battle of Hastings")]
    [InlineData("Nothing else matters here. 1999.", "1999", "1999")]
    public void A_date_has_the_words_that_it_belongs_to(string text, string edtf, string label, string? other = null)
    {
        var found = Assert.Single(Events(text));
        Assert.Equal(edtf, found.Date.Edtf);
        Assert.Contains(found.Label.Shown, new[] { label, other });
    }

    [Theory]
    [InlineData("The church was founded in 1842 and rebuilt in 1879.", "The church was founded", "rebuilt")]
    [InlineData("In 1842 the king came and in 1850 the queen left.", "the king came", "the queen left")]
    [InlineData("It grew, as in the case of Transnistria in 1992 and Nagorno-Karabakh between 1992 and 1994, and the rest slept.", "It grew, as in the case of Transnistria", "Nagorno-Karabakh")]
    [InlineData("So it went with the G7 enlargement to G8, in 1998, and the creation of the Partnership for Peace, in 1994, which all liked.", "the creation of the Partnership for Peace", "it went with the G7 enlargement to G8")]
    public void Several_dates_of_a_sentence_have_words_of_their_own(string text, params string[] labels) =>
        Assert.Equal(labels, Events(text).Select(e => e.Label.Shown));

    [Fact]
    public void A_long_label_is_cut_at_a_word_and_says_so()
    {
        var found = Assert.Single(Events("In 1842 " + string.Join(' ', Enumerable.Range(0, 60).Select(i => "stone" + (char)('a' + i % 26))) + " fell."));
        Assert.True(found.Label.IsCutAfter);
        Assert.InRange(found.Label.Text.Length, 80, 110);
        Assert.EndsWith(" […]", found.Label.Shown, StringComparison.Ordinal);
        Assert.Matches("stone[a-z]$", found.Label.Text);
        Assert.Equal(' ', found.Passage.Sentence[found.Label.Span.End - found.Passage.SentenceSpan.Start]);
    }

    [Fact]
    public void Every_label_of_the_shipped_reading_is_its_text_within_the_sentence_and_short()
    {
        var events = DatedEvents.Of(Asked.Tavani, (_, _) => true);
        Assert.Equal(53, events.Length);
        Assert.All(events, e =>
        {
            Assert.Equal(e.Label.Span.Of(Asked.Tavani.Reading.Text), e.Label.Text);
            Assert.True(e.Passage.SentenceSpan.Contains(e.Label.Span));
            Assert.InRange(e.Label.Text.Length, 4, 110);
            Assert.Equal(e.Label.Text.Count(c => c == '“'), e.Label.Text.Count(c => c == '”'));
        });
    }

    [Theory]
    [InlineData("1991", "credit policy")]
    [InlineData("1992", "the case of Transnistria")]
    [InlineData("1992/1994", "Nagorno-Karabakh")]
    [InlineData("1994", "the creation of the Partnership for Peace")]
    [InlineData("1994", "credit policy which, in 1994, took the shape of the first Partnership Agreement")]
    [InlineData("1996", "his article “The European Union and a Changing Europe: Establishing the Boundaries of Order”")]
    [InlineData("1999", "NATO Summit")]
    [InlineData("2001", "the inauguration of the G. W. Bush administration")]
    [InlineData("2002", "Berlin Plus agreement")]
    [InlineData("2008", "economic crisis")]
    [InlineData("2008", "Bucharest summit")]
    [InlineData("2008", "Bucharest Declaration")]
    [InlineData("2009", "Russian-Ukrainian gas crisis")]
    [InlineData("2012", "Putin’s presidential re-election")]
    [InlineData("2013", "“New Foreign Policy Concept”")]
    [InlineData("197X", "the failure of the Mutal Balance Force Reduction (MBFR) negotiations")]
    [InlineData("198X", "The ambitious but unrealistic “great designs” of the mid-‘80s")]
    public void The_shipped_readings_events_are_named(string edtf, string label) =>
        Assert.Contains((edtf, label), DatedEvents.Of(Asked.Tavani, (_, _) => true).Select(e => (e.Date.Edtf, e.Label.Shown)));

    [Theory]
    [InlineData("Costs rise (Smith et al., 2020).")]
    [InlineData("Costs rise (Smith, 1999; Jones & Doe, 2001).")]
    [InlineData("Costs rise (see Smith 1999).")]
    [InlineData("Costs rise, as doi 10.1186/2045-3701 says.")]
    public void A_year_of_publication_in_brackets_is_no_event(string text) => Assert.Empty(Events(text));

    [Theory]
    [InlineData("The treaty (Rome, 1957) still holds.")]
    [InlineData("The war (which ended in 1945) was long.")]
    public void Another_year_in_brackets_is_one(string text) => Assert.Single(Events(text));

    private static IReadOnlyList<TimelineEvent> Events(string text) => DatedEvents.Of(Asked.Of(text), (_, _) => true);
}
