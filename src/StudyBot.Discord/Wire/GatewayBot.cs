namespace StudyBot.Discord.Wire;

/// <summary>Where the gateway is and how often one may begin there.</summary>
internal sealed record GatewayBot(string Url, int Shards, SessionStartLimit SessionStartLimit);

/// <param name="ResetAfter">Milliseconds.</param>
/// <param name="MaxConcurrency">How many may identify within the same five seconds.</param>
internal sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);
