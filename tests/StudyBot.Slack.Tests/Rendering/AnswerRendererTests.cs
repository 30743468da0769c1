using System.Collections.Immutable;
using System.Text;
using StudyBot.Core.Chat;
using StudyBot.Core.Citing;
using StudyBot.Core.Memory;
using StudyBot.Core.Readings;
using StudyBot.Slack.Rendering;
using StudyBot.Testing;
using static StudyBot.Slack.Tests.Rendering.BlockReading;

namespace StudyBot.Slack.Tests.Rendering;

public sealed class AnswerRendererTests
{
    private static readonly CommandRequest s_request = new("/quote", "x");
    private static readonly ReadingCard s_card = new(SampleReplies.Reading, "A Sample of Things", "Doe 2020", "0123456789ab", true);

    private static readonly string[] s_hostile =
    [
        "<!channel> <!here|here> <!everyone> <@U1> <@W2|x> <#C1> <!subteam^S1> <!date^0^{date}|x> <https://example.org|l> <mailto:a@example.org>",
        "&amp; &lt;!channel&gt; & < > &#60; *b* _i_ ~s~ `c` ```b``` :smile: @here #general",
        string.Concat(Enumerable.Repeat("<!channel> & ", 460)),
        "\u001b[2J\u202E\u2066\u0000",
        "😀🏳️‍🌈 e\u0301 مؤتمر \ud83d",
        "line one\n> line two\n• line three",
    ];

    public static TheoryData<string> Hostile => [.. s_hostile];

