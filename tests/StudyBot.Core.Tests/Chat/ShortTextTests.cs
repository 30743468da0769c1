using StudyBot.Core.Chat;

namespace StudyBot.Core.Tests.Chat;

public sealed class ShortTextTests
{
    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("abcd", "abcd")]
    [InlineData("abcde", "abc…")]
    [InlineData("ab😀de", "ab…")]
    [InlineData("a😀bcd", "a😀…")]
    public void Is_cut_between_characters(string text, string cut) => Assert.Equal(cut, ShortText.Of(text, 4));
}
