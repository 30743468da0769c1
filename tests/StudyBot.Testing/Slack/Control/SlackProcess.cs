using System.Globalization;

namespace StudyBot.Testing.Slack.Control;

/// <summary>The fake Slack as a process of its own.</summary>
internal static class SlackProcess
{
    internal const string Usage = """
        slack [--foreign-client] [--port N] [--bot-token T] [--app-token T] [--signing-secret S] [--scopes a,b,c] [--commands /a,/b] [--deliver URL]
              [--deadline-ms N] [--trigger-ms N] [--event-retry-ms N] [--ping-ms N] [--notice-ms N] [--connections N] [--rate-factor N]
        --foreign-client, which comes first, lets pass what Bolt sends and the contract does not name. --deliver starts in HTTP mode. --event-retry-ms is for all three retries.
        Prints one line (Slack:ApiBaseUrl=… Control=… Slack:BotToken=… Slack:AppToken=… Slack:SigningSecret=…) and serves on 127.0.0.1.

        """;

    internal static async Task RunAsync(FakeSlackOptions options, Uri? deliverTo)
    {
        await using var fake = await FakeSlack.StartAsync(options);
        if (deliverTo is not null)
            fake.DeliverTo(deliverTo);
        Console.WriteLine($"Slack:ApiBaseUrl={fake.ApiBaseUrl} Control={fake.BaseUrl}control/ Slack:BotToken={fake.BotToken} Slack:AppToken={fake.AppToken} Slack:SigningSecret={fake.SigningSecret}");
        await fake.WaitForShutdownAsync();
    }

    /// <summary>Null options where they are not understood.</summary>
    internal static (FakeSlackOptions? Options, Uri? DeliverTo) Parse(ReadOnlySpan<string> args)
    {
        var options = new FakeSlackOptions();
        Uri? deliverTo = null;
        var from = 0;
        if (args is ["--foreign-client", ..])
            (options, from) = (FakeSlackOptions.ForForeignClient, 1);
        if ((args.Length - from) % 2 != 0)
            return (null, null);
        for (var i = from; i < args.Length; i += 2)
        {
            if (args[i] == "--deliver" && Uri.TryCreate(args[i + 1], UriKind.Absolute, out deliverTo))
                continue;
            if ((WithText(options, args[i], args[i + 1]) ?? WithNumber(options, args[i], args[i + 1])) is not { } next)
                return (null, null);
            options = next;
        }
        return (options, deliverTo);
    }

    private static FakeSlackOptions? WithText(FakeSlackOptions options, string name, string value) => name switch
    {
        "--bot-token" => options with { BotToken = value },
        "--app-token" => options with { AppToken = value },
        "--signing-secret" => options with { SigningSecret = value },
        "--scopes" => options with { Scopes = value.Split(',') },
        "--commands" => options with { Commands = value.Split(',') },
        _ => null,
    };

    private static FakeSlackOptions? WithNumber(FakeSlackOptions options, string name, string value)
    {
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var time = TimeSpan.FromMilliseconds(number);
        return name switch
        {
            "--port" => options with { Port = number },
            "--deadline-ms" => options with { AckDeadline = time },
            "--trigger-ms" => options with { TriggerLifetime = time },
            "--event-retry-ms" => options with { EventRetries = [time, time, time] },
            "--ping-ms" => options with { PingInterval = time },
            "--notice-ms" => options with { DisconnectNotice = time },
            "--connections" => options with { MaxConnections = number },
            "--rate-factor" => options with { RateLimitFactor = number },
            _ => null,
        };
    }
}
