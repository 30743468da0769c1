using System.Text.Json.Nodes;

namespace StudyBot.Testing.Tests.Slack;

/// <summary>The control methods over HTTP, as a fake in a process of its own is driven.</summary>
public sealed class ControlTests : SlackTest
{
    [Fact]
    public async Task A_person_asks_presses_and_looks()
    {
        var asked = PostAsync("command", """{"person":{"userId":"U0GRACE001"},"command":"/when","text":"x"}""");
        await RawApp.TakeAsync(Socket, """{"text":"2008","blocks":[{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"More"}}]}]}""");
        var seen = await asked;
        Assert.Equal(("Acked", "(only visible to you)\n[More]"), ((string?)seen["status"], (string?)seen["text"]));
        var pressed = PostAsync("press", $$$"""{"person":{"userId":"U0GRACE001"},"place":"{{{seen["messages"]![0]!["ts"]}}}","control":"More"}""");
        await App.RespondAsync(await RawApp.TakeAsync(Socket), """{"replace_original":true,"text":"2009"}""");
        Assert.Equal("(only visible to you)\n2009", (string?)(await pressed)["text"]);
        Assert.Equal(2, (int)(await PostAsync("statistics", "{}"))["acked"]!);
        Assert.Empty((await PostAsync("violations", "{}")).AsArray());
    }

    [Fact]
    public async Task What_was_posted_is_known_whatever_the_bot_heard_of_it()
    {
        await PostAsync("trouble", """{"method":"chat.postMessage","trouble":"ErrorAfter"}""");
        await PostAsync("trouble", """{"method":"chat.postMessage","trouble":"InternalErrorBefore"}""");
        using var http = new HttpClient { BaseAddress = Fake.ApiBaseUrl };
        http.DefaultRequestHeaders.Authorization = new("Bearer", Fake.BotToken);
        foreach (var key in (string[])["a", "b"])
        {
            using var answer = await http.PostAsync(new Uri("chat.postMessage", UriKind.Relative), new StringContent(
                $$$"""{"channel":"C0STUDY001","text":"x","metadata":{"event_type":"t","event_payload":{"k":"{{{key}}}"} } }""", null, "application/json"));
            Assert.Equal(key == "a" ? 502 : 200, (int)answer.StatusCode);
        }
        var post = Assert.Single((await PostAsync("posts", "{}")).AsArray())!;
        Assert.Equal(("C0STUDY001", "t", "a"), ((string?)post["channel"], (string?)post["eventType"], (string?)post["key"]));
    }

    [Theory]
    [InlineData("nowhere", "{}", 400)]
    [InlineData("command", """{"comand":"/when"}""", 400)]
    [InlineData("command", "{}", 400)]
    [InlineData("submit", "{}", 409)]
    [InlineData("command", """{"person":{"threadTs":"1.1"},"command":"/when"}""", 409)]
    [InlineData("command", """{"person":{"channelId":"C0NOWHERE1"},"command":"/when"}""", 409)]
    [InlineData("mention", """{"person":{"channelId":"C0RANDOM01"},"text":"x"}""", 409)]
    public async Task What_cannot_be_done_is_said(string name, string body, int status)
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsync(new Uri(Fake.BaseUrl, "control/" + name), new StringContent(body, null, "application/json"));
        Assert.Equal(status, (int)answer.StatusCode);
    }

    private async Task<JsonNode> PostAsync(string name, string body)
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsync(new Uri(Fake.BaseUrl, "control/" + name), new StringContent(body, null, "application/json"));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}
