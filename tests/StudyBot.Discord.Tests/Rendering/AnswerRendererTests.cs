using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Core.Citing;
using StudyBot.Core.Memory;
using StudyBot.Core.Readings;
using StudyBot.Discord.Rendering;
using StudyBot.Discord.Wire;
using StudyBot.Testing;
using StudyBot.Testing.Discord.Contract;

namespace StudyBot.Discord.Tests.Rendering;

public sealed class AnswerRendererTests
{
    private static readonly CommandRequest s_request = new("/quote", "x");
    private static readonly ReadingCard s_card = new(SampleReplies.Reading, "A Sample of Things", "Doe 2020", "0123456789ab", true);

    private static readonly string[] s_hostile =
    [
        "@everyone @here <@1> <@&1> <#2> </when:3> <t:1700000000:R> <:smile:4> <id:customize>",
        "**b** __u__ ~~s~~ ||spoiler|| `c` ```\nblock\n``` [l](https://example.org) > q\n# h\n- i\n1. n\n-# s",
        string.Concat(Enumerable.Repeat("*_~`|[]()<>@#-\\", 400)),
        "\u001b[2J\u202E\u2066\u0000",
        "😀🏳️‍🌈 e\u0301 مؤتمر \ud83d",
    ];

    public static TheoryData<string> Hostile => [.. s_hostile];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Every_part_of_a_reply_may_hold_anything(string text)
    {
        var passage = SampleReplies.Passage with { Text = text, Sentence = text, Speaker = text, Highlights = [] };
        Valid(Render(SampleReplies.Full(s_request) with { Title = text, Notes = [text, text], Suggestions = [text, text], Passages = [passage, passage with { Focus = new TextSpan(120, 121) }] }));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_quotation_is_shown_whole_or_attached_whole(string text)
    {
        var outgoing = Render(SampleReplies.Full(s_request) with { Passages = [SampleReplies.Passage with { Text = text, Highlights = [] }] });
        var shown = Shown(outgoing);
        var visible = new string([.. text.Where(c => c is '\n' || !char.IsControl(c) && c is not ('\u202E' or '\u2066'))]);
        Assert.True(shown.Contains($"“{visible}”", StringComparison.Ordinal) || AttachedText(outgoing).Contains($"“{text}”", StringComparison.Ordinal), shown);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_500)]
    [InlineData(3_300)]
    [InlineData(3_500)]
    [InlineData(4_100)]
    [InlineData(6_000)]
    [InlineData(200_000)]
    public void A_quotation_of_any_length_arrives_whole_and_in_order(int length)
    {
        var text = new string('w', length - 1) + ".";
        var outgoing = Render(SampleReplies.Full(s_request) with { Passages = [SampleReplies.Passage with { Text = text, Highlights = [] }] });
        Valid(outgoing);
        Assert.Contains($"“{text}”", Shown(outgoing) + AttachedText(outgoing), StringComparison.Ordinal);
        Assert.Contains("pp. 48–49 · §1 · Doe 2020", Shown(outgoing), StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_fit_a_message_waits_behind_the_button_before_what_came_after()
    {
        IReadOnlyList<PassageMark> behind = [];
        var passages = Enumerable.Range(0, 4).Select(i => SampleReplies.Passage with { Text = new string((char)('a' + i), 1_500), Focus = new TextSpan(i, i + 1), Span = new TextSpan(i, i + 1500), Highlights = [] }).ToImmutableArray();
        var outgoing = Render(SampleReplies.Full(s_request) with { Passages = passages, Further = [new PassageMark(new TextSpan(90, 91))] }, marks => "1|k|" + (behind = marks).Count);
        Valid(outgoing);
        Assert.Contains(new string('b', 1_500), Shown(outgoing), StringComparison.Ordinal);
        Assert.DoesNotContain("cc", Shown(outgoing), StringComparison.Ordinal);
        Assert.Equal([2, 3, 90], behind.Select(m => m.Focus.Start));
        Assert.Contains("3 more passages", Json(outgoing), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_that_are_too_long_are_attached_with_all_else()
    {
        var outgoing = Render(SampleReplies.Full(s_request) with { Notes = [.. Enumerable.Range(0, 200).Select(i => $"Note number {i} of very many.")] });
        Valid(outgoing);
        Assert.Contains("Note number 199", AttachedText(outgoing), StringComparison.Ordinal);
        Assert.Contains(SampleReplies.Passage.Text, AttachedText(outgoing), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_is_shown_in_place_with_its_alternative_text()
    {
        var outgoing = Render(SampleReplies.Full(s_request) with { Picture = new Picture("timeline.png", "image/png", [1, 2, 3], "Three events from 1991 to 2014.") });
        Valid(outgoing);
        var file = Assert.Single(outgoing.Files);
        Assert.Equal(("timeline.png", "image/png", 3), (file.FileName, file.MediaType, file.Content.Length));
        var gallery = Nodes(Body(outgoing)).Single(n => (int?)n["type"] == 12)["items"]![0]!;
        Assert.Equal("attachment://timeline.png", (string?)gallery["media"]!["url"]);
        Assert.Equal("Three events from 1991 to 2014.", (string?)gallery["description"]);
        Assert.Equal("Three events from 1991 to 2014.", (string?)Body(outgoing)["attachments"]![0]!["description"]);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(20, true)]
    [InlineData(200, false)]
    public void A_timeline_is_its_picture_and_then_its_lines_as_many_as_fit_with_a_file_of_them_all(int events, bool isWhole)
    {
        var outgoing = Render(SampleReplies.Timed(s_request, events));
        Valid(outgoing);
        var text = Shown(outgoing);
        Assert.Contains("**1999** · ", text, StringComparison.Ordinal);
        var kinds = Nodes(Body(outgoing)).Select(n => (int?)n["type"]).ToList();
        Assert.True(kinds.IndexOf(12) > 0 && kinds.IndexOf(12) < kinds.LastIndexOf(10));
        Assert.Equal(isWhole ? ["timeline.png"] : ["timeline.txt", "timeline.png"], outgoing.Files.Select(f => f.FileName));
        if (isWhole)
        {
            Assert.Equal(events, text.Split("**").Count(p => p.Length == 4 && p.All(char.IsAsciiDigit)));
            return;
        }

        var all = Encoding.UTF8.GetString(outgoing.Files[0].Content.Span).TrimEnd('\n').Split('\n');
        Assert.Equal(200, all.Length);
        Assert.Contains("all 200 are in the file", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shared_passage_names_who_shared_and_offers_no_further_sharing()
    {
        var outgoing = AnswerRenderer.Render(new ChatAnswer { Reply = SampleReplies.Full(s_request), Reading = s_card, Visibility = ReplyVisibility.Public, SharedBy = new PersonId("discord", "42") });
        Valid(outgoing);
        Assert.StartsWith("Shared by <@42>", Shown(outgoing), StringComparison.Ordinal);
        Assert.DoesNotContain("\"Share\"", Json(outgoing), StringComparison.Ordinal);
    }

    [Fact]
    public void Private_replies_are_ephemeral_and_nothing_notifies_anybody()
    {
        Assert.Equal((1 << 15) | (1 << 6), (int)Body(Render(SampleReplies.Full(s_request)))["flags"]!);
        Assert.Equal(1 << 15, (int)Body(AnswerRenderer.Render(new ChatAnswer { Reply = SampleReplies.Full(s_request), Visibility = ReplyVisibility.Public }))["flags"]!);
        Assert.Equal("""{"parse":[]}""", Body(Render(SampleReplies.Full(s_request)))["allowed_mentions"]!.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_citation_of_anything_can_be_copied_whole(string text)
    {
        var outgoing = AnswerRenderer.Render(new ChatAnswer
        {
            Reply = SampleReplies.Full(s_request) with { Passages = [SampleReplies.Passage with { Text = text }] },
            Reading = s_card,
            Visibility = ReplyVisibility.Private,
            Citation = CitationStyles.All[0],
        });
        Valid(outgoing);
    }

    private static Outgoing Render(Reply reply, Func<IReadOnlyList<PassageMark>, string?>? more = null) =>
        AnswerRenderer.Render(new ChatAnswer { Reply = reply, Reading = s_card, Visibility = ReplyVisibility.Private, More = more ?? (_ => "1|k|abc") });

    private static JsonObject Body(Outgoing outgoing) => outgoing.AsResponse().Data!;

    private static string Json(Outgoing outgoing) => Body(outgoing).ToJsonString();

    /// <summary>Text as Discord shows it: escapes taken away, block quotations joined.</summary>
    private static string Shown(Outgoing outgoing)
    {
        var text = string.Join('\n', Nodes(Body(outgoing)).Where(n => (int?)n["type"] == 10).Select(n => (string)n["content"]!));
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
            if (text[i] != '\\' || ++i < text.Length)
                plain.Append(text[i]);
        return plain.ToString().Replace("\n> ", "\n", StringComparison.Ordinal);
    }

    private static string AttachedText(Outgoing outgoing) => string.Concat(outgoing.Files.Where(f => f.MediaType == "text/plain").Select(f => Encoding.UTF8.GetString(f.Content.Span)));

    private static IEnumerable<JsonObject> Nodes(JsonNode? node) => node switch
    {
        JsonObject o => [o, .. o.SelectMany(p => Nodes(p.Value))],
        JsonArray a => a.SelectMany(Nodes),
        _ => [],
    };

    private static void Valid(Outgoing outgoing)
    {
        foreach (var response in new[] { outgoing.AsResponse(), outgoing.AsUpdate() })
        {
            var body = new JsonObject { ["type"] = (int)response.Type, ["data"] = response.Data!.DeepClone() };
            using var document = JsonDocument.Parse(body.ToJsonString());
            Assert.Empty(DiscordContract.Validate("POST", "/interactions/{interaction_id}/{interaction_token}/callback", document.RootElement));
        }

        var nodes = Nodes(Body(outgoing)).Where(n => n.ContainsKey("type")).ToArray();
        Assert.InRange(nodes.Length, 1, 40);
        Assert.InRange(nodes.Where(n => (int)n["type"]! == 10).Sum(n => ((string)n["content"]!).Length), 1, 4_000);
        var ids = nodes.Select(n => (string?)n["custom_id"]).Where(i => i is not null).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(outgoing.Files.Select(f => f.FileName).Order(), Nodes(Body(outgoing)).Select(n => (string?)n["url"]).Where(u => u is not null).Select(u => u!["attachment://".Length..]).Order());
    }
}
