using StudyBot.Testing.Fakes;

namespace StudyBot.Testing.Prompts;

/// <param name="InFlight">Kills that a request of the process was under way at.</param>
/// <param name="Starting">Kills before the process had looked for prompts at all.</param>
/// <param name="Searches">Of channels and forums for what may have been posted, by what they gave; those of which the log was lost with the process are missing.</param>
/// <param name="Words">To instructors.</param>
/// <param name="Deaths">Processes that ended without being killed.</param>
public sealed record KillReport(
    KillPlan Plan, PromptAudit Audit, int Kills, int InFlight, int Starting, IReadOnlyDictionary<string, long> Discord, IReadOnlyDictionary<string, long> Slack,
    IReadOnlyDictionary<string, int> Searches, int Words, IReadOnlyList<string> Deaths, IReadOnlyList<Violation> Violations, TimeSpan Took)
{
    /// <summary>A thread asked for a second time is refused so, and has to be asked for where the first answer was lost.</summary>
    internal const int ThreadIsThere = 160004;

    /// <summary>One line each; empty where all is as it must be.</summary>
    public IReadOnlyList<string> Offences =>
        [.. Audit.Offences, .. Deaths, .. Violations.Where(v => v.Code != ThreadIsThere).Select(v => $"against the platform's rules: {v}")];

    /// <summary>Faults that were dealt, by kind.</summary>
    public static IEnumerable<(string Kind, long Count)> FaultsIn(IReadOnlyDictionary<string, long> counts) =>
        counts.Where(c => c.Key.StartsWith("fault.", StringComparison.Ordinal) || c.Key.StartsWith("trouble.", StringComparison.Ordinal)).Select(c => (c.Key[(c.Key.IndexOf('.', StringComparison.Ordinal) + 1)..], c.Value));
}
