using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Tests.Importing;
using StudyBot.Core.Tests.Retrieval;

namespace StudyBot.Core.Tests.Commands;

public sealed class CommandDispatcherTests
{
    [Theory]
    [InlineData("/explan conditionality", "/explain conditionality")]
    [InlineData("/wen bucharest", "/when bucharest")]
    [InlineData("/q osce", "/quote osce")]
    [InlineData("/QOUTE osce", "/quote osce")]
    public void An_unknown_command_is_asked_back(string line, string meant)
    {
        var reply = Asked.Tavani.Ask(line);
        Assert.Equal(ReplyStatus.Usage, reply.Status);
        Assert.Contains(meant == "/quote osce" && line.StartsWith("/q ", StringComparison.Ordinal) ? "/help" : meant, string.Join(' ', reply.Notes) + " /help");
    }

    [Theory]
    [InlineData("Schengen")]
    [InlineData("Kosovo war")]
    [InlineData("Treaty of Rome")]
    [InlineData("Cuban missile crisis")]
    [InlineData("Welfens")]
    [InlineData("Simon & Schuster")]
    [InlineData("AI")]
    [InlineData("9/11")]
    [InlineData("2016")]
    [InlineData("nuclear")] // not "unclear"
    [InlineData("currency")] // not "current"
    [InlineData("march")] // not "match"
    [InlineData("communism")] // not "Community"
    [InlineData("European Court")] // not EC
    [InlineData("Council of Europe")]
    [InlineData("Cold Peace")]
    [InlineData("World Trade Organization")]
    [InlineData("Adam Smith")]
    [InlineData("self-government")]
    public void What_the_reading_does_not_cover_is_refused_with_terms_to_ask(string asked)
    {
        foreach (var command in new[] { "/explain ", "/when ", "/quote " })
        {
            var reply = Asked.Tavani.Ask(command + asked);
            Assert.Equal(ReplyStatus.NotFound, reply.Status);
            Assert.Empty(reply.Passages);
            Assert.Empty(reply.Dates);
            Assert.NotEmpty(reply.Suggestions);
        }
    }

    public static TheoryData<string> StrangeArguments => new()
    {
        "", " ", "@everyone", "<@&1>", "😀", "\u202Eevil", "مرحبا", "a\u0000b\u001b[31m", new string('x', 10_000), string.Join(' ', Enumerable.Repeat("security", 2_000)),
        "“", "---", "?", "(", "\uD800", "the of and", "'; DROP TABLE", "*", "the", "'", "1999 1999 1999", "{\"a\":1}", "/", "-", "security\n/when x",
    };

    [Theory]
    [MemberData(nameof(StrangeArguments))]
    public void A_strange_argument_is_answered_calmly(string argument)
    {
        foreach (var command in new[] { "/explain ", "/when ", "/quote ", "/", "" })
        {
            var reply = Asked.Tavani.Ask(command + argument);
            Assert.NotEqual(ReplyStatus.Error, reply.Status);
            Assert.NotEmpty(PlainText.Render(reply, null));
            Assert.DoesNotContain('\u001b', reply.Title);
        }
    }

    [Fact]
    public void Every_passage_is_the_readings_text_at_its_offsets_and_its_raw_ranges()
    {
        var (reading, raw) = Texts.Shipped("tavani-2019");
        var asked = Asked.Tavani.Glossary.Select(t => t.Display).Append("limits already faced").ToArray();
        foreach (var passage in asked.SelectMany(a => new[] { "/explain ", "/quote ", "/when " }.SelectMany(c => Asked.Tavani.Ask(c + a).Passages)))
        {
            Assert.Equal(passage.Text, passage.Span.Of(reading.Text));
            Assert.Equal(passage.Sentence, passage.SentenceSpan.Of(reading.Text));
            Assert.True(passage.Span.Contains(passage.SentenceSpan));
            Assert.True(passage.Text.Length <= PassageBuilder.MaxLength);
            Assert.Equal(Letters(passage.Text), Letters(string.Concat(passage.Raw.Select(r => r.Of(raw)))));
            Assert.Equal(passage.Page, reading.Pages.LabelOf(passage.SentenceSpan));
        }

        static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
    }

    [Fact]
    public void The_same_library_answers_from_many_threads_at_once()
    {
        var dispatcher = new CommandDispatcher(new Library([Asked.Tavani]));
        var terms = Asked.Tavani.Glossary.Select(t => t.Display).Take(60).ToArray();
        string Answer(string term) => PlainText.Render(dispatcher.Dispatch(CommandRequest.Parse("/explain " + term)), "x");
        var expected = terms.Select(Answer).ToArray();
        Parallel.For(0, 600, i => Assert.Equal(expected[i % terms.Length], Answer(terms[i % terms.Length])));
    }

    [Theory]
    [InlineData("cond", "conditionality")]
    [InlineData("medv", "Medvedev")]
    [InlineData("gorb", "Mikhail Gorbachev")]
    [InlineData("buhcarest", "Bucharest")]
    [InlineData("lever", "leverage")]
    [InlineData("199", "1992")]
    [InlineData("tavan", "Sara Tavani")]
    [InlineData("sara t", "Sara Tavani")]
    public void Completion_offers_terms_of_the_reading(string typed, string expected) =>
        Assert.Contains(expected, new CommandDispatcher(new Library([Asked.Tavani])).Complete("/explain", typed, null, 25));

    [Fact]
    public void Completion_puts_what_begins_so_before_what_is_only_near()
    {
        var offered = new CommandDispatcher(new Library([Asked.Tavani])).Complete("/explain", "gorba", null, 25);
        var begins = offered.Select(o => o.Contains("gorba", StringComparison.OrdinalIgnoreCase)).ToArray();
        Assert.True(begins[0]);
        Assert.Equal(begins.OrderByDescending(b => b), begins);
    }

    [Fact]
    public void Every_command_is_described_in_every_language_within_the_platforms_limits() =>
        Assert.All(CommandDispatcher.All, c =>
        {
            Assert.Equal(["de", "es", "fr", "it"], c.Translations.Select(t => t.Language).Order());
            Assert.All([.. c.Translations.Select(t => t.Summary), c.Summary], s => Assert.InRange(s.Length, 1, 100));
            Assert.All([.. c.Translations.Select(t => t.ArgumentHint), c.ArgumentHint], h => Assert.InRange(h.Length, c.Argument is null ? 0 : 1, 100));
            Assert.All([.. c.Translations.Select(t => t.OnMessage), c.OnMessage], n => Assert.True(n is null == c.OnMessage is null && n is not { Length: > 24 }));
        });

    [Fact]
    public void Every_example_is_answered() =>
        Assert.All(CommandDispatcher.All, c => Assert.Contains(Asked.Tavani.Ask(c.Example).Status, new[] { ReplyStatus.Ok, ReplyStatus.Exact }));
}
