using System.Globalization;

namespace StudyBot.Testing.Discord.Control;

/// <summary>The fake Discord as a process of its own.</summary>
internal static class DiscordProcess
{
    internal const string Usage = """
        discord [--port N] [--token T] [--heartbeat-ms N] [--identify-interval-ms N] [--deadline-ms N] [--token-lifetime-ms N] [--shards N]
                [--identify-limit N] [--global-per-second N] [--route-factor N] [--late-by-ms N] [--foreign-client]
        --foreign-client lets pass what discord.js sends and the contract does not name, and mentions.
        Prints one line (Discord:ApiBaseUrl=… Discord:GatewayUrl=… Control=… PublicKey=…) and serves on 127.0.0.1.

        """;

    internal static async Task RunAsync(FakeDiscordOptions options)
    {
        await using var fake = await FakeDiscord.StartAsync(options);
        Console.WriteLine($"Discord:ApiBaseUrl={fake.ApiBaseUrl} Discord:GatewayUrl={fake.GatewayUrl} Control={fake.BaseUrl}control/ PublicKey={fake.InteractionsPublicKey}");
        await fake.WaitForShutdownAsync();
    }

    /// <summary>Null where they are not understood.</summary>
    internal static FakeDiscordOptions? Parse(ReadOnlySpan<string> args)
    {
        var options = new FakeDiscordOptions();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--foreign-client")
            {
                options = options with { RequireNoMentions = false, Tolerated = FakeDiscordOptions.ForForeignClient.Tolerated };
                continue;
            }
            if (i + 1 >= args.Length)
                return null;
            var (name, value) = (args[i], args[++i]);
            if (name == "--token")
            {
                options = options with { Token = value };
                continue;
            }
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || With(options, name, number) is not { } next)
                return null;
            options = next;
        }
        return options;
    }

    private static FakeDiscordOptions? With(FakeDiscordOptions options, string name, int number) => name switch
    {
        "--port" => options with { Port = number },
        "--heartbeat-ms" => options with { HeartbeatInterval = TimeSpan.FromMilliseconds(number) },
        "--identify-interval-ms" => options with { IdentifyInterval = TimeSpan.FromMilliseconds(number) },
        "--deadline-ms" => options with { AnswerDeadline = TimeSpan.FromMilliseconds(number) },
        "--token-lifetime-ms" => options with { TokenLifetime = TimeSpan.FromMilliseconds(number) },
        "--shards" => options with { Shards = number },
        "--identify-limit" => options with { IdentifyLimit = number },
        "--global-per-second" => options with { GlobalRequestsPerSecond = number },
        "--late-by-ms" => options with { LateBy = TimeSpan.FromMilliseconds(number) },
        "--route-factor" => options with { RouteLimitFactor = number },
        _ => null,
    };
}