    public static TheoryData<ReplyStatus> Statuses => [.. Enum.GetValues<ReplyStatus>()];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Every_part_of_a_reply_may_hold_anything(string text)
    {
        var passage = SampleReplies.Passage with { Text = text, Sentence = text, Speaker = text, Highlights = [] };
        Valid(Render(SampleReplies.Full(s_request) with { Title = text, Notes = [text, text], Suggestions = [text, text], Passages = [passage, passage with { Focus = new TextSpan(120, 121) }] }));
        Valid(AnswerRenderer.Render(Answer(SampleReplies.Full(s_request) with { Passages = [passage] }) with { Citation = CitationStyles.All[0] }));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_quotation_is_shown_letter_for_letter(string text)
    {
        var outgoing = Render(SampleReplies.Full(s_request) with { Passages = [SampleReplies.Passage with { Text = text, Highlights = [] }] });
        Assert.Contains($"“{VisibleText.Of(text)}”", Shown(outgoing), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3_000)]
    [InlineData(3_001)]
    [InlineData(6_000)]
    [InlineData(9_600)]
    [InlineData(9_700)]
    [InlineData(9_800)]
    [InlineData(11_000)]
    [InlineData(200_000)]
    public void A_quotation_of_any_length_arrives_whole(int length)
    {
        foreach (var letter in new[] { "w", "\U0001F600", "word " })
        {
            var text = string.Concat(Enumerable.Repeat(letter, length / letter.EnumerateRunes().Count())) + ".";
            var outgoing = Render(SampleReplies.Full(s_request) with { Passages = [SampleReplies.Passage with { Text = text, Highlights = [] }] });
            Valid(outgoing);
            Assert.Contains($"“{text}”", Shown(outgoing) + Attached(outgoing), StringComparison.Ordinal);
            Assert.Contains("pp. 48–49 · §1 · Doe 2020", Shown(outgoing), StringComparison.Ordinal);
            var cited = AnswerRenderer.Render(Answer(SampleReplies.Full(s_request) with { Passages = [SampleReplies.Passage with { Text = text }] }) with { Citation = CitationStyles.All[1] });
            Valid(cited);
            Assert.Contains($"“{text}” (Doe 2020, 48–49)", Shown(cited) + Attached(cited), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Six_thousand_characters_need_no_file() =>
        Assert.Null(Render(SampleReplies.Full(s_request) with { Passages = [SampleReplies.Passage with { Text = new string('w', 6_000), Highlights = [] }] }).File);

    [Fact]
    public void Of_forty_passages_the_rest_waits_behind_the_button_in_order()
    {
        IReadOnlyList<PassageMark> behind = [];
        var passages = Enumerable.Range(0, 40).Select(i => SampleReplies.Passage with { Text = $"Passage {i}.", Focus = new TextSpan(i, i + 1), Span = new TextSpan(i, i + 12), Highlights = [] }).ToImmutableArray();
        var outgoing = Render(SampleReplies.Full(s_request) with { Passages = passages, Further = [new PassageMark(new TextSpan(90, 91))] }, marks => "1|k|" + (behind = marks).Count);
        Valid(outgoing);
        Assert.Equal([.. Enumerable.Range(5, 35), 90], behind.Select(m => m.Focus.Start));
        Assert.Contains("36 more passages", Shown(outgoing), StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_that_does_not_fit_waits_whole()
    {
        IReadOnlyList<PassageMark> behind = [];
        var passages = Enumerable.Range(0, 3).Select(i => SampleReplies.Passage with { Text = new string((char)('a' + i), 4_000), Focus = new TextSpan(i, i + 1), Highlights = [] }).ToImmutableArray();
        var outgoing = Render(SampleReplies.Full(s_request) with { Passages = passages, Further = [] }, marks => "1|k|" + (behind = marks).Count);
        Valid(outgoing);
        Assert.Equal([2], behind.Select(m => m.Focus.Start));
        Assert.DoesNotContain("cc", Shown(outgoing), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_that_are_too_long_are_attached_with_all_else()
    {
        var outgoing = Render(SampleReplies.Full(s_request) with { Notes = [.. Enumerable.Range(0, 500).Select(i => $"Note number {i} of very many.")] });
        Valid(outgoing);
        Assert.Contains("Note number 499", Attached(outgoing), StringComparison.Ordinal);
        Assert.Contains(SampleReplies.Passage.Text, Attached(outgoing), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Every_status_has_its_title(ReplyStatus status)
    {
        var outgoing = Render(SampleReplies.Echo(s_request) with { Status = status });
        Valid(outgoing);
        Assert.Contains("Answer to /quote x", Shown(outgoing), StringComparison.Ordinal);
        Assert.Equal("Answer to /quote x", outgoing.Fallback);
    }

    [Fact]
    public void A_reply_of_nothing_still_says_something() => Valid(Render(new Reply { Request = s_request, Status = ReplyStatus.Ok }));

    [Fact]
    public void The_fallback_that_Slack_parses_is_escaped()
    {
        var outgoing = Render(SampleReplies.Echo(s_request) with { Title = "<!channel> & <@U1>" });
        Assert.Equal("&lt;!channel&gt; &amp; &lt;@U1&gt;", outgoing.Fallback);
    }

    [Fact]
    public void A_picture_stands_under_the_passages_with_its_alternative_text()
    {
        var outgoing = Render(SampleReplies.Full(s_request) with { Picture = new Picture("timeline.png", "image/png", [1, 2, 3], "Three events from 1991 to 2014.") });
        foreach (var shown in new[] { outgoing.WithPicture("F1"), outgoing.WithoutPicture() })
        {
            Valid(shown);
            Assert.Null(shown.Picture);
        }
        var image = outgoing.WithPicture("F1").Blocks.Single(b => (string?)b["type"] == "image");
        Assert.Equal("F1", (string?)image["slack_file"]!["id"]);
        Assert.Equal("Three events from 1991 to 2014.", (string?)image["alt_text"]);
        Assert.Equal(("timeline.png", 3), (outgoing.PictureFile!.FileName, outgoing.PictureFile.Content.Length));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(60, true)]
    [InlineData(400, false)]
    public void A_timeline_is_its_picture_and_then_its_lines_as_many_as_fit_with_a_file_of_them_all(int events, bool isWhole)
    {
        var outgoing = Render(SampleReplies.Timed(s_request, events));
        Valid(outgoing);
        var blocks = outgoing.WithPicture("F1");
        Valid(blocks);
        Valid(outgoing.WithoutPicture());
        Assert.Equal("image", (string?)blocks.Blocks[1]["type"]);
        Assert.Contains("1999 · “turning point” [sic] of *all* […] · pp. 48–49", Shown(outgoing), StringComparison.Ordinal);
        Assert.Equal(isWhole, outgoing.File is null);
        Assert.Equal(isWhole, Shown(outgoing).Split("pp. 48–49").Length - 1 >= events);
        if (outgoing.File is { } file)
            Assert.Equal(400, Encoding.UTF8.GetString(file.Content.Span).TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public void The_longest_parts_with_a_picture_keep_within_the_limits()
    {
        var passages = Enumerable.Range(0, 5).Select(i => SampleReplies.Passage with { Text = new string('a', 1_750), Focus = new TextSpan(i, i + 1), Speaker = new string('s', 5_000), Highlights = [] }).ToImmutableArray();
        var outgoing = AnswerRenderer.Render(Answer(SampleReplies.Full(s_request) with
        {
            Passages = passages,
            Suggestions = [.. Enumerable.Repeat(new string('t', 90), 40)],
            Picture = new Picture("timeline.png", "image/png", [1], new string('p', 1_024)),
        }) with
        { Reading = s_card with { Title = new string('t', 2_000), Label = new string('l', 2_000) }, Buttons = [.. Enumerable.Range(0, 4).Select(i => new ChatButton(new string('b', 100), $"1|x|{i}"))] });
        Valid(outgoing);
        Valid(outgoing.WithPicture("F1"));
    }

    [Fact]
    public void A_shared_passage_names_who_shared_and_offers_no_further_sharing()
    {
        var outgoing = AnswerRenderer.Render(Answer(SampleReplies.Full(s_request)) with { Visibility = ReplyVisibility.Public, SharedBy = new PersonId("slack", "U42") });
        Valid(outgoing);
        Assert.StartsWith("Shared by ⟨U42⟩\n", Shown(outgoing), StringComparison.Ordinal);
        Assert.DoesNotContain("Share", Texts(outgoing));
    }

    [Fact]
    public void Where_nobody_is_to_share_with_there_is_no_button_for_it()
    {
        Assert.Contains("Share", Texts(Render(SampleReplies.Full(s_request))));
        Assert.DoesNotContain("Share", Texts(AnswerRenderer.Render(Answer(SampleReplies.Full(s_request)), mayShare: false)));
    }

    [Fact]
    public void In_context_the_asked_sentence_stands_out()
    {
        var outgoing = AnswerRenderer.Render(Answer(SampleReplies.Full(s_request)) with { IsContext = true });
        Valid(outgoing);
        Assert.Contains($"“{SampleReplies.Passage.Text}”", Shown(outgoing), StringComparison.Ordinal);
        var bold = Nodes(outgoing.Blocks[1]).Where(n => n["style"]?["bold"] is not null).Select(n => (string?)n["text"]);
        Assert.Equal([SampleReplies.Passage.Highlights[0].Of(SampleReplies.Passage.Text)], bold);
    }

    [Fact]
    public void A_citation_stands_to_copy_with_the_chosen_style_and_a_new_id_at_each_turn()
    {
        var ids = CitationStyles.All.Select(style =>
        {
            var outgoing = AnswerRenderer.Render(Answer(SampleReplies.Full(s_request)) with { Citation = style });
            Valid(outgoing);
            Assert.Contains(outgoing.Blocks, b => (string?)b["elements"]?[0]?["type"] == "rich_text_preformatted");
            var select = Nodes(outgoing).Single(n => (string?)n["type"] == "static_select");
            Assert.Equal(style.Id, (string?)select["initial_option"]!["value"]);
            var id = (string?)outgoing.Blocks.Single(b => (string?)b["type"] == "actions")["block_id"];
            Assert.True(ControlCode.TryRead(CitationRenderer.CodeOf(id), out var verb, out var list));
            Assert.Equal((PassageVerb.Style, SampleReplies.Passage.Mark), (verb, list.Marks[0]));
            return id;
        }).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    private static ChatAnswer Answer(Reply reply) => new() { Reply = reply, Reading = s_card, Visibility = ReplyVisibility.Private, More = _ => "1|k|abc" };

    private static Outgoing Render(Reply reply, Func<IReadOnlyList<PassageMark>, string?>? more = null) => AnswerRenderer.Render(Answer(reply) with { More = more ?? (_ => "1|k|abc") });

    private static string Attached(Outgoing outgoing) => outgoing.File is { } file ? Encoding.UTF8.GetString(file.Content.Span) : "";
}
