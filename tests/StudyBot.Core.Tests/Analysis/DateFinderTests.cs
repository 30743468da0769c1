using StudyBot.Core.Analysis;
using StudyBot.Core.Analysis.Dates;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Tests.Analysis;

public sealed class DateFinderTests
{
    [Theory]
    [InlineData("It began in 1996.", "1996", "1996")]
    [InlineData("Since 1999, both overlap.", "1999/..", "Since 1999")]
    [InlineData("as in Karabakh between 1992 and 1994, and", "1992/1994", "between 1992 and 1994")]
    [InlineData("From 1914 to 1918 the war raged.", "1914/1918", "From 1914 to 1918")]
    [InlineData("the years 1992-94 were hard", "1992/1994", "1992-94")]
    [InlineData("the years 1992–1994 were hard", "1992/1994", "1992–1994")]
    [InlineData("over the ‘80s", "198X", "‘80s")]
    [InlineData("During the 90’s, in fact,", "199X", "90’s")]
    [InlineData("in the 1960s", "196X", "1960s")]
    [InlineData("since the mid-‘90s the EU", "199X/..", "since the mid-‘90s")]
    [InlineData("in the mid of the ‘80s", "198X", "the mid of the ‘80s")]
    [InlineData("between the ‘70s and the ‘80s.", "197X/198X", "between the ‘70s and the ‘80s")]
    [InlineData("between the end of the ‘80s and the beginning of the ‘90s", "198X/199X", "between the end of the ‘80s and the beginning of the ‘90s")]
    [InlineData("on 21 December 2018", "2018-12-21", "21 December 2018")]
    [InlineData("on December 21, 2018 they met", "2018-12-21", "December 21, 2018")]
    [InlineData("in June 1994", "1994-06", "June 1994")]
    [InlineData("in the nineteenth century", "18XX", "nineteenth century")]
    [InlineData("a 17th century house", "16XX", "17th century")]
    [InlineData("in 44 BC Caesar fell", "-0043", "44 BC")]
    [InlineData("until 1989 it stood", "../1989", "until 1989")]
    [InlineData("in the same 2008.", "2008", "2008")]
    [InlineData("before 1200 it stood", "../1200", "before 1200")]
    [InlineData("Prior to 1920, it stood", "../1920", "Prior to 1920")]
    [InlineData("by 1250 at the latest", "../1250", "by 1250")]
    [InlineData("by the 1980s, all had", "../198X", "by the 1980s")]
    [InlineData("After 1989, they met", "1989/..", "After 1989")]
    [InlineData("from 1600 onwards", "1600/..", "from 1600 onwards")]
    [InlineData("From the 1640s on, trade grew", "164X/..", "From the 1640s on")]
    [InlineData("Since around 1700 it stood", "1700~/..", "Since around 1700")]
    [InlineData("Until about 1750 it stood", "../1750~", "Until about 1750")]
    [InlineData("from about 1410 to about 1430", "1410~/1430~", "from about 1410 to about 1430")]
    [InlineData("Between c. 1200 and c. 1250 it", "1200~/1250~", "Between c. 1200 and c. 1250")]
    [InlineData("about 1700 it began", "1700~", "about 1700")]
    [InlineData("at the turn of the 20th century", "1900~", "the turn of the 20th century")]
    [InlineData("overwhelmed by the 2008 economic crisis", "2008", "2008")]
    [InlineData("after the 1999 summit", "1999", "1999")]
    [InlineData("by 1990s standards", "199X", "1990s")]
    [InlineData("from 1640 on the river", "1640", "1640")]
    [InlineData("UN Resolution 1244 of 1999 placed it", "1999", "1999")]
    [InlineData("UN Resolution 1244 (1999) placed it", "1999", "1999")]
    [InlineData("the resolutions 1244 (1999) and ours", "1999", "1999")]
    [InlineData("Law 1373 of 2003 forbade it", "2003", "2003")]
    [InlineData("under Regulation 1049/2001 it is", "2001", "2001")]
    [InlineData("under Directive 2004/38/EC it is", "2004", "2004")]
    [InlineData("the season 1992/93 was short", "1992/1993", "1992/93")]
    [InlineData("under Regulation 2016/679 it is", "2016", "2016")]
    [InlineData("the Companies Act 1985, which says", "1985", "1985")]
    [InlineData("the Working Time Regulations 1998 say", "1998", "1998")]
    [InlineData("the resolution of 1999 placed it", "1999", "1999")]
    [InlineData("the resolution passed in 1999 placed it", "1999", "1999")]
    public void A_stated_date_is_found_as_printed(string text, string edtf, string printed)
    {
        var date = Assert.Single(Find(text));
        Assert.Equal((edtf, printed), (date.Edtf, date.Span.Of(text)));
    }

    [Theory]
    [InlineData("some 1500 soldiers fell")]
    [InlineData("see p. 1024 there")]
    [InlineData("it cost $2000 then")]
    [InlineData("COVID-2019 spread")]
    [InlineData("UN Resolution 1244 placed it")]
    [InlineData("Security Council Resolutions 1160, 1199, 1203 and 1244 placed it")]
    [InlineData("the council’s resolution 1325 on women")]
    [InlineData("National Security Directive 1024 was secret")]
    [InlineData("under Council Regulation 1408/71 it is")]
    [InlineData("the decree 1150 of the king")]
    [InlineData("the G7 and article 42")]
    [InlineData("1,996 people")]
    [InlineData("in the past century")]
    [InlineData("they may march on")]
    [InlineData("31 February 0000")]
    public void What_is_no_date_is_none(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("the 2008 Bucharest Declaration said", DateRole.Premodifier)]
    [InlineData("manifested at 2008 Bucharest summit", DateRole.LocatingPremodifier)]
    [InlineData("In 2009 Russia cut the gas", DateRole.Adverbial)]
    [InlineData("proving that 1989 was a caesura", DateRole.Adverbial)]
    public void A_date_knows_how_it_stands(string text, DateRole role) => Assert.Equal(role, Assert.Single(Find(text)).Role);

    private static System.Collections.Immutable.ImmutableArray<DateExpression> Find(string text) =>
        DateFinder.Find(text, Tokenizer.Tokenize(text, new TextSpan(0, text.Length)));
}
