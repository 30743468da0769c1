using StudyBot.Core.Tests.Retrieval;
using StudyBot.Core.Timelines;

namespace StudyBot.Core.Tests.Timelines;

public sealed class EventLabelTests
{
    [Theory]
    [InlineData("The mill burnt in 1842.", "1842", "The mill burnt in 1842")]
    [InlineData("In 1842, the mill burnt to the ground.", "1842", "the mill burnt to the ground")]
    [InlineData("Since 1999, however, the mill has been a school.", "1999/..", "the mill has been a school")]
    [InlineData("In fact, during the ’90s, the mill stood empty.", "199X", "the mill stood empty")]
    [InlineData("At the end of the ’80s the mill stood empty.", "198X", "the mill stood empty")]
    [InlineData("Everybody knew the 2008 Bucharest Declaration by heart.", "2008", "Bucharest Declaration")]
    [InlineData("They printed the 2013 “New Foreign Policy Concept”, which was long.", "2013", "“New Foreign Policy Concept”")]
    [InlineData("He praised the 1994 proposal of relaunching the building of a new school by the river.", "1994", "proposal of relaunching the building of a new school")]
    [InlineData("The Battle of Hastings (1066) changed England.", "1066", "The Battle of Hastings")]
    [InlineData("The town fears the old mill, which burnt in 1842.", "1842", "The town fears the old mill, which burnt in 1842")]
    [InlineData("They proved that 1989 was a watershed.", "1989", "They proved that 1989 was a watershed")]
    [InlineData("Nothing else matters here. 1999.", "1999", "1999")]
    public void A_date_has_the_words_that_it_belongs_to(string text, string edtf, string label)
    {
        var found = Assert.Single(Events(text));
        Assert.Equal((edtf, label), (found.Date.Edtf, found.Label.Shown));
    }

    [Theory]
    [InlineData("1989 was a watershed.", "was a watershed")]
    [InlineData("In 1842 the mill burnt.", "the mill burnt")]
    [InlineData("The 1980s were a time of hope.", "were a time of hope")]
    public void A_date_that_opens_its_sentence_is_not_said_twice(string text, string label) =>
        Assert.Equal(label, Assert.Single(Events(text)).Label.Shown);

    [Theory]
    [InlineData("By 1900 the town had fallen asleep.")]
    [InlineData("Before 1914 the mill was a school.")]
    [InlineData("As of 2005, there were two mills.")]
    [InlineData("Starting in 1965, Davies worked alone.")]
    [InlineData("In 1998 alone, nine mills burnt.")]
    public void What_says_more_than_when_stays_before_the_date(string text) =>
        Assert.Equal(text[..^1], Assert.Single(Events(text)).Label.Shown);

    [Theory]
    [InlineData("The 1990s factories closed one after another.")]
    [InlineData("In 2010 the town saw a drought worse than the 2005 drought.")]
    [InlineData("The 2007 phones were heavy.")]
    [InlineData("The mill later (1982) became a school.")]
    public void One_word_is_no_label(string text) =>
        Assert.All(AllOf(text), e => Assert.Contains(' ', e.Label.Text));

    [Theory]
    [InlineData("The Treaty of Rome (1910) was not signed.")]
    [InlineData("The 1921 Vienna Summit never took place.")]
    [InlineData("The Great Strike (1940), long in the making, was averted.")]
    [InlineData("There was no Council of Tours (1400).")]
    [InlineData("The Peace of Utopia (1713) is a fiction.")]
    [InlineData("He doubted the 1937 Kelmark Purge.")]
    [InlineData("If the 1926 Oslo Treaty had been signed, all was well.")]
    [InlineData("The 1955 Harbour Games were cancelled.")]
    public void A_name_that_its_sentence_denies_is_no_label(string text)
    {
        var label = Assert.Single(Events(text)).Label;
        Assert.False(label.IsName);
        Assert.Equal(text.TrimEnd('.'), label.Text);
    }

    [Theory]
    [InlineData("The 1921 Vienna Summit ended well.", "Vienna Summit")]
    [InlineData("They did not come, but the Treaty of Rome (1910) was signed, and not by them.", "the Treaty of Rome")]
    public void A_name_that_a_clause_beside_denies_nothing_of_is_one(string text, string name) =>
        Assert.Equal(name, Assert.Single(Events(text)).Label.Text);

