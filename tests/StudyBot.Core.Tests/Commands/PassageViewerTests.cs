using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Readings;
using StudyBot.Core.Tests.Retrieval;

namespace StudyBot.Core.Tests.Commands;

public sealed class PassageViewerTests
{
    private static readonly CommandDispatcher s_dispatcher = new(new Library([Asked.Tavani]));
    private static readonly PassageViewer s_viewer = new(new Library([Asked.Tavani]));
    private static readonly ReadingCard s_card = s_viewer.Readings.Single();

    public static TheoryData<string> Commands => new(Asked.Tavani.Glossary.Select(t => t.Display).Take(150).SelectMany(t => new[] { $"/explain {t}", $"/quote {t}", $"/when {t}" }));

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_passage_shown_again_is_the_passage_that_was_answered(string command)
    {
        foreach (var answered in s_dispatcher.Dispatch(CommandRequest.Parse(command)).Passages)
        {
            var again = Assert.Single(View(PassageView.Passages, answered.Mark).Passages);
            Assert.Equal((answered.Text, answered.Sentence, answered.Page, answered.Speaker, answered.Section), (again.Text, again.Sentence, again.Page, again.Speaker, again.Section));
        }
    }

    [Fact]
    public void More_goes_on_where_the_answer_ended_and_loses_nothing()
    {
        var first = s_dispatcher.Dispatch(CommandRequest.Parse("/quote Russia"));
        var byCommand = new List<string>();
        for (var reply = first; ;)
        {
            byCommand.AddRange(reply.Passages.Select(p => p.Sentence));
            if (reply.Actions.IsEmpty)
                break;
            reply = s_dispatcher.Dispatch(reply.Actions[0].Request);
        }

        var byButton = first.Passages.Select(p => p.Sentence).ToList();
        for (var further = first.Further; !further.IsEmpty;)
        {
            var reply = View(PassageView.Passages, [.. further]);
            byButton.AddRange(reply.Passages.Select(p => p.Sentence));
            further = reply.Further;
        }

        Assert.True(byCommand.Count > 10);
        Assert.Equal(byCommand, byButton);
    }

    [Fact]
    public void Context_is_a_verbatim_stretch_of_one_section_with_the_sentence_in_it()
    {
        foreach (var sentence in Asked.Tavani.Reading.Sentences)
        {
            var context = Assert.Single(View(PassageView.Context, new PassageMark(sentence.Span)).Passages);
            Assert.Equal(context.Span.Of(Asked.Tavani.Reading.Text), context.Text);
            Assert.True(context.Span.Contains(sentence.Span));
            Assert.Equal(sentence.Span.Of(Asked.Tavani.Reading.Text), Assert.Single(context.Highlights).Of(context.Text));
            Assert.All(Asked.Tavani.Reading.Sentences.Where(s => s.Span.Overlaps(context.Span)), s => Assert.Equal(sentence.Section, s.Section));
        }
    }

    [Fact]
    public void Who_is_reported_in_one_sentence_has_not_said_what_stands_around_it()
    {
        var sentence = Asked.Tavani.Reading.Sentences.First(s => s.Span.Of(Asked.Tavani.Reading.Text).Contains("as Nicoletta Pirozzi observed", StringComparison.Ordinal));
        var reply = View(PassageView.Context, new PassageMark(sentence.Span));
        Assert.Equal("Sara Tavani", Assert.Single(reply.Passages).Speaker);
        Assert.Equal("In the words that stand out: Nicoletta Pirozzi (reported).", Assert.Single(reply.Notes));
    }

    [Fact]
    public void Context_shows_two_sentences_on_either_side_where_they_are_short_enough()
    {
        var sentences = Asked.Tavani.Reading.Sentences;
        var context = View(PassageView.Context, new PassageMark(sentences[20].Span)).Passages[0];
        Assert.Equal(Enumerable.Range(18, 5), Enumerable.Range(0, sentences.Length).Where(s => sentences[s].Span.Overlaps(context.Span)));
    }

    [Fact]
    public void Whatever_is_cited_has_the_pages_of_all_that_is_quoted()
    {
        foreach (var sentence in Asked.Tavani.Reading.Sentences)
        {
            var context = View(PassageView.Context, new PassageMark(sentence.Span)).Passages[0];
            var pages = Asked.Tavani.Reading.Pages.LabelOf(context.Span);
            Assert.Equal(pages, context.Page);
            Assert.Equal(pages, View(PassageView.Citation, context.Mark).Passages[0].Page);
        }
    }

    [Theory]
    [InlineData("author-date", "(Tavani 2019, 57)")]
    [InlineData("mla", "(Tavani 57)")]
    [InlineData("no such style", "(Tavani 2019, 57)")]
    [InlineData(null, "(Tavani 2019, 57)")]
    public void The_citation_is_in_the_style_asked_for(string? style, string expected)
    {
        var passage = s_dispatcher.Dispatch(CommandRequest.Parse("/when bucharest summit")).Passages[0];
        Assert.Equal(expected, s_viewer.View(new PassageRequest(PassageView.Citation, List(passage.Mark), style)).Passages[0].Citation);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 5)]
    [InlineData(17_712, 30_000)]
    [InlineData(10_000_000, 10_000_001)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void Offsets_that_lead_nowhere_show_no_words(int start, int end)
    {
        var reply = View(PassageView.Passages, new PassageMark(new TextSpan(start, end)));
        Assert.All(reply.Passages, p => Assert.Equal(p.Span.Of(Asked.Tavani.Reading.Text), p.Text));
        Assert.True(reply.Passages.Length == 1 || reply.Status == ReplyStatus.NotFound && reply.Title.Contains("ask again", StringComparison.Ordinal));
    }

    [Fact]
    public void A_forged_stretch_is_not_shown_beyond_what_an_answer_shows()
    {
        var sentence = Asked.Tavani.Reading.Sentences[20].Span;
        var passage = View(PassageView.Passages, new PassageMark(sentence, new TextSpan(0, Asked.Tavani.Reading.Text.Length))).Passages[0];
        Assert.True(passage.Text.Length < 3_300, $"{passage.Text.Length}");
    }

    [Fact]
    public void Another_version_of_the_reading_is_told_kindly_and_shows_nothing()
    {
        var reply = s_viewer.View(new PassageRequest(PassageView.Passages, List(new PassageMark(Asked.Tavani.Reading.Sentences[3].Span)) with { Content = "0123456789ab" }));
        Assert.Empty(reply.Passages);
        Assert.Contains("ask again", reply.Title, StringComparison.Ordinal);
        Assert.Contains("Tavani 2019", reply.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reading_that_is_gone_is_named()
    {
        var reply = s_viewer.View(new PassageRequest(PassageView.Context, List(new PassageMark(new TextSpan(0, 1))) with { Reading = ReadingId.Parse("gone-2001") }));
        Assert.Empty(reply.Passages);
        Assert.Contains("gone-2001", reply.Title, StringComparison.Ordinal);
    }

    private static Reply View(PassageView view, params PassageMark[] marks) => s_viewer.View(new PassageRequest(view, List(marks)));

    private static PassageList List(params PassageMark[] marks) => new(s_card.Id, s_card.Content, [.. marks]);
}
