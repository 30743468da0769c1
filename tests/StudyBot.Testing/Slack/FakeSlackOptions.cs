using System.Text.Json;

namespace StudyBot.Testing.Slack;

/// <summary>How strict and how fast the fake is, and the one workspace that it has. The defaults are Slack's own numbers unless a line says otherwise.</summary>
public sealed record FakeSlackOptions
{
    /// <summary>For clients that nobody here wrote: Bolt repeats its token and its team among the arguments.</summary>
    public static FakeSlackOptions ForForeignClient { get; } = new() { Tolerated = ["token", "team_id"] };

    /// <summary>0 takes a free port. Only 127.0.0.1 is ever bound.</summary>
    public int Port { get; init; }
    public string BotToken { get; init; } = "xoxb-fake-bot-token";
    public string AppToken { get; init; } = "xapp-fake-app-token";
    public string SigningSecret { get; init; } = "fake-signing-secret";
    public string TeamId { get; init; } = "T0STUDY001";
    public string AppId { get; init; } = "A0STUDYBOT";
    public string BotUserId { get; init; } = "U0STUDYBOT";
    public string BotId { get; init; } = "B0STUDYBOT";
    public string BotName { get; init; } = "studybot";

    /// <summary>The bot's scopes; <c>connections:write</c> belongs to the application-level token.</summary>
    public IReadOnlyList<string> Scopes { get; init; } =
        ["app_mentions:read", "channels:history", "channels:read", "chat:write", "commands", "files:write", "groups:history", "groups:read", "im:history", "im:read", "im:write", "usergroups:read", "users:read"];
    public IReadOnlyList<string> AppScopes { get; init; } = ["connections:write"];
    /// <summary>With their slash; null for any.</summary>
    public IReadOnlyList<string>? Commands { get; init; }
    /// <summary>Callback ids, and whether they are shortcuts on a message; null for any.</summary>
    public IReadOnlyDictionary<string, bool>? Shortcuts { get; init; }
    /// <summary>Subscriptions.</summary>
    public IReadOnlyList<string> Events { get; init; } = ["app_mention", "message.im", "app_home_opened"];
    public bool HomeTab { get; init; } = true;
    public bool SocketMode { get; init; } = true;

    public IReadOnlyList<FakeSlackUser> Users { get; init; } =
        [new("U0ADA00001", "ada"), new("U0GRACE001", "grace"), new("U0ADMIN001", "admin") { IsAdmin = true }, new("U0OWNER001", "owner") { IsAdmin = true, IsOwner = true }];
    public IReadOnlyList<FakeUserGroup> UserGroups { get; init; } = [new("S0TEACHERS", "teachers", ["U0GRACE001"])];
    public IReadOnlyList<FakeSlackChannel> Channels { get; init; } =
    [
        new("C0STUDY001", "study-group"),
        new("C0RANDOM01", "random") { BotIsMember = false },
        new("C0SEMINAR1", "seminar", ChannelKind.Private) { Members = ["U0ADA00001", "U0GRACE001"] },
        new("C0PRIVATE1", "staff", ChannelKind.Private) { BotIsMember = false, Members = ["U0ADA00001", "U0ADMIN001"] },
    ];

    public TimeSpan AckDeadline { get; init; } = TimeSpan.FromSeconds(3);
    public TimeSpan TriggerLifetime { get; init; } = TimeSpan.FromSeconds(3);
    public TimeSpan ResponseUrlLifetime { get; init; } = TimeSpan.FromMinutes(30);
    public int ResponseUrlUses { get; init; } = 5;
    /// <summary>When an event that nobody acknowledged comes again (docs.slack.dev/apis/events-api "Retries").</summary>
    public IReadOnlyList<TimeSpan> EventRetries { get; init; } = [TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];
    /// <summary>How long a control call waits for what follows the acknowledgement.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
    /// <summary>The same, where nothing need follow: a view that was submitted and closed, a home that was opened.</summary>
    public TimeSpan ShortPatience { get; init; } = TimeSpan.FromSeconds(1);
    public int MaxConnections { get; init; } = 10;
    public TimeSpan PingInterval { get; init; } = TimeSpan.FromSeconds(30);
    /// <summary>Between the disconnect message and the cut.</summary>
    public TimeSpan DisconnectNotice { get; init; } = TimeSpan.FromSeconds(10);
    /// <summary>Of calls that are done or answered late: longer than a client waits.</summary>
    public TimeSpan Lateness { get; init; } = TimeSpan.FromSeconds(12);
    /// <summary>How long a call and its answer are on their way together; zero at the fake's own door.</summary>
    public TimeSpan Latency { get; init; }
    /// <summary>Messages of a page of a history at most; Slack may give fewer than were asked for.</summary>
    public int MostInPage { get; init; } = 999;
    /// <summary>How long Slack works on a file before a block may show it.</summary>
    public TimeSpan FileReadyAfter { get; init; } = TimeSpan.Zero;
    /// <summary>Factor on the tiers.</summary>
    public int RateLimitFactor { get; init; } = 1;
    public int PostsPerSecondAndChannel { get; init; } = 1;
    /// <summary>A message that reaches everybody in a channel is a violation: the house's rule, not Slack's.</summary>
    public bool RequireNoBroadcasts { get; init; } = true;
    /// <summary>Messages and deliveries beyond this many are forgotten, the oldest first.</summary>
    public int Memory { get; init; } = 50_000;
    /// <summary>Arguments that are let pass where the contract does not name them.</summary>
    public IReadOnlyList<string> Tolerated { get; init; } = [];
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Takes scopes, commands, shortcuts, events and the home tab from an application's manifest (as JSON).</summary>
    public FakeSlackOptions WithManifest(JsonElement manifest)
    {
        JsonElement? At(params ReadOnlySpan<string> path)
        {
            var at = manifest;
            foreach (var name in path)
            {
                if (!at.TryGetProperty(name, out at))
                    return null;
            }
            return at;
        }
        static IReadOnlyList<string> Texts(JsonElement? array) => array is { } a ? [.. a.EnumerateArray().Select(t => t.GetString()!)] : [];
        return this with
        {
            Scopes = Texts(At("oauth_config", "scopes", "bot")),
            Events = Texts(At("settings", "event_subscriptions", "bot_events")),
            Commands = At("features", "slash_commands") is { } commands ? [.. commands.EnumerateArray().Select(c => c.GetProperty("command").GetString()!)] : [],
            Shortcuts = At("features", "shortcuts") is { } shortcuts
                ? shortcuts.EnumerateArray().ToDictionary(s => s.GetProperty("callback_id").GetString()!, s => s.GetProperty("type").GetString() == "message", StringComparer.Ordinal)
                : new Dictionary<string, bool>(StringComparer.Ordinal),
            HomeTab = At("features", "app_home", "home_tab_enabled") is { ValueKind: JsonValueKind.True },
            SocketMode = At("settings", "socket_mode_enabled") is { ValueKind: JsonValueKind.True },
        };
    }
}
