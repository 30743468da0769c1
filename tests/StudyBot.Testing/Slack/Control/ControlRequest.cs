using StudyBot.Testing.Slack.People;

namespace StudyBot.Testing.Slack.Control;

/// <summary>The body of any control request: each takes what it needs.</summary>
internal sealed record ControlRequest
{
    public Person Person { get; init; } = new();
    public string? Command { get; init; }
    public string Text { get; init; } = "";
    public string? Shortcut { get; init; }
    public string? Place { get; init; }
    public string? Control { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
    public Dictionary<string, string>? Fields { get; init; }
    public string Tab { get; init; } = "home";
    public string? Id { get; init; }
    public string? Channel { get; init; }
    public bool Member { get; init; } = true;
    public bool All { get; init; } = true;
    public string Reason { get; init; } = "warning";
    public int? NoticeMs { get; init; }
    public string Method { get; init; } = "*";
    public string? Error { get; init; }
    public int Count { get; init; } = 1;
    public Fault Fault { get; init; } = Fault.InternalError;
    public Trouble Trouble { get; init; }
    public double Share { get; init; }
    public int Seed { get; init; }
    public Uri? Url { get; init; }
    public string? Body { get; init; }
    public bool BadSignature { get; init; }
    public double AgeSeconds { get; init; }
    public double Seconds { get; init; } = 10;

    internal static string Need(string? value, string name) => value ?? throw new ArgumentException($"The request needs {name}.");
}
