namespace StudyBot.Core.Chat;

/// <summary>What a platform calls over HTTP: hosted by the program's web server, which starts only where there is one. Thread-safe.</summary>
public interface IWebhookEndpoint
{
    /// <summary>Absolute, for example <c>/discord/interactions</c>.</summary>
    string Path { get; }

    /// <summary>Answers a POST. Checks the signature itself; never throws for what was sent.</summary>
    Task<WebhookAnswer> HandleAsync(WebhookRequest request, CancellationToken cancellationToken);
}
