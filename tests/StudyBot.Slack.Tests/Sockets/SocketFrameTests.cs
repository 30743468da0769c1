using System.Text;
using StudyBot.Slack.Handling;
using StudyBot.Slack.Sockets;

namespace StudyBot.Slack.Tests.Sockets;

public sealed class SocketFrameTests
{
    [Theory]
    [InlineData("slash_commands", """{"command":"/when"}""", SlackDeliveryKind.Command)]
    [InlineData("events_api", """{"event_id":"Ev1"}""", SlackDeliveryKind.Event)]
    [InlineData("interactive", """{"type":"block_actions"}""", SlackDeliveryKind.Interactive)]
    [InlineData("interactive", """{"type":"block_suggestion"}""", SlackDeliveryKind.Options)]
    public void An_envelope_says_what_it_brings(string type, string payload, object kind)
    {
        var envelope = Assert.IsType<SocketFrame.Envelope>(Read($$"""{"envelope_id":"e","type":"{{type}}","accepts_response_payload":true,"payload":{{payload}}}"""));
        Assert.Equal(("e", true, kind), (envelope.Id, envelope.TakesPayload, (object)envelope.Delivery!.Kind));
    }

    [Theory]
    [InlineData("""{"envelope_id":"e","type":"workflow","payload":{}}""")]
    [InlineData("""{"envelope_id":"e","type":"interactive"}""")]
    public void One_of_an_unknown_kind_is_there_to_be_acknowledged(string frame) => Assert.Null(Assert.IsType<SocketFrame.Envelope>(Read(frame)).Delivery);

    [Fact]
    public void Hello_says_how_long_the_connection_will_last()
    {
        Assert.Equal(new SocketFrame.Hello(TimeSpan.FromSeconds(18060)), Read("""{"type":"hello","debug_info":{"approximate_connection_time":18060}}"""));
        Assert.Equal(new SocketFrame.Hello(null), Read("""{"type":"hello"}"""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ping")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"envelope_id":7,"type":"interactive"}""")]
    [InlineData("""{"type":"hello","debug_info":"none"}""")]
    [InlineData("""{"type":"hello","type":"hello"}""")]
    public void What_says_nothing_breaks_nothing(string frame) => Assert.IsType<SocketFrame.Other>(Read(frame));

    private static SocketFrame Read(string frame) => SocketFrame.Read(Encoding.UTF8.GetBytes(frame));
}
