using NodaTime;

namespace StudyBot.Testing.Prompts;

public sealed record BurstReport(BurstPlan Plan, IReadOnlyList<BurstReport.Part> Parts)
{
    public IReadOnlyList<string> Offences => [.. Parts.SelectMany(p => p.Offences)];

    /// <summary>How one platform's prompts fared. Times are from the minute in which all are due.</summary>
    /// <param name="Posted">When the last message was there.</param>
    /// <param name="Over">When the last had its thread too.</param>
    /// <param name="Counts">Of the fake.</param>
    /// <param name="Violations">Of the platform's rules.</param>
    public sealed record Part(string Platform, PromptAudit Audit, Duration Posted, Duration Over, IReadOnlyDictionary<string, long> Counts, IReadOnlyList<Violation> Violations)
    {
        /// <summary>Of the requests, that may meet a limit all the same: when they arrive is not in the sender's hands.</summary>
        private const double MostRefused = 0.01;

        public long Requests => Counts.Where(c => c.Key.StartsWith("status.", StringComparison.Ordinal)).Sum(c => c.Value);

        /// <summary>Limits that were met: what was asked for beyond them was answered with a 429, and not done.</summary>
        public IReadOnlyList<(string Limit, long Count)> Limits => [.. Counts.Where(c => c.Key.StartsWith("429 ", StringComparison.Ordinal)).Select(c => (c.Key[4..], c.Value))];

        public IReadOnlyList<string> Offences =>
        [
            .. Audit.Offences,
            .. Limits.Sum(l => l.Count) > Requests * MostRefused ? [$"{Platform}: limits were met more often than once in {1 / MostRefused:F0} requests"] : Array.Empty<string>(),
            .. Violations.Where(v => v.Code != KillReport.ThreadIsThere).Select(v => $"against the platform's rules: {v}"),
        ];
    }
}
