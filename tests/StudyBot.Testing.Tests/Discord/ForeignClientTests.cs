using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.People;

namespace StudyBot.Testing.Tests.Discord;

/// <summary>The fake is Discord enough for a client that nobody here wrote.</summary>
public sealed class ForeignClientTests
{
    [SkippableFact]
    public async Task Discord_js_logs_in_registers_a_command_and_answers()
    {
        await NodeProject.NeedAsync();
        await using var fake = await FakeDiscord.StartAsync(FakeDiscordOptions.ForForeignClient);
        using var client = NodeProject.Start("foreign-client.mjs", new Uri(fake.BaseUrl, "api").ToString(), fake.Token);
        var errors = client.StandardError.ReadToEndAsync();
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            Assert.Equal("REGISTERED", await client.StandardOutput.ReadLineAsync(limit.Token));
            var seen = await fake.CommandAsync(new Person(), "hello", "who", "Ada", limit.Token);
            Assert.Equal((AnswerStatus.Answered, 5), (seen.Status, seen.CallbackType));
            while (seen.Messages.Count < 2)
            {
                await Task.Delay(10, limit.Token);
                seen = fake.See(seen.InteractionId)!;
            }
            Assert.Equal("(only you can see this)\nHello Ada\n[Again]\n\nAnd more\n<file more.txt>", seen.Text);
            var pressed = await fake.PressAsync(new Person(), seen.Messages[0].Id, "Again", limit.Token);
            Assert.Equal("(only you can see this)\nPressed", pressed.Text);
            fake.CutAll();
            var again = await fake.CommandAsync(new Person(), "hello", "who", "Grace", limit.Token);
            Assert.Contains("Hello Grace", again.Text, StringComparison.Ordinal);
            Assert.Equal(1, fake.Statistics.Counts["resumed"]);
            Assert.Empty(fake.Violations);
        }
        finally
        {
            client.Kill();
        }
        Assert.Empty(await errors);
    }
}
