using System.Text.Json.Nodes;
using StudyBot.Slack.Experience;
using StudyBot.Slack.Handling;

namespace StudyBot.Slack.Tests.Experience;

public sealed class OriginTests
{
    [Theory]
    [InlineData("""{"type":"message_action","user":{"id":"U1"},"channel":{"id":"C1"},"message":{"ts":"1.1"}}""", null)]
    [InlineData("""{"type":"message_action","user":{"id":"U1"},"channel":{"id":"C1"},"message":{"ts":"1.1","thread_ts":"1.1"}}""", null)]
    [InlineData("""{"type":"message_action","user":{"id":"U1"},"channel":{"id":"C1"},"message":{"ts":"1.2","thread_ts":"1.1"}}""", "1.1")]
    [InlineData("""{"type":"block_actions","user":{"id":"U1"},"container":{"channel_id":"C1","message_ts":"1.1","thread_ts":"1.1"}}""", null)]
    [InlineData("""{"type":"block_actions","user":{"id":"U1"},"container":{"channel_id":"C1","message_ts":"1.2","thread_ts":"1.1"}}""", "1.1")]
    public void Only_a_reply_stands_in_a_thread(string payload, string? thread)
    {
        var origin = Origin.Of(new SlackDelivery(SlackDeliveryKind.Interactive, JsonNode.Parse(payload)!.AsObject()))!;
        Assert.Equal(("U1", "C1", thread), (origin.User, origin.Channel, origin.Thread));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"user":5,"user_id":null,"event":[],"view":{"private_metadata":"{"}}""")]
    public void Where_nobody_is_named_there_is_none(string payload) =>
        Assert.All(Enum.GetValues<SlackDeliveryKind>(), kind => Assert.Null(Origin.Of(new SlackDelivery(kind, JsonNode.Parse(payload)!.AsObject()))));

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"channel":7,"reading":"../x"}""")]
    public void A_view_that_remembers_nothing_sensible_remembers_nothing(string metadata) =>
        Assert.Equal(new ViewMemo(null, null), ViewMemo.Of(new JsonObject { ["view"] = new JsonObject { ["private_metadata"] = metadata } }));
}
