using StudyBot.Testing.Discord.Interactions;
using StudyBot.Testing.Discord.Rules;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>Follow-ups and <c>@original</c>: what comes after the first answer, for as long as the token lives.</summary>
internal sealed class WebhookRoutes(FakeDiscordOptions options, InteractionLog interactions, MessageWriter writer)
{
    // docs/interactions/receiving-and-responding "Followup Messages": for apps that are not installed to the server.
    private const int MostFollowUpsOfUserInstall = 5;

    internal ApiResult Post(RestCall call) => WithToken(call, interaction =>
    {
        var place = new MessageContext("", CallbackRules.FollowUpFlags, false, false, CallbackRules.Names(call.Uploads), [], options.RequireNoMentions);
        if (MessageRules.Check(call.Body, place) is { Count: > 0 } errors)
            return InvalidForm.Of(errors);
        lock (interaction.Gate)
        {
            // The first message after a deferral takes the place that the deferral holds, and is as private as it is.
            if (interaction.Original is { Loading: true } waiting)
            {
                writer.Edit(waiting, call, call.Body);
                interaction.MarkSettled();
                return ApiResult.Ok(MessageJson.Message(waiting, options));
            }
            if (interaction.By is { UserInstall: true, GuildId: not null } && interaction.FollowUps.Count >= MostFollowUpsOfUserInstall)
                return ApiResult.Error(400, 40094, "This interaction has reached the maximum number of follow-up messages.");
            var isPrivate = ((ComponentTree.Number(call.Body, "flags") ?? 0) & MessageFlags.Ephemeral) != 0
                || (interaction.By is { UserInstall: true, GuildId: not null } && (interaction.By.Permissions & (1UL << 50)) == 0);
            var message = writer.Create(call, call.Body, interaction.By.ChannelId, isPrivate ? interaction.By.UserId : null, interaction.Id);
            interaction.FollowUps.Add(message);
            interaction.MarkSettled();
            return ApiResult.Ok(MessageJson.Message(message, options));
        }
    });

    internal ApiResult Get(RestCall call) => WithMessage(call, (_, message) => ApiResult.Ok(MessageJson.Message(message, options)));

    internal ApiResult Patch(RestCall call) => WithMessage(call, (interaction, message) =>
    {
        if (MessageRules.Check(call.Body, writer.ContextOfEdit(message, call)) is { Count: > 0 } errors)
            return InvalidForm.Of(errors);
        writer.Edit(message, call, call.Body);
        interaction.MarkSettled();
        return ApiResult.Ok(MessageJson.Message(message, options));
    });

    internal ApiResult Delete(RestCall call) => WithMessage(call, (interaction, message) =>
    {
        message.Deleted = true;
        interaction.MarkSettled();
        return ApiResult.NoContent;
    });

    private ApiResult WithMessage(RestCall call, Func<FakeInteraction, FakeMessage, ApiResult> act) => WithToken(call, interaction =>
    {
        var message = call.Arguments.Count < 3
            ? interaction.Original
            : Own(interaction, call.Id(2));
        return message is { Deleted: false } ? act(interaction, message) : ApiResult.UnknownMessage;
    });

    private static FakeMessage? Own(FakeInteraction interaction, ulong id)
    {
        lock (interaction.Gate)
            return interaction.Original?.Id == id ? interaction.Original : interaction.FollowUps.Find(f => f.Id == id);
    }

    private ApiResult WithToken(RestCall call, Func<FakeInteraction, ApiResult> act)
    {
        if (call.Id(0) != options.ApplicationId || interactions.ByToken(call.Arguments[1]) is not { IsAnswered: true } interaction)
            return ApiResult.UnknownWebhook;
        if (options.Time.GetElapsedTime(interaction.Created, call.Arrived) > options.TokenLifetime)
            return ApiResult.Error(401, 50027, "Invalid Webhook Token");
        return act(interaction);
    }
}
