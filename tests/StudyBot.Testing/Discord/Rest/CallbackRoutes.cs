using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Testing.Discord.Interactions;
using StudyBot.Testing.Discord.Rules;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>The first answer to an interaction, by REST or as the response to a signed request.</summary>
internal sealed class CallbackRoutes(FakeDiscordOptions options, Ledger ledger, InteractionLog interactions, MessageWriter writer)
{
    internal ApiResult Post(RestCall call)
    {
        if (interactions.ById(call.Id(0)) is not { } interaction || interaction.Token != call.Arguments[1])
            return ApiResult.UnknownInteraction;
        if (Answer(interaction, call) is { } refused)
            return refused;
        return call.Asks("with_response") ? ApiResult.Ok(Response(interaction)) : ApiResult.NoContent;
    }

    /// <summary>Null where the answer was taken.</summary>
    internal ApiResult? Answer(FakeInteraction interaction, RestCall call)
    {
        if (options.Time.GetElapsedTime(interaction.Created, call.Arrived) > options.AnswerDeadline)
        {
            interaction.WasLate = true;
            ledger.Count("callback.late");
            // Nothing more can come of it.
            interaction.MarkAnswered();
            interaction.MarkSettled();
            return ApiResult.UnknownInteraction;
        }
        if (!interaction.IsAnswered && CallbackRules.Check(interaction, call.Body, call.Uploads, options.RequireNoMentions) is { Count: > 0 } errors)
            return InvalidForm.Of(errors);
        lock (interaction.Gate)
        {
            if (interaction.IsAnswered)
            {
                interaction.WasRepeated = true;
                ledger.Count("callback.repeated");
                return ApiResult.AlreadyAcknowledged;
            }
            interaction.AnsweredAt = call.Arrived;
            Apply(interaction, call);
        }
        ledger.Count("callback");
        interaction.MarkAnswered();
        if (interaction.CallbackType is not (5 or 6))
            interaction.MarkSettled();
        return null;
    }

    private void Apply(FakeInteraction interaction, RestCall call)
    {
        var type = call.Body.GetProperty("type").GetInt32();
        var data = call.Body.TryGetProperty("data", out var given) && given.ValueKind == JsonValueKind.Object ? given : default;
        interaction.CallbackType = type;
        switch (type)
        {
            case 4 or 5:
                var flags = data.ValueKind == JsonValueKind.Object ? ComponentTree.Number(data, "flags") ?? 0 : 0;
                interaction.Ephemeral = (flags & MessageFlags.Ephemeral) != 0 || MustStayPrivate(interaction);
                ulong? onlyFor = interaction.Ephemeral ? interaction.By.UserId : null;
                interaction.Original = type == 4
                    ? writer.Create(call, data, interaction.By.ChannelId, onlyFor, interaction.Id)
                    : writer.CreateLoading(interaction.By.ChannelId, onlyFor, interaction.Id);
                break;
            case 6 or 7:
                interaction.Original = interaction.Source;
                interaction.Ephemeral = interaction.Source!.IsEphemeral;
                if (type == 7 && data.ValueKind == JsonValueKind.Object)
                    writer.Edit(interaction.Source, call, data);
                break;
            case 8:
                interaction.Choices = data.TryGetProperty("choices", out var choices) && choices.ValueKind == JsonValueKind.Array ? choices : null;
                break;
            case 9:
                interaction.Modal = data;
                break;
        }
    }

    /// <summary>Without the permission for external apps, what a user-installed app says is for that user alone.</summary>
    private static bool MustStayPrivate(FakeInteraction interaction) =>
        interaction.By is { UserInstall: true, GuildId: not null } && (interaction.By.Permissions & (1UL << 50)) == 0;

    private JsonObject Response(FakeInteraction interaction)
    {
        var about = new JsonObject
        {
            ["id"] = MessageJson.Text(interaction.Id),
            ["type"] = (int)interaction.Kind,
        };
        var resource = new JsonObject { ["type"] = interaction.CallbackType };
        if (interaction.Original is { } original)
        {
            about["response_message_id"] = MessageJson.Text(original.Id);
            about["response_message_loading"] = original.Loading;
            about["response_message_ephemeral"] = interaction.Ephemeral;
            resource["message"] = MessageJson.Message(original, options);
        }
        return new JsonObject { ["interaction"] = about, ["resource"] = resource };
    }
}
