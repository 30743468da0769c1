using Moq;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Readings;
using StudyBot.Terminal;

namespace StudyBot.Tests.Terminal;

public sealed class CompletionsTests
{
    [Theory]
    [InlineData("", "/", "/explain,/when,/quote,/ask,/source,/check,/help,/more,/quit")]
    [InlineData("", "/ex", "/explain ")]
    [InlineData("", "/q", "/quote,/quit")]
    [InlineData("", "/he", "/help")]
    [InlineData("/when ", "buch", "bucharest,bucharest declaration")]
    [InlineData("/when bucharest ", "decl", "declaration")]
    [InlineData("", "/EXPL", "/EXPLain ")]
    [InlineData("/when ", "Buch", "Bucharest,Bucharest declaration")]
    [InlineData("/when BUCHAREST ", "dec", "declaration")]
    [InlineData("/when BUCHAREST ", "DEC", "DEClaration")]
    [InlineData("no slash ", "buch", "")]
    public void Tab_completes_commands_and_the_readings_terms_in_the_case_they_are_typed_in(string before, string word, string expected)
    {
        var dispatcher = new Mock<ICommandDispatcher>();
        dispatcher.Setup(d => d.Commands).Returns(CommandDispatcher.All);
        dispatcher.Setup(d => d.Complete(It.IsAny<string>(), It.IsAny<ReadingId?>(), It.IsAny<int>(), It.IsAny<string?>()))
            .Returns((string typed, ReadingId? _, int _) => [.. new[] { "bucharest", "bucharest declaration" }.Where(t => t.StartsWith(typed, StringComparison.OrdinalIgnoreCase))]);
        Assert.Equal(expected, string.Join(',', new Completions(dispatcher.Object).GetCompletions(before, word, "")));
    }
}
