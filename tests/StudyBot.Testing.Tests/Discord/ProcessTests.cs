using System.Diagnostics;
using System.Text.RegularExpressions;

namespace StudyBot.Testing.Tests.Discord;

/// <summary>The fake as a process of its own.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Prints_its_addresses_in_one_line_and_serves_there()
    {
        using var process = Start("discord", "--token", "t", "--heartbeat-ms", "500");
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            var line = await process.StandardOutput.ReadLineAsync(limit.Token);
            var match = Regex.Match(line ?? "", @"^Discord:ApiBaseUrl=(http://127\.0\.0\.1:\d+/api/v10) Discord:GatewayUrl=(ws://127\.0\.0\.1:\d+/gateway) Control=(http://127\.0\.0\.1:\d+/control/) PublicKey=[0-9a-f]{64}$");
            Assert.True(match.Success, line);
            using var client = new HttpClient();
            client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1.0)");
            Assert.Contains(match.Groups[2].Value, await client.GetStringAsync(match.Groups[1].Value + "/gateway", limit.Token), StringComparison.Ordinal);
            using var control = await client.PostAsync(match.Groups[3].Value + "violations", null, limit.Token);
            Assert.Equal("[]", await control.Content.ReadAsStringAsync(limit.Token));
        }
        finally
        {
            process.Kill();
        }
    }

    [Theory]
    [InlineData()]
    [InlineData("slack", "--port", "x")]
    [InlineData("discord", "--port")]
    [InlineData("discord", "--colour", "1")]
    public async Task Says_how_it_is_used(params string[] arguments)
    {
        using var process = Start(arguments);
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(2, process.ExitCode);
        Assert.Contains(arguments is ["slack", ..] ? "slack [--foreign-client]" : "discord [--port N]", said, StringComparison.Ordinal);
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "StudyBot.Testing.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
