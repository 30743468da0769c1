using StudyBot.Core.Prompts;
using StudyBot.Slack.Experience;
using StudyBot.Slack.Web;

namespace StudyBot.Slack.Prompts;

/// <summary>What an answer of chat.postMessage says of the message. Pure.</summary>
internal static class PostOutcomes
{
    /// <summary>Where Slack names no time.</summary>
    private static readonly TimeSpan s_later = TimeSpan.FromSeconds(15);

    public static PostOutcome Of(SlackResult result) => result switch
    {
        { Succeeded: true } when result.Body.Text("ts") is { } ts => new PostOutcome.Posted(ts),
        { Succeeded: true } => new PostOutcome.Unknown("Slack did not say which message it made."),
        { IsUnsent: true } => new PostOutcome.Later(result.RetryAfter ?? s_later),
        { Error: SlackErrors.RateLimited or "rate_limited" } => new PostOutcome.Later(s_later),
        // Refused in Slack's own words, but for those by which it may have been done all the same.
        { Body: not null } when !SlackErrors.IsPassing(result.Error!) && !result.Error!.StartsWith("http_", StringComparison.Ordinal) => new PostOutcome.Refused($"Slack refused the prompt: {SlackErrors.Remedy(result)}."),
        _ => new PostOutcome.Unknown($"Slack did not say whether it took the prompt ({result.Error})."),
    };
}
