using System.Globalization;
using System.Net;
using System.Text;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.People;
using StudyBot.Testing.Processes;
using static StudyBot.Discord.Tests.EndToEnd.StudyGroup;

namespace StudyBot.Discord.Tests.EndToEnd;

/// <summary>The real worker where Discord calls it.</summary>
public sealed class HttpWorkerTests : IAsyncLifetime
{
    private const string Endpoint = "discord/interactions";

    private readonly DirectoryInfo _readings = Directory.CreateTempSubdirectory("studybot-readings-");
    private readonly Uri _site = FreeAddress.Next();
    private FakeDiscord _discord = null!;
    private WorkerProcess _worker = null!;

    public async Task InitializeAsync()
    {
        await WriteAsync("river", "Doe", "A meander is a bend of a river. The old ferry of the village sank in 2003.");
        // Nothing but an author's name is long enough to fill a message by itself.
        await WriteAsync("delta", $"The Committee for {string.Concat(Enumerable.Repeat("Rivers and ", 160))}Deltas", "An estuary is where the sea comes in.");
        // What is answered is looked at here, not how fast a busy machine does.
        _discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { AnswerDeadline = TimeSpan.FromSeconds(60), Patience = TimeSpan.FromSeconds(60) });
        _worker = await ReadyAsync(_discord, new Dictionary<string, string>
        {
            ["Discord:Mode"] = "Http",
            ["Web:Url"] = _site.ToString(),
            ["Readings:Folder"] = _readings.FullName,
            ["Readings:Default"] = "river",
        });
        _discord.DeliverTo(new Uri(_site, Endpoint));
    }

    public async Task DisposeAsync()
    {
        await _worker.DisposeAsync();
        await _discord.DisposeAsync();
        _readings.Delete(recursive: true);
    }

    [Fact]
    public async Task A_person_is_served_as_over_the_gateway()
    {
        var answer = await _discord.CommandAsync(Ada, "when", "event", "ferry");
        Assert.Contains("2003", answer.Text, StringComparison.Ordinal);
        Assert.Contains((await _discord.AutocompleteAsync(Ada, "explain", "term", "mean")).Choices, c => c.Value == "meander");
        Assert.Contains("The old ferry", (await _discord.PressAsync(Ada, answer.Messages[0].Id, "In context")).Text, StringComparison.Ordinal);
        var form = await _discord.CommandAsync(Ada, "source");
        Assert.Contains("The old ferry", (await _discord.SubmitAsync(form, new Dictionary<string, string> { ["text"] = "the old ferry of the village, which sank" })).Text, StringComparison.Ordinal);
        Assert.Contains("The old ferry", (await _discord.MessageCommandAsync(Ada, "Find the source", "the old ferry of our village sank one day")).Text, StringComparison.Ordinal);

        // Too long for a message: the answer to Discord's request carries no file, so it goes by REST.
        var whole = (await _discord.CommandAsync(Ada, "quote", new Dictionary<string, string> { ["subject"] = "estuary", ["reading"] = "delta" })).Messages.Single();
        Assert.Contains("An estuary is where the sea comes in.", Encoding.UTF8.GetString(_discord.Download(whole.Id, whole.Attachments.Single().FileName)!), StringComparison.Ordinal);
        foreach (var button in new[] { "In context", "Cite", "Share" })
            Assert.Equal(AnswerStatus.Answered, (await _discord.PressAsync(Ada, whole.Id, button)).Status);

        Assert.Equal(0, _discord.Statistics.Counts.GetValueOrDefault("connect"));
        Assert.Equal(_discord.Statistics.Interactions, _discord.Statistics.Answered);
        Assert.Empty(_discord.Violations);
        Assert.Equal(0, await _worker.StopAsync());
    }

    [Fact]
    public async Task Only_what_Discord_signed_of_late_is_taken_and_that_once()
    {
        Assert.Equal((200, """{"type":1}"""), await _discord.PingAsync());
        var help = Help(77);
        Assert.Equal(401, (await _discord.PostInteractionAsync(help, goodSignature: false)).Status);
        Assert.Equal(401, (await _discord.PostInteractionAsync(help, age: TimeSpan.FromMinutes(6))).Status);
        Assert.Equal((202, ""), await TwiceAsync(help));

        using var http = new HttpClient { BaseAddress = _site };
        Assert.Equal("ok\n", await http.GetStringAsync("healthz"));
        using var unsigned = await http.PostAsync(Endpoint, new StringContent(help, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.Unauthorized, unsigned.StatusCode);
        // Waits for the server's word before it sends, so that the refusal is not lost in a broken pipe.
        using var large = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = new ByteArrayContent(new byte[2_000_000]) };
        large.Headers.ExpectContinue = true;
        using var refused = await http.SendAsync(large);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.DoesNotContain(_discord.Token, string.Join('\n', _worker.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_line_that_names_the_setting()
    {
        await using var second = WorkerProcess.Start(SettingsFor(_discord, new Dictionary<string, string> { ["Discord:Mode"] = "Http", ["Web:Url"] = _site.ToString() }));
        Assert.Equal(1, await second.WaitForExitAsync());
        Assert.StartsWith("Web:Url:", Assert.Single(second.Said), StringComparison.Ordinal);
    }

    private async Task WriteAsync(string id, string author, string text)
    {
        var folder = _readings.CreateSubdirectory(id).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "reading.yaml"), $"""
            id: {id}
            file: {id}.txt
            title: The {id}
            author:
              - family: {author}
            issued: 2001
            """);
        await File.WriteAllTextAsync(Path.Combine(folder, $"{id}.txt"), text + "\n");
    }

    private async Task<(int Status, string Body)> TwiceAsync(string body)
    {
        var first = await _discord.PostInteractionAsync(body);
        Assert.Equal(200, first.Status);
        Assert.Contains("/explain", first.Body, StringComparison.Ordinal);
        return await _discord.PostInteractionAsync(body);
    }

    private static string Help(int id) => string.Create(CultureInfo.InvariantCulture, $$$"""
        {"id":"{{{id}}}","application_id":"2","type":2,"token":"none","version":1,"channel_id":"3","user":{"id":"4"},
         "authorizing_integration_owners":{"1":"4"},"data":{"id":"5","name":"help","type":1}}
        """);
}
