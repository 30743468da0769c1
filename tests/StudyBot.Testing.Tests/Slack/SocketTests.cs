using System.Net.WebSockets;
using System.Text.Json.Nodes;
using StudyBot.Testing.Slack;
using StudyBot.Testing.Slack.People;

namespace StudyBot.Testing.Tests.Slack;

/// <summary>Socket Mode: tickets, acknowledgements, and every way in which a socket ends.</summary>
public sealed class SocketTests : SlackTest
{
    private protected override FakeSlackOptions Options => base.Options with { AckDeadline = TimeSpan.FromSeconds(1), EventRetries = [TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(10)], PingInterval = TimeSpan.FromMilliseconds(100) };

    [Fact]
    public async Task A_new_socket_is_greeted_with_what_there_is()
    {
        var (_, hello) = await App.ConnectAsync();
        Assert.Equal(("hello", 2, "A0STUDYBOT"), ((string?)hello["type"], (int)hello["num_connections"]!, (string?)hello["connection_info"]!["app_id"]));
        Assert.NotNull(hello["debug_info"]!["approximate_connection_time"]);
    }

    [Fact]
    public async Task A_ticket_is_good_for_one_socket()
    {
        var url = await App.OpenAsync();
        await App.ConnectAsync(url);
        await Assert.ThrowsAsync<WebSocketException>(() => App.ConnectAsync(url));
        Assert.Contains("ticket", Assert.Single(Fake.Violations).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_are_ten_sockets_and_no_more()
    {
        for (var i = 0; i < 9; i++)
            await App.ConnectAsync();
        var (_, greeting) = await App.ConnectAsync();
        Assert.Equal(("disconnect", "too_many_websockets"), ((string?)greeting["type"], (string?)greeting["reason"]));
    }

    [Fact]
    public async Task Envelopes_go_to_any_of_the_sockets()
    {
        var (second, _) = await App.ConnectAsync();
        var taken = new[] { TakeAllAsync(Socket), TakeAllAsync(second) };
        var asked = Enumerable.Range(0, 40).Select(_ => Fake.CommandAsync(new Person(), "/when")).ToArray();
        await Task.WhenAll(asked);
        Fake.CutAll();
        Assert.All(await Task.WhenAll(taken), n => Assert.InRange(n, 1, 39));
    }

    [Fact]
    public async Task What_nobody_acknowledges_the_person_is_told()
    {
        var seen = await Fake.CommandAsync(new Person(), "/when");
        Assert.Equal((AckStatus.Never, "/when failed with the error \"operation_timeout\""), (seen.Status, seen.Text));
        Assert.Equal(1, Fake.Statistics.Never);
    }

    [Fact]
    public async Task A_late_acknowledgement_is_late_and_its_message_is_lost()
    {
        var asked = Fake.CommandAsync(new Person(), "/when");
        var envelope = await RawApp.ReceiveAsync(Socket);
        Assert.Equal(("slash_commands", true), ((string?)envelope["type"], (bool)envelope["accepts_response_payload"]!));
        await asked;
        await RawApp.AckAsync(Socket, envelope, """{"text":"x"}""");
        while (Fake.Statistics.Late == 0)
            await Task.Delay(5);
        Assert.Empty(Fake.Look(new Person()));
    }

    [Fact]
    public async Task Without_a_socket_nothing_arrives()
    {
        Fake.CutAll();
        while (Fake.Statistics.Connected > 0)
            await Task.Delay(5);
        var seen = await Fake.CommandAsync(new Person(), "/when");
        Assert.Equal((AckStatus.Undelivered, "/when failed because the app did not respond"), (seen.Status, seen.Text));
    }

    [Fact]
    public async Task An_envelope_whose_socket_is_cut_counts_as_cut_off()
    {
        var asked = Fake.CommandAsync(new Person(), "/when");
        await RawApp.ReceiveAsync(Socket);
        Fake.CutAll();
        Assert.Equal(AckStatus.CutOff, (await asked).Status);
    }

    [Fact]
    public async Task An_event_that_is_not_acknowledged_comes_again()
    {
        var (second, _) = await App.ConnectAsync();
        var asked = Fake.MentionAsync(new Person(), "when bucharest");
        var either = new[] { RawApp.ReceiveAsync(Socket), RawApp.ReceiveAsync(second) };
        var first = await (await Task.WhenAny(either));
        Assert.Equal(("events_api", 0, false), ((string?)first["type"], (int)first["retry_attempt"]!, (bool)first["accepts_response_payload"]!));
        var cut = either[0].IsCompleted ? Socket : second;
        cut.Abort();
        var again = await (cut == Socket ? either[1] : either[0]);
        Assert.Equal((1, "timeout"), ((int)again["retry_attempt"]!, (string?)again["retry_reason"]));
        Assert.Equal((string?)first["payload"]!["event_id"], (string?)again["payload"]!["event_id"]);
        Assert.Equal("<@U0STUDYBOT> when bucharest", (string?)again["payload"]!["event"]!["text"]);
        await RawApp.AckAsync(cut == Socket ? second : Socket, again);
        await App.CallAsync("chat.postMessage", $$"""{"channel":"C0STUDY001","thread_ts":"{{again["payload"]!["event"]!["ts"]}}","text":"2008"}""");
        var seen = await asked;
        Assert.Equal((AckStatus.Acked, 2, "(in a thread)\n2008"), (seen.Status, seen.Attempts, seen.Text));
    }

    [Theory]
    [InlineData("{}", "no envelope_id")]
    [InlineData("hello", "no JSON")]
    [InlineData("""{"envelope_id":"x"}""", "no envelope x")]
    public async Task What_is_no_acknowledgement_is_a_violation(string said, string why)
    {
        await RawApp.SayAsync(Socket, said);
        while (Fake.Violations.Count == 0)
            await Task.Delay(5);
        Assert.Contains(why, Fake.Violations[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_acknowledgement_by_another_socket_or_twice_is_a_violation()
    {
        var asked = Fake.CommandAsync(new Person(), "/when");
        var envelope = await RawApp.ReceiveAsync(Socket);
        var (second, _) = await App.ConnectAsync();
        await RawApp.AckAsync(second, envelope, """{"text":"x"}""");
        await asked;
        await RawApp.AckAsync(Socket, envelope);
        while (Fake.Statistics.AckedTwice == 0)
            await Task.Delay(5);
        Assert.Equal(2, Fake.Violations.Count);
    }

    [Fact]
    public async Task An_envelope_that_was_sent_twice_may_be_acknowledged_twice_and_answered_once()
    {
        Fake.DuplicateNext();
        var asked = Fake.CommandAsync(new Person(), "/when");
        var (one, two) = (await RawApp.ReceiveAsync(Socket), await RawApp.ReceiveAsync(Socket));
        Assert.Equal((string?)one["envelope_id"], (string?)two["envelope_id"]);
        await RawApp.AckAsync(Socket, one);
        await RawApp.AckAsync(Socket, two);
        await App.RespondAsync(one["payload"]!, """{"text":"2008"}""");
        await asked;
        Assert.Empty(Fake.Violations);
        Assert.Equal(0, Fake.Statistics.AnsweredTwice);
        await App.RespondAsync(two["payload"]!, """{"text":"2008"}""");
        Assert.Equal(1, Fake.Statistics.AnsweredTwice);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    [InlineData("link_disabled")]
    public async Task The_end_is_announced(string reason)
    {
        Fake.Disconnect(reason, notice: TimeSpan.FromMilliseconds(50));
        Assert.Equal(("disconnect", reason), ((string?)(await RawApp.ReceiveAsync(Socket) is var said ? said["type"] : null), (string?)said["reason"]));
        await Assert.ThrowsAsync<WebSocketException>(() => RawApp.ReceiveAsync(Socket));
    }

    [Fact]
    public async Task A_dead_socket_says_nothing_more_and_answers_no_ping()
    {
        var (second, _) = await App.ConnectAsync(ping: TimeSpan.FromMilliseconds(200));
        Fake.GoZombie();
        await Assert.ThrowsAnyAsync<Exception>(() => RawApp.ReceiveAsync(second));
        while (Fake.Statistics.ZombiesNoticed.Count == 0)
            await Task.Delay(5);
        Assert.Equal(0, Fake.Statistics.Connected);
    }

    [Fact]
    public async Task A_silent_but_live_socket_is_kept()
    {
        var (second, _) = await App.ConnectAsync(ping: TimeSpan.FromMilliseconds(200));
        var reading = RawApp.ReceiveAsync(second);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.False(reading.IsCompleted);
        Assert.Equal(2, Fake.Statistics.Connected);
    }

    private static async Task<int> TakeAllAsync(ClientWebSocket socket)
    {
        for (var taken = 0; ; taken++)
        {
            try
            {
                await RawApp.TakeAsync(socket, """{"text":"x"}""");
            }
            catch (WebSocketException)
            {
                return taken;
            }
        }
    }
}
