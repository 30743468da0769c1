namespace StudyBot.Testing.Discord;

/// <summary>How strict and how fast the fake is. The defaults are Discord's own numbers unless a line says otherwise.</summary>
public sealed record FakeDiscordOptions
{
    /// <summary>For clients that nobody here wrote: discord.js sends <c>enforce_nonce</c> and <c>tts</c> with every message, and mentions as it is told.</summary>
    public static FakeDiscordOptions ForForeignClient { get; } = new() { RequireNoMentions = false, Tolerated = ["enforce_nonce", "tts"] };

    /// <summary>0 takes a free port. Only 127.0.0.1 is ever bound.</summary>
    public int Port { get; init; }
    public string Token { get; init; } = "fake.discord.token";
    public ulong ApplicationId { get; init; } = 1_000_000_000_000_000_001;
    public string ApplicationName { get; init; } = "StudyBot";
    /// <summary>41.25 s at Discord; tests take less.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(41.25);
    public TimeSpan AnswerDeadline { get; init; } = TimeSpan.FromSeconds(3);
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromMinutes(15);
    /// <summary>How long a control call waits for what follows a deferred answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
    public int Shards { get; init; } = 1;
    public int IdentifyLimit { get; init; } = 1000;
    /// <summary>After which the <see cref="IdentifyLimit"/> IDENTIFYs are there again, counted from the first of them.</summary>
    public TimeSpan IdentifyReset { get; init; } = TimeSpan.FromHours(24);
    public int IdentifyConcurrency { get; init; } = 1;
    /// <summary>Within which <see cref="IdentifyConcurrency"/> IDENTIFYs may come for one key; zero switches the check off.</summary>
    public TimeSpan IdentifyInterval { get; init; } = TimeSpan.FromSeconds(5);
    /// <summary><c>resume_gateway_url</c> names an address at which nobody listens.</summary>
    public bool ResumeHostIsGone { get; init; }
    /// <summary>Where the Developer Portal has it that interactions go; whether they do is for <see cref="FakeDiscord.DeliverTo"/> to say.</summary>
    public string? InteractionsEndpointUrl { get; init; }
    /// <summary>Commands that may be created a day, everywhere and in each guild.</summary>
    public int CommandCreatesADay { get; init; } = 200;
    public int SendsPerMinute { get; init; } = 120;
    public int GlobalRequestsPerSecond { get; init; } = 50;
    public int InvalidRequestLimit { get; init; } = 10_000;
    /// <summary>Factor on the limits of the per-route buckets.</summary>
    public int RouteLimitFactor { get; init; } = 1;
    /// <summary>Every message must carry <c>allowed_mentions: {"parse":[]}</c>: the house's rule, not Discord's.</summary>
    public bool RequireNoMentions { get; init; } = true;
    /// <summary>Properties that are let pass where the contract does not name them.</summary>
    public IReadOnlyList<string> Tolerated { get; init; } = [];
    /// <summary>Servers that the bot is in. Others are reached by user installation only.</summary>
    public IReadOnlyList<FakeGuild> Guilds { get; init; } = [new()];
    /// <summary>Sessions keep this many events for replay.</summary>
    public int ReplayBuffer { get; init; } = 10_000;
    /// <summary>Messages and interactions beyond this many are forgotten, the oldest first.</summary>
    public int Memory { get; init; } = 50_000;
    /// <summary>Within which a message with an enforced nonce is made once: "a few minutes".</summary>
    public TimeSpan NonceLifetime { get; init; } = TimeSpan.FromMinutes(5);
    /// <summary>How much later than at once the faults <see cref="Fault.Late"/> and <see cref="Fault.DoneLate"/> answer.</summary>
    public TimeSpan LateBy { get; init; } = TimeSpan.FromSeconds(15);
    /// <summary>How long a request and its answer are on their way together; zero at the fake's own door.</summary>
    public TimeSpan Latency { get; init; }
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
