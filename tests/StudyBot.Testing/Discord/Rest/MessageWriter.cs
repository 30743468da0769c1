using System.Text.Json;
using StudyBot.Testing.Discord.Rules;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>Makes and changes messages from bodies that have passed the rules.</summary>
internal sealed class MessageWriter(FakeDiscordOptions options, World world)
{
    /// <param name="ownThread">It is the first of a post of a forum: the thread has its number.</param>
    internal FakeMessage Create(RestCall call, JsonElement body, ulong channel, ulong? onlyFor, ulong? interaction, bool ownThread = false)
    {
        var flags = ComponentTree.Number(body, "flags") ?? 0;
        var id = world.Ids.Next();
        var message = new FakeMessage
        {
            Id = id,
            ChannelId = ownThread ? id : channel,
            AuthorId = options.ApplicationId,
            OnlyFor = onlyFor,
            InteractionId = interaction,
            Created = options.Time.GetUtcNow(),
            Flags = onlyFor is null ? flags & ~MessageFlags.Ephemeral : flags | MessageFlags.Ephemeral,
        };
        Fill(message, call, body);
        Notify(message, body, world.GuildOf(ownThread ? call.Id(0) : channel), world.PermissionsIn(ownThread ? call.Id(0) : channel));
        return world.Add(message);
    }

    // docs/resources/message "Allowed Mentions": named there, written in the text, and of a role that anybody may notify, or the bot may notify all.
    private static void Notify(FakeMessage message, JsonElement body, FakeGuild? guild, ulong may)
    {
        const ulong MentionEveryone = 1UL << 17;
        var text = message.Content + string.Concat(message.Components is { } tree ? ComponentTree.Walk(tree).Select(c => ComponentTree.Text(c.Component, "content") + "\n") : []);
        message.MentionedRoles = [.. Allowed("roles").Where(r => text.Contains($"<@&{r}>", StringComparison.Ordinal))];
        message.Notified =
        [
            .. message.MentionedRoles.Where(r => (may & MentionEveryone) != 0 || guild?.Roles.Any(k => k.Id == r && k.Mentionable) == true),
            .. Allowed("users").Where(u => text.Contains($"<@{u}>", StringComparison.Ordinal)),
        ];

        IEnumerable<ulong> Allowed(string kind) => body.TryGetProperty("allowed_mentions", out var allowed) && allowed.ValueKind == JsonValueKind.Object && MessageRules.Filled(allowed, kind) is { } ids
            ? ids.EnumerateArray().Select(i => ulong.Parse(i.GetString()!, System.Globalization.CultureInfo.InvariantCulture))
            : [];
    }

    /// <summary>The empty place of a deferred answer.</summary>
    internal FakeMessage CreateLoading(ulong channel, ulong? onlyFor, ulong interaction) => world.Add(new FakeMessage
    {
        Id = world.Ids.Next(),
        ChannelId = channel,
        AuthorId = options.ApplicationId,
        OnlyFor = onlyFor,
        InteractionId = interaction,
        Created = options.Time.GetUtcNow(),
        Flags = onlyFor is null ? 0 : MessageFlags.Ephemeral,
        Loading = true,
    });

    internal void Edit(FakeMessage message, RestCall call, JsonElement body)
    {
        lock (message)
        {
            // Whether it is ephemeral was fixed by the first response; Components V2 cannot be left again.
            var flags = ComponentTree.Number(body, "flags") ?? message.Flags;
            message.Flags = (flags & ~MessageFlags.Ephemeral) | (message.Flags & (MessageFlags.Ephemeral | MessageFlags.ComponentsV2));
            if (!message.Loading)
                message.Edits++;
            message.Loading = false;
            Fill(message, call, body);
        }
    }

    internal MessageContext ContextOfEdit(FakeMessage message, RestCall call) =>
        new("", CallbackRules.EditFlags, !message.Loading, message.IsV2, CallbackRules.Names(call.Uploads), [.. message.Attachments.Select(a => a.FileName)], options.RequireNoMentions);

    private void Fill(FakeMessage message, RestCall call, JsonElement body)
    {
        if (body.TryGetProperty("content", out var content))
            message.Content = content.GetString() ?? "";
        if (body.TryGetProperty("components", out var components))
            message.Components = components.ValueKind == JsonValueKind.Array ? components : null;
        if (body.TryGetProperty("embeds", out var embeds))
            message.Embeds = embeds.ValueKind == JsonValueKind.Array ? embeds : null;
        var kept = message.Attachments;
        if (body.TryGetProperty("attachments", out var attachments) && attachments.ValueKind == JsonValueKind.Array)
        {
            var ids = attachments.EnumerateArray().Select(a => a.GetProperty("id").GetString()).ToHashSet();
            kept = [.. kept.Where(a => ids.Contains(MessageJson.Text(a.Id)))];
        }
        message.Attachments = [.. kept, .. world.Store(body, call.Uploads)];
    }
}
