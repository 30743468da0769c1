using System.Globalization;
using System.Text.Json.Nodes;
using StudyBot.Testing.Discord.People;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>Messages and users as Discord returns them.</summary>
internal static class MessageJson
{
    internal static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    internal static string Text(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture);

    internal static JsonObject User(ulong id, string name, bool bot) => new()
    {
        ["id"] = Text(id),
        ["username"] = name,
        ["avatar"] = null,
        ["discriminator"] = bot ? "0001" : "0",
        ["public_flags"] = 0,
        ["flags"] = 0,
        ["bot"] = bot,
        ["global_name"] = bot ? null : name,
        ["banner"] = null,
        ["accent_color"] = null,
        ["avatar_decoration_data"] = null,
        ["primary_guild"] = null,
        ["collectibles"] = null,
    };

    internal static JsonObject Message(FakeMessage message, FakeDiscordOptions options, Person? author = null)
    {
        var json = Own(message, options, author);
        if (message.AuthorId != options.ApplicationId)
            json.Remove("application_id");
        if (message.Thread is { } thread)
            json["thread"] = ThreadRoutes.Thread(thread);
        return json;
    }

    private static JsonObject Own(FakeMessage message, FakeDiscordOptions options, Person? author) => new()
    {
        ["type"] = message.InteractionId is null ? 0 : 20,
        ["id"] = Text(message.Id),
        ["channel_id"] = Text(message.ChannelId),
        ["application_id"] = Text(options.ApplicationId),
        ["author"] = author is null
            ? message.AuthorId == options.ApplicationId ? User(options.ApplicationId, options.ApplicationName, bot: true) : User(message.AuthorId, message.AuthorName, bot: false)
            : User(author.UserId, author.Name, bot: false),
        ["content"] = message.Content,
        ["flags"] = message.Flags | (message.Loading ? MessageFlags.Loading : 0),
        ["timestamp"] = Text(message.Created),
        ["edited_timestamp"] = message.Edits > 0 ? Text(message.Created) : null,
        ["mentions"] = new JsonArray(),
        ["mention_roles"] = new JsonArray([.. message.MentionedRoles.Select(r => JsonValue.Create(Text(r)))]),
        ["mention_everyone"] = false,
        ["pinned"] = false,
        ["tts"] = false,
        ["embeds"] = message.Embeds is { } embeds ? JsonArray.Create(embeds) : [],
        ["components"] = ComponentJson.Of(message),
        ["attachments"] = new JsonArray([.. message.Attachments.Select(a => Attachment(message, a))]),
    };

    private static JsonObject Attachment(FakeMessage message, FakeAttachment attachment)
    {
        var json = new JsonObject
        {
            ["id"] = Text(attachment.Id),
            ["filename"] = attachment.FileName,
            ["size"] = attachment.Content.Length,
            ["url"] = Url(message, attachment),
            ["proxy_url"] = Url(message, attachment),
            ["content_type"] = attachment.ContentType,
            ["ephemeral"] = message.IsEphemeral,
        };
        if (attachment.Description is { } description)
            json["description"] = description;
        return json;
    }

    internal static string Url(FakeMessage message, FakeAttachment attachment) =>
        $"https://cdn.discordapp.com/attachments/{message.ChannelId}/{attachment.Id}/{attachment.FileName}";
}
