using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using StudyBot.Testing.Discord.People;
using StudyBot.Testing.Discord.Rest;
using StudyBot.Testing.Discord.Rules;

namespace StudyBot.Testing.Discord.Interactions;

/// <summary>A person's hands: makes the interactions of what they type, press and pick, where their client would let them.</summary>
internal sealed class InteractionDesk(FakeDiscordOptions options, Ledger ledger, World world, CommandStore commands, InteractionLog log, InteractionJson json)
{
    internal required IDelivery Delivery { get; set; }

    internal FakeInteraction Command(Person by, string line, IReadOnlyDictionary<string, string> given, string? focused = null)
    {
        var path = line.TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var command = Offered(by, path[0], 1);
        var data = Data(command);
        var options = CommandOptions.Build(command, path.AsSpan(1), given, focused);
        data["options"] = options;
        if (Resolved(by, options, command) is { Count: > 0 } resolved)
            data["resolved"] = resolved;
        return Start(by, focused is null ? InteractionKind.Command : InteractionKind.Autocomplete, data, null);
    }

    /// <summary>What Discord adds for channels and roles; the client offers only those of the server and of the option's types.</summary>
    private JsonObject Resolved(Person by, JsonArray given, JsonObject command)
    {
        var resolved = new JsonObject();
        foreach (var (option, defined) in CommandOptions.Leaves(given, command))
        {
            if ((int)option["type"]! is not (CommandOptions.Channel or CommandOptions.Role) || option["value"] is not { } value || !ulong.TryParse((string?)value, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                continue;
            var isRole = (int)option["type"]! == CommandOptions.Role;
            var entity = isRole ? json.Role(by, id) : json.Place(by, id);
            if (entity is null || !isRole && defined["channel_types"] is JsonArray { Count: > 0 } types && types.All(t => (int)t! != (int)entity["type"]!))
                throw new PersonRefusedException($"{option["name"]} does not offer {id}.");
            var kind = isRole ? "roles" : "channels";
            if (resolved[kind] is not JsonObject list)
                resolved[kind] = list = [];
            list[MessageJson.Text(id)] = entity;
        }
        return resolved;
    }

    /// <summary>On a message of someone else's with that text.</summary>
    internal FakeInteraction MessageCommand(Person by, string name, string text)
    {
        var command = Offered(by, name, 3);
        var target = new FakeMessage { Id = world.Ids.Next(), ChannelId = by.ChannelId, AuthorId = by.UserId + 7, Content = text, Created = options.Time.GetUtcNow() };
        var data = Data(command);
        data["target_id"] = MessageJson.Text(target.Id);
        var message = MessageJson.Message(target, options, by with { UserId = target.AuthorId, Name = "someone" });
        data["resolved"] = new JsonObject { ["messages"] = new JsonObject { [MessageJson.Text(target.Id)] = message } };
        return Start(by, InteractionKind.Command, data, null);
    }

    internal FakeInteraction Component(Person by, ulong messageId, string control, IReadOnlyList<string>? values)
    {
        var message = world.Message(messageId) is { } found && found.SeenBy(by.UserId) ? found : throw new PersonRefusedException($"{by.Name} sees no message {messageId}.");
        var seen = MessageText.Render(message, options);
        var target = seen.Controls.FirstOrDefault(c => c.CustomId == control) ?? seen.Controls.FirstOrDefault(c => c.Label == control)
            ?? throw new PersonRefusedException($"The message has no control {control}; it has: {string.Join(", ", seen.Controls.Select(c => c.Label))}.");
        if (target.Disabled)
            throw new PersonRefusedException($"{target.Label} is disabled.");
        if (target.IsSelect != values is not null)
            throw new PersonRefusedException(target.IsSelect ? $"{target.Label} is a select: pick from it." : $"{target.Label} is a button: press it.");
        if (values?.FirstOrDefault(v => target.Values.Count > 0 && !target.Values.Contains(v)) is { } unknown)
            throw new PersonRefusedException($"{target.Label} has no value {unknown}; it has: {string.Join(", ", target.Values)}.");
        var data = new JsonObject { ["component_type"] = target.IsSelect ? ComponentType.StringSelect : ComponentType.Button, ["custom_id"] = target.CustomId, ["id"] = 1 };
        if (values is not null)
            data["values"] = new JsonArray([.. values.Select(v => JsonValue.Create(v))]);
        return Start(by, InteractionKind.Component, data, message);
    }

    internal FakeInteraction Submit(ulong opener, IReadOnlyDictionary<string, string> values)
    {
        if (log.ById(opener) is not { Modal: { } modal } opened)
            throw new PersonRefusedException($"The interaction {opener} has opened no modal.");
        var seen = ModalText.Render(modal);
        if (values.Keys.FirstOrDefault(k => !seen.Fields.Any(f => f.CustomId == k || f.Label == k)) is { } unknown)
            throw new PersonRefusedException($"The modal has no field {unknown}; it has: {string.Join(", ", seen.Fields.Select(f => f.CustomId))}.");
        string Filled(SeenField field) => values.GetValueOrDefault(field.CustomId) ?? values.GetValueOrDefault(field.Label) ?? field.Value;
        foreach (var field in seen.Fields)
        {
            var length = Filled(field).EnumerateRunes().Count();
            if ((length == 0 && field.Required) || (length > 0 && length < field.MinLength) || length > field.MaxLength)
                throw new PersonRefusedException($"The field {field.Label} does not take {length} characters.");
        }
        var data = new JsonObject
        {
            ["custom_id"] = seen.CustomId,
            ["components"] = ModalAnswer.Build(modal, id => Filled(seen.Fields.First(f => f.CustomId == id))),
            ["resolved"] = new JsonObject(),
        };
        return Start(opened.By, InteractionKind.ModalSubmit, data, opened.Source);
    }

    private FakeInteraction Start(Person by, InteractionKind kind, JsonObject data, FakeMessage? source)
    {
        var id = world.Ids.Next();
        var interaction = new FakeInteraction
        {
            Id = id,
            Token = Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"interaction:{id}:{Random.Shared.NextInt64():x16}{Random.Shared.NextInt64():x16}"))).TrimEnd('=').Replace('/', '_').Replace('+', '-'),
            Kind = kind,
            By = by,
            Source = source,
            Created = options.Time.GetTimestamp(),
        };
        log.Add(interaction);
        ledger.Count("interaction");
        if (!Delivery.Deliver(interaction, json.Build(interaction, data, source)))
            ledger.Count("interaction.undeliverable");
        return interaction;
    }

    private JsonObject Offered(Person by, string name, int type)
    {
        var command = commands.Offered(by.GuildId, name, type) ?? throw new PersonRefusedException($"No command {name} is offered here.");
        var installed = command["integration_types"]!.AsArray().Select(i => (int)i!).ToArray();
        if (!installed.Contains(by.UserInstall ? 1 : 0))
            throw new PersonRefusedException($"{name} is not offered by {(by.UserInstall ? "user" : "server")} installation.");
        var offered = command["contexts"] is JsonArray contexts ? contexts.Select(c => (int)c!).Contains(by.Context) : by.Context == 0 || (bool?)command["dm_permission"] != false;
        if (!offered)
            throw new PersonRefusedException($"{name} is not offered in context {by.Context}.");
        if (by.GuildId is not null && (string?)command["default_member_permissions"] is { } needs
            && (by.Permissions & ulong.Parse(needs, CultureInfo.InvariantCulture)) != ulong.Parse(needs, CultureInfo.InvariantCulture))
            throw new PersonRefusedException($"{by.Name} does not see {name}: it is for members with the permissions {needs}.");
        return command;
    }

    private static JsonObject Data(JsonObject command)
    {
        var data = new JsonObject { ["id"] = (string?)command["id"], ["name"] = (string?)command["name"], ["type"] = (int)command["type"]! };
        if ((string?)command["guild_id"] is { } guild)
            data["guild_id"] = guild;
        return data;
    }
}
