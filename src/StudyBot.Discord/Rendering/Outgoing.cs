using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Rendering;

/// <summary>A message made of components, before it is a response, an edit or a further message.</summary>
internal sealed record Outgoing(IReadOnlyList<JsonObject> Components, ReplyVisibility Visibility)
{
    public IReadOnlyList<Attachment> Files { get; init; } = [];

    /// <summary>Alternative texts of the files, by file name.</summary>
    public IReadOnlyDictionary<string, string> Descriptions { get; init; } = new Dictionary<string, string>();

    public InteractionResponse AsResponse() => new(InteractionResponseType.Message, Data(asNew: true)) { Files = Files };

    /// <summary>In place of the message whose component was used; it stays as visible as it was.</summary>
    public InteractionResponse AsUpdate() => new(InteractionResponseType.UpdateMessage, Data(asNew: false)) { Files = Files };

    /// <summary>A message that answers nobody: for all in its channel, with one role or person written before it and notified.</summary>
    /// <param name="mention">As it is written.</param>
    /// <param name="kind"><c>roles</c> or <c>users</c>.</param>
    public MessagePayload AsMessage(string? mention = null, string? kind = null, string? id = null)
    {
        var data = (this with { Visibility = ReplyVisibility.Public }).Data(asNew: true);
        if (mention is not null)
        {
            ((JsonArray)data["components"]!).Insert(0, Component.Text(mention));
            data["allowed_mentions"]![kind!] = new JsonArray(id);
        }

        return new MessagePayload(data) { Files = Files };
    }

    // An edit may not carry the ephemeral flag: the first response settled it.
    private JsonObject Data(bool asNew)
    {
        var data = new JsonObject
        {
            ["components"] = new JsonArray([.. Components.Select(c => c.DeepClone())]),
            // Nothing that the bot writes notifies anybody; the default would notify everybody.
            ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() },
        };
        data["flags"] = (int)(MessageFlags.ComponentsV2 | (asNew && Visibility == ReplyVisibility.Private ? MessageFlags.Ephemeral : MessageFlags.None));
        // An edit names its files even where there are none: those of the message before would stay.
        if (Files.Count > 0 || !asNew)
            data["attachments"] = new JsonArray([.. Files.Select((f, i) => AttachmentOf(f, i))]);
        return data;
    }

    private JsonObject AttachmentOf(Attachment file, int index)
    {
        var attachment = new JsonObject { ["id"] = index.ToString(System.Globalization.CultureInfo.InvariantCulture), ["filename"] = file.FileName };
        if (Descriptions.TryGetValue(file.FileName, out var description))
            attachment["description"] = description;
        return attachment;
    }
}
