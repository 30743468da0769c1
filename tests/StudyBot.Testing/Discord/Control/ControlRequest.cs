using StudyBot.Testing.Discord.People;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Testing.Discord.Control;

/// <summary>The body of any control request: each takes what it needs.</summary>
internal sealed record ControlRequest
{
    public Person Person { get; init; } = new();
    public string? Command { get; init; }
    public string? Option { get; init; }
    public string? Typed { get; init; }
    public string? Text { get; init; }
    public string? Control { get; init; }
    public Dictionary<string, string>? Options { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
    public ulong MessageId { get; init; }
    public ulong InteractionId { get; init; }
    public ulong? GuildId { get; init; }
    public bool Resumable { get; init; }
    public int Code { get; init; } = 4000;
    public string Method { get; init; } = "*";
    public string? Path { get; init; }
    public int Count { get; init; } = 1;
    public Fault Fault { get; init; } = Fault.InternalError;
    public double Share { get; init; }
    public IReadOnlyList<Fault>? Faults { get; init; }
    public int Seed { get; init; } = 1;
    public ulong ChannelId { get; init; }
    public ulong Permissions { get; init; }
    public Uri? Url { get; init; }
    public string? Body { get; init; }
    public bool BadSignature { get; init; }
    public double AgeSeconds { get; init; }
    public double Seconds { get; init; } = 10;

    internal static string Need(string? value, string name) => value ?? throw new ArgumentException($"The request needs {name}.");
}
