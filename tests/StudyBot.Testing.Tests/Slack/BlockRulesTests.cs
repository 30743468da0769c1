using System.Text.Json;
using StudyBot.Testing.Slack.Rules;

namespace StudyBot.Testing.Tests.Slack;

/// <summary>What a block may hold, at the limit and one over it.</summary>
public sealed class BlockRulesTests
{
    [Theory]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":"#3000"}}""", """{"type":"section","text":{"type":"mrkdwn","text":"#3001"}}""")]
    [InlineData("""{"type":"section","fields":[{"type":"mrkdwn","text":"#2000"}]}""", """{"type":"section","fields":[{"type":"mrkdwn","text":"#2001"}]}""")]
    [InlineData("""{"type":"header","text":{"type":"plain_text","text":"#150"}}""", """{"type":"header","text":{"type":"plain_text","text":"#151"}}""")]
    [InlineData("""{"type":"markdown","text":"#12000"}""", """{"type":"markdown","text":"#12001"}""")]
    [InlineData("""{"type":"divider","block_id":"#255"}""", """{"type":"divider","block_id":"#256"}""")]
    [InlineData("""{"type":"image","image_url":"https://x.org/a.png","alt_text":"#2000"}""", """{"type":"image","image_url":"https://x.org/a.png","alt_text":"#2001"}""")]
    [InlineData("""{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"#75"},"value":"#2000","action_id":"#255"}]}""", """{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"#76"}}]}""")]
    [InlineData("""{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"a"},"value":"v"}]}""", """{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"a"},"value":"#2001"}]}""")]
    [InlineData("""{"type":"actions","elements":[{"type":"static_select","placeholder":{"type":"plain_text","text":"#150"},"options":[{"text":{"type":"plain_text","text":"#75"},"value":"#150"}]}]}""", """{"type":"actions","elements":[{"type":"static_select","options":[{"text":{"type":"plain_text","text":"a"},"value":"#151"}]}]}""")]
    [InlineData("""{"type":"input","label":{"type":"plain_text","text":"#2000"},"element":{"type":"plain_text_input","max_length":3000}}""", """{"type":"input","label":{"type":"plain_text","text":"a"},"element":{"type":"plain_text_input","max_length":3001}}""")]
    public void A_text_is_held_to_its_length(string atTheLimit, string overIt)
    {
        Assert.Empty(Check($"[{atTheLimit}]"));
        Assert.NotEmpty(Check($"[{overIt}]"));
    }

    [Fact]
    public void Lengths_count_code_points() =>
        Assert.Empty(Check($$$"""[{"type":"header","text":{"type":"plain_text","text":"{{{string.Concat(Enumerable.Repeat("🇪", 150))}}}"}}]"""));

    [Theory]
    [InlineData("""[{"type":"section"}]""", "must have text or fields")]
    [InlineData("""[{"type":"video"}]""", "unsupported type: video")]
    [InlineData("""[{"type":"section","text":"plain"}]""", "must be an object")]
    [InlineData("""[{"type":"section","text":{"type":"mrkdwn","text":""}}]""", "must be more than 0")]
    [InlineData("""[{"type":"section","txt":1,"text":{"type":"mrkdwn","text":"a"}}]""", "invalid additional property: txt")]
    [InlineData("""[{"type":"section","text":{"type":"mrkdwn","text":"a","emoji":true}}]""", "goes with plain_text only")]
    [InlineData("""[{"type":"header","text":{"type":"mrkdwn","text":"a"}}]""", "must be plain_text")]
    [InlineData("""[{"type":"divider","block_id":"a"},{"type":"divider","block_id":"a"}]""", "block_id must be unique")]
    [InlineData("""[{"type":"actions","elements":[]}]""", "no less than 1")]
    [InlineData("""[{"type":"actions","elements":[{"type":"button","action_id":"a","text":{"type":"plain_text","text":"a"}},{"type":"button","action_id":"a","text":{"type":"plain_text","text":"b"}}]}]""", "action_id must be unique")]
    [InlineData("""[{"type":"actions","elements":[{"type":"button","text":{"type":"mrkdwn","text":"a"}}]}]""", "must be plain_text")]
    [InlineData("""[{"type":"actions","elements":[{"type":"button","style":"blue","text":{"type":"plain_text","text":"a"}}]}]""", "must be one of primary, danger")]
    [InlineData("""[{"type":"actions","elements":[{"type":"button","url":"javascript:x","text":{"type":"plain_text","text":"a"}}]}]""", "valid URL")]
    [InlineData("""[{"type":"actions","elements":[{"type":"plain_text_input"}]}]""", "unsupported element in actions")]
    [InlineData("""[{"type":"actions","elements":[{"type":"static_select"}]}]""", "either options or option_groups")]
    [InlineData("""[{"type":"actions","elements":[{"type":"overflow","options":[{"text":{"type":"plain_text","text":"a"}}]}]}]""", "missing required field: value")]
    [InlineData("""[{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"a"},"confirm":{"title":{"type":"plain_text","text":"a"}}}]}]""", "missing required field: text")]
    [InlineData("""[{"type":"image","alt_text":"a"}]""", "either image_url or slack_file")]
    [InlineData("""[{"type":"image","image_url":"https://x.org/a.png"}]""", "missing required field: alt_text")]
    [InlineData("""[{"type":"context","elements":[{"type":"button","text":{"type":"plain_text","text":"a"}}]}]""", "must be plain_text or mrkdwn")]
    [InlineData("""[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":""}]}]}]""", "must be more than 0")]
    [InlineData("""[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"a","style":{"big":true}}]}]}]""", "invalid additional property: big")]
    [InlineData("""[{"type":"rich_text","elements":[{"type":"rich_text_list","elements":[]}]}]""", "missing required field: style")]
    [InlineData("""[{"type":"rich_text","elements":[{"type":"rich_text_preformatted","elements":[{"type":"user","user_id":"U1"}]}]}]""", "unsupported type in rich_text_preformatted")]
    [InlineData("""[{"type":"rich_text","elements":[{"type":"text","text":"a"}]}]""", "unsupported type: text")]
    public void Blocks_against_the_rules_are_told_why(string blocks, string why) =>
        Assert.Contains(Check(blocks), e => e.Contains(why, StringComparison.Ordinal));

