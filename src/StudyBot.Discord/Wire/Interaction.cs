using System.Text.Json.Serialization;

namespace StudyBot.Discord.Wire;

/// <summary>What Discord sends when somebody uses the bot; only the fields that are read here.</summary>
internal sealed record Interaction
{
    [JsonRequired]
    public string Id { get; init; } = "";

    [JsonRequired]
    public string ApplicationId { get; init; } = "";

    [JsonRequired]
    public InteractionType Type { get; init; }

    /// <summary>Lives for 15 minutes; a secret: whoever has it answers in the bot's name.</summary>
    [JsonRequired]
    public string Token { get; init; } = "";

    public InteractionData? Data { get; init; }

    public string? GuildId { get; init; }

    public string? ChannelId { get; init; }

    public InteractionChannelInfo? Channel { get; init; }

    /// <summary>In a guild.</summary>
    public InteractionMember? Member { get; init; }

    /// <summary>In a direct message.</summary>
    public InteractionUser? User { get; init; }

    /// <summary>The message whose component was used.</summary>
    public InteractionMessage? Message { get; init; }

    /// <summary>Who installed the bot here: key "0" names the guild, "1" the person.</summary>
    public Dictionary<string, string>? AuthorizingIntegrationOwners { get; init; }

    public string? Locale { get; init; }

    /// <summary>Whoever did it, wherever.</summary>
    [JsonIgnore]
    public string UserId => Member?.User.Id ?? User?.Id ?? "";

    /// <summary>A copy without the token, for logs.</summary>
    public override string ToString() => $"interaction {Id} ({Type})";
}
