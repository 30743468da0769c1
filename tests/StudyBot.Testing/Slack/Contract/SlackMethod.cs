namespace StudyBot.Testing.Slack.Contract;

/// <summary>What a method of the Web API takes to be called.</summary>
/// <param name="Scope">The scope it needs whatever it is called for; null for none.</param>
/// <param name="PerMinute">The tier: 1, 20, 50 or 100 a minute, more where Slack is lenient (docs.slack.dev/apis/web-api/rate-limits).</param>
/// <param name="TakesJson">Methods that read take only query or form arguments.</param>
public sealed record SlackMethod(string Name, string? Scope, int PerMinute, bool TakesJson, TokenKind Token = TokenKind.Bot)
{
    /// <summary>Where the scope depends on the conversation: <c>read</c>, <c>history</c> or <c>write</c>.</summary>
    public string? ConversationScope { get; init; }

    /// <summary>The scope that a call needs for a conversation of that kind.</summary>
    public string? ScopeFor(ChannelKind kind) => ConversationScope is not { } right ? Scope : kind switch
    {
        ChannelKind.Private => $"groups:{right}",
        ChannelKind.DirectMessage => $"im:{right}",
        _ => $"channels:{right}",
    };

    /// <summary>Every scope of which a call may need one.</summary>
    public IReadOnlyList<string> Scopes =>
        ConversationScope is null ? Scope is null ? [] : [Scope] : [.. Enum.GetValues<ChannelKind>().Select(k => ScopeFor(k)!)];
}