    [Theory]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public void A_message_holds_fifty_blocks(int count, bool fits) => Assert.Equal(fits, Check($"[{Many("""{"type":"divider"}""", count)}]").Count == 0);

    [Theory]
    [InlineData("""{"type":"actions","elements":[~]}""", """{"type":"button","text":{"type":"plain_text","text":"a"}}""", 25)]
    [InlineData("""{"type":"context","elements":[~]}""", """{"type":"mrkdwn","text":"a"}""", 10)]
    [InlineData("""{"type":"section","fields":[~]}""", """{"type":"mrkdwn","text":"a"}""", 10)]
    [InlineData("""{"type":"actions","elements":[{"type":"static_select","options":[~]}]}""", """{"text":{"type":"plain_text","text":"a"},"value":"v"}""", 100)]
    [InlineData("""{"type":"actions","elements":[{"type":"overflow","options":[~]}]}""", """{"text":{"type":"plain_text","text":"a"},"value":"v"}""", 5)]
    public void A_block_holds_so_many_items(string block, string item, int most)
    {
        Assert.Empty(Check($"[{block.Replace("~", Many(item, most), StringComparison.Ordinal)}]"));
        Assert.NotEmpty(Check($"[{block.Replace("~", Many(item, most + 1), StringComparison.Ordinal)}]"));
    }

    [Theory]
    [InlineData("""{"type":"modal","title":{"type":"plain_text","text":"#24"},"submit":{"type":"plain_text","text":"#24"},"close":{"type":"plain_text","text":"#24"},"private_metadata":"#3000","callback_id":"#255","blocks":[{"type":"divider"}]}""", null)]
    [InlineData("""{"type":"home","blocks":[{"type":"divider"}]}""", null)]
    [InlineData("""{"type":"modal","title":{"type":"plain_text","text":"#25"},"blocks":[{"type":"divider"}]}""", "less than 25")]
    [InlineData("""{"type":"modal","blocks":[{"type":"divider"}]}""", "missing required field: title")]
    [InlineData("""{"type":"modal","title":{"type":"plain_text","text":"a"},"private_metadata":"#3001","blocks":[{"type":"divider"}]}""", "less than 3001")]
    [InlineData("""{"type":"modal","title":{"type":"plain_text","text":"a"},"callback_id":"#256","blocks":[{"type":"divider"}]}""", "less than 256")]
    [InlineData("""{"type":"modal","title":{"type":"plain_text","text":"a"},"blocks":[]}""", "no less than 1")]
    [InlineData("""{"type":"modal","title":{"type":"plain_text","text":"a"},"blocks":[{"type":"input","label":{"type":"plain_text","text":"a"},"element":{"type":"plain_text_input"}}]}""", "required with input blocks")]
    [InlineData("""{"type":"home","title":{"type":"plain_text","text":"a"},"blocks":[{"type":"divider"}]}""", "invalid additional property: title")]
    [InlineData("""{"type":"modal","title":{"type":"plain_text","text":"a"},"blocks":[{"type":"markdown","text":"a"}]}""", "unsupported type: markdown")]
    public void A_view_is_held_to_its_own_rules(string view, string? why)
    {
        var errors = ViewRules.Check(Parse(view));
        Assert.True(why is null ? errors.Count == 0 : errors.Any(e => e.Contains(why, StringComparison.Ordinal)), string.Join('\n', errors));
    }

    private static IReadOnlyList<string> Check(string blocks) => BlockRules.CheckMessage(Parse(blocks));

    /// <summary><c>#75</c> stands for 75 letters.</summary>
    private static JsonElement Parse(string json) =>
        JsonSerializer.Deserialize<JsonElement>(System.Text.RegularExpressions.Regex.Replace(json, "\"#([0-9]+)\"", m => $"\"{new string('a', int.Parse(m.Groups[1].Value))}\""));

    private static string Many(string item, int count) => string.Join(',', Enumerable.Repeat(item, count));
}
