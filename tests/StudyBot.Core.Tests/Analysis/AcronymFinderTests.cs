using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Tests.Analysis;

public sealed class AcronymFinderTests
{
    [Theory]
    [InlineData("the Organization for Security and Cooperation in Europe (OSCE) met", "OSCE", "Organization for Security and Cooperation in Europe")]
    [InlineData("the Common Security and Defence Policy (PSDC) grew", "PSDC", "Common Security and Defence Policy")]
    [InlineData("the Western European Union (WEO) ended", "WEO", "Western European Union")]
    [InlineData("later of the Eastern Partnership (EaP) which", "EaP", "Eastern Partnership")]
    [InlineData("a rise of gross domestic product (GDP) followed", "GDP", "gross domestic product")]
    [InlineData("The Deep and Comprehensive Free Trade Area (DCFTA) offered", "DCFTA", "Deep and Comprehensive Free Trade Area")]
    public void An_acronym_in_brackets_meets_its_expansion(string text, string acronym, string expansion)
    {
        var pair = Assert.Single(Find(text));
        Assert.Equal((acronym, expansion), (pair.Acronym, pair.Expansion.Of(text)));
    }

    [Theory]
    [InlineData("they met again (NATO was absent)")]
    [InlineData("the treaty (article 42) says")]
    [InlineData("a big house (UN) stood")]
    public void Brackets_that_expand_nothing_give_nothing(string text) => Assert.Empty(Find(text));

    private static System.Collections.Immutable.ImmutableArray<AcronymPair> Find(string text) =>
        AcronymFinder.Find(text, Tokenizer.Tokenize(text, new TextSpan(0, text.Length)));
}
