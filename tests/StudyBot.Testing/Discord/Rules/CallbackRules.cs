using System.Text.Json;
using StudyBot.Testing.Contracts;
using StudyBot.Testing.Discord.Interactions;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Testing.Discord.Rules;

/// <summary>Which answer fits which interaction (docs/interactions/receiving-and-responding "Interaction Callback Type").</summary>
internal static class CallbackRules
{
    private const int InitialFlags = MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral | MessageFlags.SuppressNotifications | MessageFlags.ComponentsV2;
    internal const int EditFlags = MessageFlags.SuppressEmbeds | MessageFlags.ComponentsV2;
    internal const int FollowUpFlags = InitialFlags;

    internal static List<ContractError> Check(FakeInteraction interaction, JsonElement body, IReadOnlyList<Upload> uploads, bool requireNoMentions)
    {
        var type = body.GetProperty("type").GetInt32();
        var data = body.TryGetProperty("data", out var given) && given.ValueKind == JsonValueKind.Object ? given : default;
        if (!Fits(interaction, type))
            return [new("type", "INTERACTION_RESPONSE_TYPE_INVALID", $"A callback of type {type} does not answer a {interaction.Kind}.")];
        switch (type)
        {
            case 4 when data.ValueKind != JsonValueKind.Object:
                return [new("data", "BASE_TYPE_REQUIRED", "This field is required.")];
            case 4:
                return MessageRules.Check(data, new("data", InitialFlags, false, false, Names(uploads), [], requireNoMentions));
            case 7 when data.ValueKind == JsonValueKind.Object:
                var source = interaction.Source!;
                return MessageRules.Check(data, new("data", EditFlags, true, source.IsV2, Names(uploads), [.. source.Attachments.Select(a => a.FileName)], requireNoMentions));
            case 5 when data.ValueKind == JsonValueKind.Object:
                return Deferred(data);
            case 6 when data.ValueKind == JsonValueKind.Object:
                return [new("data", "DEFERRED_DATA", "A deferred update carries no data.")];
            case 8 when data.TryGetProperty("choices", out var choices) && choices.ValueKind == JsonValueKind.Array:
                return [.. CommandRules.Choices(choices, "data.choices")];
            case 9:
                return ModalRules.Check(data);
            default:
                return [];
        }
    }

    private static List<ContractError> Deferred(JsonElement data)
    {
        var errors = data.EnumerateObject().Where(p => p.Name != "flags")
            .Select(p => new ContractError($"data.{p.Name}", "DEFERRED_DATA", "A deferred message accepts only the flag EPHEMERAL.")).ToList();
        if (ComponentTree.Number(data, "flags") is { } flags && (flags & ~MessageFlags.Ephemeral) != 0)
            errors.Add(new("data.flags", "BITFIELD_INVALID", "A deferred message accepts only the flag EPHEMERAL."));
        return errors;
    }

    private static bool Fits(FakeInteraction interaction, int type) => (interaction.Kind, type) switch
    {
        (InteractionKind.Ping, _) => type == 1,
        (_, 1) => false,
        (InteractionKind.Autocomplete, _) => type == 8,
        (_, 8) => false,
        (InteractionKind.ModalSubmit, 9) => false,
        (InteractionKind.Component, 6 or 7) => true,
        // A modal that was opened from a message may change that message.
        (InteractionKind.ModalSubmit, 6 or 7) => interaction.Source is not null,
        (_, 6 or 7) => false,
        (_, 4 or 5 or 9) => true,
        _ => false,
    };

    internal static string[] Names(IReadOnlyList<Upload> uploads) => [.. uploads.OrderBy(u => u.Index).Select(u => u.FileName)];
}
