using System.Text.Json.Nodes;
using StudyBot.Testing.Slack.People;

namespace StudyBot.Testing.Tests.Slack;

/// <summary>What people do, what the application is told of it, and what they see.</summary>
public sealed class PeopleTests : SlackTest
{
    private const string Card = """
        "text":"2008","blocks":[
          {"type":"header","text":{"type":"plain_text","text":"Bucharest"}},
          {"type":"rich_text","elements":[{"type":"rich_text_quote","elements":[{"type":"text","text":"in 2008","style":{"bold":true}}]}]},
          {"type":"context","elements":[{"type":"mrkdwn","text":"p. 12 &lt;!channel&gt;"}]},
          {"type":"actions","block_id":"b","elements":[{"type":"button","action_id":"share","text":{"type":"plain_text","text":"Share"},"value":"v"}]}]
        """;

    [Fact]
    public async Task A_command_is_acknowledged_and_answered_by_its_response_url()
    {
        var asked = Fake.CommandAsync(new Person(), "/when", "bucharest & co");
        var payload = await RawApp.TakeAsync(Socket);
        Assert.Equal(("/when", "bucharest & co", "U0ADA00001", "C0STUDY001"), ((string?)payload["command"], (string?)payload["text"], (string?)payload["user_id"], (string?)payload["channel_id"]));
        Assert.Equal(200, (await App.RespondAsync(payload, $"{{{Card}}}")).Status);
        var seen = await asked;
        Assert.True(seen.IsAcked);
        Assert.Equal("(only visible to you)\n# Bucharest\n> *in 2008*\n~ p. 12 <!channel>\n[Share]", seen.Text);
        Assert.Empty(Fake.Look(new Person { UserId = "U0GRACE001" }));
        Assert.Empty(Fake.Violations);
    }

    [Fact]
    public async Task A_button_of_an_ephemeral_message_replaces_it_and_shares_it()
    {
        var asked = Fake.CommandAsync(new Person(), "/when", "bucharest");
        await RawApp.TakeAsync(Socket, $"{{{Card}}}");
        var seen = await asked;
        var pressed = Fake.PressAsync(new Person(), seen.Messages[0].Ts, "Share");
        var payload = await RawApp.TakeAsync(Socket);
        Assert.Equal(("share", "v", "button"), ((string?)payload["actions"]![0]!["action_id"], (string?)payload["actions"]![0]!["value"], (string?)payload["actions"]![0]!["type"]));
        Assert.Null(payload["message"]);
        await App.RespondAsync(payload, """{"replace_original":true,"text":"Shared."}""");
        Assert.Equal("(only visible to you)\nShared.", (await pressed).Text);
        await App.RespondAsync(payload, """{"response_type":"in_channel","replace_original":false,"text":"2008"}""");
        Assert.Equal("2008", Assert.Single(Fake.Look(new Person { UserId = "U0GRACE001" })).Text);
        Assert.Empty(Fake.Violations);
    }

    [Fact]
    public async Task What_is_asked_later_in_a_thread_gets_its_own_answer()
    {
        async Task<Seen> AskAsync(Person by, string? thread)
        {
            var asked = Fake.MentionAsync(by, "when bucharest");
            var payload = await RawApp.TakeAsync(Socket);
            await App.CallAsync("chat.postMessage", $$"""{"channel":"C0STUDY001","thread_ts":"{{thread ?? (string?)payload["event"]!["ts"]}}","text":"in 2008 ({{thread is null}})"}""");
            return await asked;
        }
        var first = await AskAsync(new Person(), null);
        var second = await AskAsync(new Person { ThreadTs = first.Ts }, first.Ts);
        Assert.Contains("in 2008 (True)", first.Text, StringComparison.Ordinal);
        Assert.Contains("in 2008 (False)", second.Text, StringComparison.Ordinal);
        Assert.Single(Fake.See(first.Id)!.Messages);
    }
}
