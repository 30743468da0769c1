using Moq;
using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Importing;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;
using StudyBot.Terminal;

namespace StudyBot.Tests.Terminal;

public sealed class CompletionsTests
{
    [Theory]
    [InlineData("", "/", "/explain,/when,/quote,/ask,/source,/check,/cite,/timeline,/terms,/who,/compare,/help,/settings,/more,/quit")]
    [InlineData("", "/ex", "/explain ")]
    [InlineData("", "/q", "/quote,/quit")]
    [InlineData("", "/he", "/help")]
    [InlineData("", "/se", "/settings ")]
    [InlineData("/settings ", "", "citation author-date,citation apa,citation mla,citation chicago-notes,citation harvard,citation unset")]
    [InlineData("/settings citation ", "ch", "chicago-notes")]
    [InlineData("/Settings Citation ", "M", "Mla")]
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
        dispatcher.Setup(d => d.Complete(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<ReadingId?>(), It.IsAny<int>()))
            .Returns((string _, string typed, ReadingId? _, int _) => [.. new[] { "bucharest", "bucharest declaration" }.Where(t => t.StartsWith(typed, StringComparison.OrdinalIgnoreCase))]);
        Assert.Equal(expected, string.Join(',', new Completions(dispatcher.Object).GetCompletions(before, word, "")));
    }

    [Theory]
    [InlineData("/timeline ", "199", "1990..1999")]
    [InlineData("/timeline NATO ", "199", "1990..1999")]
    [InlineData("/Timeline NATO ", "da", "dark")]
    [InlineData("/when ", "1990.", null)]
    public void Tab_completes_what_the_command_takes(string before, string word, string? expected)
    {
        var completions = new Completions(new CommandDispatcher(new Library([IndexedReading.Build(((ImportResult.Imported)Importer.ImportPath(Path.Combine(BuiltProgram.Root, "seeds", "tavani-2019"))).Reading)])));
        var offered = completions.GetCompletions(before, word, "");
        Assert.Equal(expected, expected is null ? offered.FirstOrDefault() : offered.FirstOrDefault(o => o == expected));
    }
}
