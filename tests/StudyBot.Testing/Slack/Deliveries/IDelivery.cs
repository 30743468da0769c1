namespace StudyBot.Testing.Slack.Deliveries;

/// <summary>How the application is told: over a socket, or by signed requests.</summary>
internal interface IDelivery
{
    /// <summary>One attempt, until it is acknowledged or given up.</summary>
    /// <param name="attempt">0 the first time.</param>
    Task<Outcome> DeliverAsync(Delivery delivery, int attempt, string? reason);
}
