using System.Text;
using StudyBot.Slack.Handling;
using StudyBot.Slack.Http;

namespace StudyBot.Slack.Tests.Http;

public sealed class SlackPostTests
{
    private const string Form = "application/x-www-form-urlencoded", Json = "application/json; charset=utf-8";

    [Fact]
    public void A_command_s_fields_are_texts()
    {
        var posted = Assert.IsType<SlackPost.Delivered>(Read(Form, "command=%2Fwhen&text=caf%C3%A9+%26+co%3D&trigger_id=1.2&text=again&flag"));
        Assert.Equal((SlackDeliveryKind.Command, "1.2"), (posted.Delivery.Kind, posted.Id));
        Assert.Equal(("/when", "café & co=", ""), ((string?)posted.Delivery.Payload["command"], (string?)posted.Delivery.Payload["text"], (string?)posted.Delivery.Payload["flag"]));
    }

    [Theory]
    [InlineData(Form, "payload=%7B%22type%22%3A%22block_actions%22%2C%22trigger_id%22%3A%221.2%22%7D", SlackDeliveryKind.Interactive, "1.2")]
    [InlineData(Form, "payload=%7B%22type%22%3A%22block_suggestion%22%7D", SlackDeliveryKind.Options, null)]
    [InlineData(Json, """{"type":"event_callback","event_id":"Ev1","event":{}}""", SlackDeliveryKind.Event, "Ev1")]
    [InlineData("Application/JSON; charset=\"UTF-8\"", """{"type":"event_callback","event_id":"Ev1","event":{}}""", SlackDeliveryKind.Event, "Ev1")]
    public void One_address_takes_all(string type, string body, object kind, string? id)
    {
        var posted = Assert.IsType<SlackPost.Delivered>(Read(type, body));
        Assert.Equal((kind, id), ((object)posted.Delivery.Kind, posted.Id));
    }

    [Theory]
    [InlineData(Form, "ssl_check=1&token=x")]
    [InlineData(Json, """{"type":"app_rate_limited"}""")]
    public void Notices_are_no_deliveries(string type, string body) => Assert.IsType<SlackPost.Notice>(Read(type, body));

    [Theory]
    [InlineData(null, "{}")]
    [InlineData("text/plain", "command=%2Fwhen")]
    [InlineData("application/json; charset=utf-16", """{"type":"event_callback"}""")]
    [InlineData(Json, "{")]
    [InlineData(Json, "[]")]
    [InlineData(Json, "{}")]
    [InlineData(Json, """{"type":7}""")]
    [InlineData(Json, """{"type":"url_verification"}""")]
    [InlineData(Form, "")]
    [InlineData(Form, "payload=none")]
    [InlineData(Form, "payload=[]")]
    [InlineData(Form, "text=only")]
    public void What_is_nothing_of_Slack_s_is_refused(string? type, string body) => Assert.Null(Read(type, body));

    private static SlackPost? Read(string? type, string body) => SlackPost.Read(type, Encoding.UTF8.GetBytes(body));
}
