using System.Diagnostics;
using System.Text.RegularExpressions;

namespace StudyBot.Testing.Tests.Slack;

/// <summary>The fake as a process of its own.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Prints_its_addresses_in_one_line_and_serves_there()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "StudyBot.Testing.dll"), "slack", "--bot-token", "xoxb-1", "--deadline-ms", "500"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            var line = await process.StandardOutput.ReadLineAsync(limit.Token);
            var match = Regex.Match(line ?? "", @"^Slack:ApiBaseUrl=(http://127\.0\.0\.1:\d+/api/) Control=(http://127\.0\.0\.1:\d+/control/) Slack:BotToken=xoxb-1 Slack:AppToken=xapp-\S+ Slack:SigningSecret=\S+$");
            Assert.True(match.Success, line);
            using var client = new HttpClient();
            client.DefaultRequestHeaders.Add("Authorization", "Bearer xoxb-1");
            Assert.Contains("U0STUDYBOT", await client.GetStringAsync(match.Groups[1].Value + "auth.test", limit.Token), StringComparison.Ordinal);
            Assert.Contains("shortcut", await client.GetStringAsync(match.Groups[2].Value, limit.Token), StringComparison.Ordinal);
            using var control = await client.PostAsync(match.Groups[2].Value + "violations", null, limit.Token);
            Assert.Equal("[]", await control.Content.ReadAsStringAsync(limit.Token));
        }
        finally
        {
            process.Kill();
        }
    }
}
