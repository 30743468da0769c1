using System.Text.Json;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Processes;
using StudyBot.Testing.Slack;

namespace StudyBot.Tests.Hosting;

/// <summary>One built worker on a fake Discord and a fake Slack, and the built program in a pipe: whoever asks the same is told the same.</summary>
public sealed class SameAnswersTests
{
    /// <summary>With the status that each has to have, so that every kind is among them.</summary>
    private static readonly (string Line, string Status)[] s_asked =
    [
        ("/explain conditionality", "ok"),
        ("/explain condtionality", "ok"),
        ("/explain schengen", "not_found"),
        ("/when bucharest summit", "ok"),
        ("/when bucharest declaration", "ok"),
        ("/when helsinki final act", "no_date"),
        ("/when schengen", "not_found"),
        ("/quote pirozzi", "ok"),
        ("/quote russia", "ok"),
        ("/ask how do Russian media portray the EU?", "ok"),
        ("/ask who was the first president of France?", "not_found"),
        ("/source NATO's enlargement to Ukraine and Georgia in 2008 is what lit the fuse of Crimea", "ok"),
        ("/check \"The EU is in fact depicted by the Russian media as a mild competitor\"", "near"),
        ("/check \"The EU is in fact depicted by the Russian media as a fierce competitor\"", "exact"),
        ("/timeline nagorno-karabakh", "ok"),
        ("/timeline NATO 1990..2000", "ok"),
        ("/timeline schengen", "not_found"),
        ("/timeline helsinki final act", "no_date"),
        ("/check \"Nobody ever wrote a single word of this about the moons of Jupiter\"", "not_found"),
    ];

    [Fact]
    public async Task The_same_command_gives_the_same_passages_dates_and_statuses_everywhere()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { RateLimitFactor = 1_000 });
        await using var worker = WorkerProcess.Start(new Dictionary<string, string>
        {
            ["Discord:Token"] = discord.Token,
            ["Discord:ApiBaseUrl"] = discord.ApiBaseUrl.ToString(),
            ["Discord:MemberLimit"] = "600",
            ["Slack:BotToken"] = slack.BotToken,
            ["Slack:AppToken"] = slack.AppToken,
            ["Slack:ApiBaseUrl"] = slack.ApiBaseUrl.ToString(),
            ["Slack:MemberLimit"] = "600",
        });
        var input = string.Concat(s_asked.Select(a => a.Line + "\n"));
        var json = await BuiltProgram.RunAsync(new BuiltProgram.Call(["ask", "--json", "-"]) { Input = input });
        var pipe = await BuiltProgram.RunAsync(new BuiltProgram.Call([]) { Input = input });
        await worker.WaitForAsync("registered");
        await worker.WaitForAsync("is ready");

        var whole = 0;
        foreach (var ((line, status), answer) in s_asked.Zip(json.Output.TrimEnd('\n').Split('\n')))
        {
            using var reply = JsonDocument.Parse(answer);
            Assert.Equal((line, status), (line, reply.RootElement.GetProperty("status").GetString()));
            var expected = Lines(reply.RootElement.GetProperty("text").GetString()!);
            Assert.All(reply.RootElement.GetProperty("passages").EnumerateArray(), p => Assert.Contains($"“{p.GetProperty("text").GetString()}”", expected));
            Assert.All(reply.RootElement.GetProperty("dates").EnumerateArray().Take(1), d => Assert.Contains(d.GetProperty("words").GetString()!, line.StartsWith("/timeline", StringComparison.Ordinal) ? string.Join('\n', expected) : expected[0], StringComparison.Ordinal));

            Assert.Equal(expected, Lines(pipe.Output[whole..]).Take(expected.Length));
            whole = pipe.Output.IndexOf(expected[^1], whole, StringComparison.Ordinal) + expected[^1].Length;

            var (name, argument) = (line.Split(' ')[0], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            var option = CommandDispatcher.All.Single(c => c.Name == name).Argument!.ToLowerInvariant().Replace(' ', '-');
            Same(expected, (await discord.CommandAsync(new(), name[1..], option, argument)).Text, $"discord: {line}");
            Same(expected, (await slack.CommandAsync(new(), name, argument)).Text, $"slack: {line}");
        }

        Assert.Empty(discord.Violations);
        Assert.Empty(slack.Violations);
    }

    /// <summary>All that is expected, in its order; and of what is quoted, and of who said it where, nothing else.</summary>
    private static void Same(string[] expected, string seen, string where)
    {
        var lines = Lines(seen);
        var at = 0;
        foreach (var line in lines)
        {
            if (at < expected.Length && line == expected[at])
                at++;
            else
                Assert.False(line.StartsWith('“') || line.StartsWith("— ", StringComparison.Ordinal), $"{where}: not expected here: {line}");
        }

        Assert.True(at == expected.Length, $"{where}: is not shown: {(at < expected.Length ? expected[at] : "")}\n\n{seen}");
    }

    /// <summary>As people read them: without the platforms' marks, and without what is a button there.</summary>
    private static string[] Lines(string text) =>
    [
        .. text.Split('\n')
            .Select(l => l.Replace("\\", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal).TrimStart('│', '>', '~', ' ', '-', '#').Trim())
            .Where(l => l.Length > 0 && !(l.StartsWith('(') && l.EndsWith(')')) && !(l.StartsWith('[') && l.EndsWith(']'))),
    ];
}