    /// <summary>
    /// The words of each row, without which the sentence says something else, are in the label of every date, or the label is a
    /// name that asserts nothing. The rows are longer than a label that is wanted, so that something would be cut.
    /// </summary>
    [Theory]
    [InlineData("as in|In any case, the reasons for saying no have been known for long, starting from the fact that, as in the ’50s, the town still prefers to talk to each of the smaller villages alone rather than to open a dialogue with all.")]
    [InlineData("like in|Like in 1912, when the first of the mills by the river had been sold to the brothers from the north, the council of the town bought back what it could find and kept the rest for the school and for the church.")]
    [InlineData("Unlike in|Unlike in 1912, when the first of the mills by the river had been sold to the brothers from the north, the council of the town bought back what it could find and kept the rest for the school and for the church.")]
    [InlineData("than in|The harvest that was brought into the barns of the town and of the villages by the river in those wet and miserable weeks of the year was lower than in 1912, keeping the miller and his brothers awake at night.")]
    [InlineData("never|The great mill of the brothers from the north, of which so many of the old songs and stories of the town still speak, was never built in 1912, leaving the field by the river to the sheep of the neighbours.")]
    [InlineData("not|It is not the case, whatever the songs and the stories of the old people by the river may have told us, that the mill was sold in 1912, and the brothers from the north kept it for another twenty years.")]
    [InlineData("If|If the mill of the brothers from the north had been sold in 1912, which the council of the town wished with all its heart, the school by the river would have been built with the money that was left from it.")]
    [InlineData("unless|The brothers from the north sold the great mill by the river in 1912, keeping the fields and the barns for themselves and for their many children, unless the letters that the council of the town has are forged.")]
    [InlineData("if|The school by the river was built of stone and oak in 1912, leaving the old school to the sheep of the neighbours and to the rain of many winters, if the letters that the council of the town has found are right.")]
    [InlineData("would have|The brothers from the north would have sold the great mill by the river in 1912, keeping the fields and the barns for themselves and for their children, and the council of the town was ready to buy all of it.")]
    [InlineData("may|The great mill by the river may have been sold by the brothers from the north in 1912, leaving the fields and the barns to their many children, and the council of the town bought what it could pay for then.")]
    [InlineData("is claimed|It is claimed by some of those who knew the brothers from the north that the great mill by the river burnt in 1912, leaving the fields and the barns to their children, who went away to the towns of the south.")]
    [InlineData("According to|According to the letters of the council, which were found in the barn of the old school only after the second of the wars, the brothers sold the great mill by the river in 1912, leaving the town without bread.")]
    [InlineData("historians doubt|The brothers from the north sold the great mill by the river in 1912, leaving the fields and the barns to their many children, which historians doubt for reasons that have to do with the letters of the council.")]
    [InlineData("the council said|The brothers from the north sold the great mill by the river to the monks in 1912, leaving the fields and the barns to their many and hungry children, the council said in one of the letters that are kept there.")]
    [InlineData("supposedly|Supposedly the brothers sold the great mill by the river in 1912; nobody in the town has ever seen the letters that would show it, and the council has never been asked about them by anybody who was there.")]
    [InlineData("denied|The council denied that the brothers from the north had ever owned the great mill by the river or the barns beside it, and that the school was built in 1912, leaving the people of the town with more questions.")]
    [InlineData("failed|The brothers from the north failed for the third time to sell the great mill by the river to the monks in 1912, leaving the fields and the barns and the sheep of the neighbours to their many hungry children.")]
    [InlineData("plans|There were plans of the council to build a bridge across the river, beside the mill of the brothers from the north, in 1912, leaving the old ford to the sheep of the neighbours and to the rain of many winters.")]
    [InlineData("no|There is no letter in the barn of the old school, of the many that the council of the town keeps there, that was written in 1912, leaving those who study the brothers from the north with nothing but the songs.")]
    [InlineData("if|The council would be glad if the 1912 mill sale contract turned up in the barn of the old school, where the letters of the brothers from the north are kept with those of the monks who lived by the river then.")]
    public void What_turns_the_sense_of_a_sentence_is_never_cut_off(string row)
    {
        var (words, text) = (row.Split('|')[0], row.Split('|')[1]);
        Assert.True(text.Length > LabelFinder.Comfortable);
        Assert.All(AllOf(text), e => Assert.Contains(words, e.Label.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("The brothers sold the great mill by the river to the monks of the abbey in 1912, leaving the fields and the barns to their many hungry children, who went away to the towns of the south.", "The brothers sold the great mill by the river to the monks of the abbey in 1912, leaving the fields and the barns to their many hungry children […]")]
    [InlineData("The old king lived in the town until the end, and he was buried there with all his horses and his dogs; the young queen sold the great mill by the river to the monks of the abbey in 1912.", "[…] the young queen sold the great mill by the river to the monks of the abbey in 1912")]
    [InlineData("The early death of the old king in 1901, against the expectations of all who had known him for so many years, was seen by the people of the town as the end of the good times of the mill by the river.", "The early death of the old king in 1901 […]")]
    [InlineData("The town, proud of its church and of its school and of the bridge that the monks had built, mourned for many years the great mill which, since 1912, had stood empty beside the river for everybody to see.", "[…] the great mill which, since 1912, had stood empty beside the river for everybody to see")]
    [InlineData("The old king, who had been crowned by the monks of the abbey in 1901, was buried with all his horses and his dogs in the church of the town by the river that runs past the mill and the market.", "The old king, who had been crowned by the monks of the abbey in 1901, was buried with all his horses and his dogs in the church of the town by the river that runs past the mill and the market")]
    public void A_long_sentence_is_cut_where_what_is_left_says_the_same(string text, string label) =>
        Assert.Equal(label, Assert.Single(Events(text)).Label.Shown);

    [Theory]
    [InlineData("Driven by the instability which followed the end of the kingdom, such crises took the shape of conflicts which slept for long in the hills and the valleys, as in the case of the town in 1992 and of the mill between 1992 and 1994.")]
    [InlineData("It was late in the year when the town of the north told the people of the old and of the young mill by the river, and the World Health Organization (WHO) in 1952, that somebody was ill there.")]
    [InlineData("Various letters of the monks, the miller, the brothers, and the young queen were read by the council of the town in 1912 when the great mill by the river had to be sold to somebody who could pay for it.")]
    [InlineData("The wars of the monks and the millers of the north were at last ended in 1598, when Henry of the Mill, having come to the throne of the town, and having left his old friends, signed a letter to the abbey.")]
    [InlineData("A change of mind in the town and in the villages had a bad influence on the trade by the river, favouring the old mistrust, thus compromising a great part of the progress made over the ’70s and the ’80s in the building of bridges.")]
    public void Where_no_place_is_certain_the_sentence_stays_whole(string text) =>
        Assert.All(AllOf(text), e => Assert.Equal(text[..^1], e.Label.Shown));

    [Theory]
    [InlineData("The French and Indian War (1754–1763) was part of another war.", "The French and Indian War (1754–1763) was part of another war")]
    [InlineData("He wrote Luther and the Church in Nazi Germany (2012) for everybody.", "He wrote Luther and the Church in Nazi Germany (2012) for everybody")]
    [InlineData("It is named after Besançon Hugues (died 1532) by many.", "It is named after Besançon Hugues (died 1532) by many")]
    [InlineData("He was the subject of the 2014 documentary film Life Itself by Steve James.", "documentary film Life Itself")]
    [InlineData("It was left out after the 2002 event owing to its cost.", "It was left out after the 2002 event owing to its cost")]
    [InlineData("On 27 November 2002 Chinese newspapers told of a flu.", "On 27 November 2002 Chinese newspapers told of a flu")]
    [InlineData("In the August 1917 edition of the Experimenter Tesla wrote of it.", "In the August 1917 edition of the Experimenter Tesla wrote of it")]
    [InlineData("During the 2003 SARS outbreak, women were treated.", "SARS outbreak")]
    [InlineData("She knew Luther's 1541 hymn \"Christ our Lord\" by heart.", "She knew Luther's 1541 hymn \"Christ our Lord\" by heart")]
    [InlineData("In 1926 he said \"all are Queen Bees.\"", "he said \"all are Queen Bees.\"")]
    [InlineData("In 1900 he had a patent for \"an electrical transmitter\".", "he had a patent for \"an electrical transmitter\"")]
    public void A_name_is_whole_or_the_sentence_stands(string text, string label) =>
        Assert.Equal(label, Assert.Single(Events(text)).Label.Shown);

    [Fact]
    public void A_question_stays_one() => Assert.Equal("Did the mill burn in 1842?", Assert.Single(Events("Did the mill burn in 1842?")).Label.Shown);

    [Fact]
    public void Every_label_of_the_shipped_reading_is_its_text_within_the_sentence_and_short()
    {
        var events = DatedEvents.Of(Asked.Tavani, (_, _) => true);
        Assert.Equal(53, events.Length);
        Assert.All(events, e =>
        {
            Assert.Equal(e.Label.Span.Of(Asked.Tavani.Reading.Text), e.Label.Text);
            Assert.True(e.Passage.SentenceSpan.Contains(e.Label.Span));
            Assert.True(e.Label.Text.Contains(' ', StringComparison.Ordinal), e.Label.Text);
            Assert.Equal(e.Label.Text.Count(c => c == '“'), e.Label.Text.Count(c => c == '”'));
        });
    }

    [Theory]
    [InlineData("1989", "EU-Russia confrontation easily fueled the following “coloured” revolts in Georgia and Ukraine between 2003 and 2004, which quickly assumed an ideological character, with media and politicians contributing to revive Cold War behaviours and languages, proving once again that 1989 was all but a clear caesura with the past")]
    [InlineData("1991", "credit policy")]
    [InlineData("1992", "Triggered by the geo-political instability which followed the USSR dissolution, such crises took the shape of re-awakening “frozen” ethnic and territorial conflicts in the former Soviet space, as in the case of Transnistria in 1992 and Nagorno-Karabakh between 1992 and 1994 […]")]
    [InlineData("1992/1994", "Triggered by the geo-political instability which followed the USSR dissolution, such crises took the shape of re-awakening “frozen” ethnic and territorial conflicts in the former Soviet space, as in the case of Transnistria in 1992 and Nagorno-Karabakh between 1992 and 1994 […]")]
    [InlineData("1994", "In this direction seemed to go both the G7 enlargement to G8, in 1998, and the creation of the Partnership for Peace, in 1994 […]")]
    [InlineData("1994", "This political rationale underlies the 1991 credit policy which, in 1994, took the shape of the first Partnership Agreement")]
    [InlineData("1996", "Among these scholars, Michael Smith can be recalled as well as his article “The European Union and a Changing Europe: Establishing the Boundaries of Order”, appeared in 1996")]
    [InlineData("1999", "NATO Summit")]
    [InlineData("2002", "Berlin Plus agreement")]
    [InlineData("2008", "Bucharest summit")]
    [InlineData("2008", "Bucharest Declaration")]
    [InlineData("2008", "Dmitry Medvedev’s proposal of relaunching the building of a new pan-European security architecture")]
    [InlineData("2009", "Russian-Ukrainian gas crisis")]
    [InlineData("2012", "Putin’s presidential re-election in 2012 […]")]
    [InlineData("2013", "“New Foreign Policy Concept”")]
    [InlineData("195X", "[…] the fact that, as in the ‘50s, Moscow still prefers to address bilaterally the smaller European governments on these issues rather than open a direct dialogue with the EU institutions, although it is impossible to deny that the member countries have not yet attributed to the EU the necessary jurisdiction in this field")]
    [InlineData("197X", "This unbalanced relationship had already provoked the failure of the Mutal Balance Force Reduction (MBFR) negotiations, led over the ‘70s in parallel with the CSCE works")]
    [InlineData("197X/198X", "Political regression in East-West relations in Europe very negatively impacted also the public opinion, favouring the revival of traditional mistrust and grudges, thus compromising a great part of progresses made over the ‘70s and the ‘80s in the recovery of a climate of mutual trust")]
    [InlineData("198X", "The ambitious but unrealistic “great designs” of the mid-‘80s […]")]
    [InlineData("199X/..", "High tension between Russians and Europeans increasingly affected the management of the security crises that erupted since the beginning of the ‘90s")]
    public void The_shipped_readings_events_are_named(string edtf, string label) =>
        Assert.Contains(DatedEvents.Of(Asked.Tavani, (_, _) => true), e => (e.Date.Edtf, e.Label.Shown) == (edtf, label));

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

    private static IReadOnlyList<TimelineEvent> AllOf(string text)
    {
        var events = Events(text);
        Assert.NotEmpty(events);
        return events;
    }

    private static IReadOnlyList<TimelineEvent> Events(string text) => DatedEvents.Of(Asked.Of(text), (_, _) => true);
}
