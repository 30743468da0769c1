using StudyBot.Core.Analysis;

namespace StudyBot.Core.Tests.Analysis;

public sealed class TermKeyTests
{
    [Theory]
    [InlineData("organisation", "organizations")]
    [InlineData("crystallisation", "crystallization")]
    [InlineData("Defence", "defense")]
    [InlineData("neighbourhood", "Neighborhood")]
    [InlineData("behaviours", "behavior")]
    [InlineData("programme", "programs")]
    [InlineData("analyse", "analyze")]
    [InlineData("crisis", "crises")]
    [InlineData("blocs", "block")]
    [InlineData("1980s", "eighties")]
    [InlineData("five", "5")]
    [InlineData("summit", "summits")]
    [InlineData("policies", "policy")]
    [InlineData("élites", "elite")]
    [InlineData("U.S.", "US")]
    public void Forms_of_one_word_meet(string one, string other) => Assert.Equal(TermKey.Of(one), TermKey.Of(other));

    [Theory]
    [InlineData("organ", "organisation")]
    [InlineData("Union", "United")]
    [InlineData("Georgia", "Georgian")]
    [InlineData("1999", "1996")]
    public void Different_words_stay_apart(string one, string other) => Assert.NotEqual(TermKey.Of(one), TermKey.Of(other));
}
