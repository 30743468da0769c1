using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Tests.Analysis;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Moscow’s right", "Moscow|right")]
    [InlineData("they don’t know", "they|don’t|know")]
    [InlineData("1,200 men and 10.5 tons.", "1,200|men|and|10.5|tons")]
    [InlineData("the U.S. Senate", "the|U.S.|Senate")]
    [InlineData("P. J. J. Welfens", "P|J|J|Welfens")]
    [InlineData("“frozen” ethnic", "frozen|ethnic")]
    [InlineData("élites 😀 here", "élites|here")]
    [InlineData("de-structuring", "de|structuring")]
    public void A_text_is_parted_into_words_and_numbers(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokens(text).Select(t => t.Span.Of(text))));

    [Fact]
    public void A_hyphen_glues_and_a_dash_between_spaces_does_not()
    {
        Assert.True(Tokens("anti-missile")[0].Is(TokenTraits.GluedToNext));
        Assert.False(Tokens("political - federal")[0].Is(TokenTraits.GluedToNext));
    }

    [Fact]
    public void A_word_between_quotation_marks_is_known_as_quoted()
    {
        var tokens = Tokens("the “negotiated order” theory");
        Assert.Equal([false, true, true, false], tokens.Select(t => t.Is(TokenTraits.Quoted)));
    }

    private static System.Collections.Immutable.ImmutableArray<Token> Tokens(string text) => Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
}
