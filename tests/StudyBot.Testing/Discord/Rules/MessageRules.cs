using System.Text.Json;
using StudyBot.Testing.Contracts;

namespace StudyBot.Testing.Discord.Rules;

/// <summary>What Discord asks of a message beyond its schema (docs/resources/message, docs/components/reference).</summary>
internal static class MessageRules
{
    internal static List<ContractError> Check(JsonElement message, MessageContext at)
    {
        var errors = new List<ContractError>();
        void Fail(string field, string code, string what) =>
            errors.Add(new ContractError(at.Prefix.Length == 0 ? field : field.Length == 0 ? at.Prefix : $"{at.Prefix}.{field}", code, what));

        var flags = message.TryGetProperty("flags", out var given) && given.ValueKind == JsonValueKind.Number ? given.GetInt32() : 0;
        if ((flags & ~at.LegalFlags) != 0)
            Fail("flags", "BITFIELD_INVALID", $"The flags {flags & ~at.LegalFlags} are not to be set here.");
        if (at.RequireNoMentions && !(MentionsNobody(message) || at.MayMentionOne && MentionsOne(message)))
            Fail("allowed_mentions", "HOUSE_RULE", at.MayMentionOne ? "allowed_mentions must be {\"parse\":[]}, with one role or person at most." : "allowed_mentions must be {\"parse\":[]}.");
        CheckAttachments(message, at, Fail);
        var v2 = at.WasV2 || (flags & MessageFlags.ComponentsV2) != 0;
        var components = Filled(message, "components");
        if (v2)
            CheckV2(message, components, at, Fail);
        else
            CheckLegacy(message, components, at, Fail);
        if (components is { } tree)
            ComponentRules.Check(tree, v2, Fail);
        return errors;
    }

    private static bool MentionsNobody(JsonElement message) =>
        message.TryGetProperty("allowed_mentions", out var allowed) && allowed.ValueKind == JsonValueKind.Object && allowed.EnumerateObject().Count() == 1
        && allowed.TryGetProperty("parse", out var parse) && parse.ValueKind == JsonValueKind.Array && parse.GetArrayLength() == 0;

    private static bool MentionsOne(JsonElement message) =>
        message.TryGetProperty("allowed_mentions", out var allowed) && allowed.ValueKind == JsonValueKind.Object
        && allowed.TryGetProperty("parse", out var parse) && parse.ValueKind == JsonValueKind.Array && parse.GetArrayLength() == 0
        && allowed.EnumerateObject().Where(p => p.Name != "parse").ToArray() is [{ Name: "roles" or "users", Value: { ValueKind: JsonValueKind.Array } named }] && named.GetArrayLength() == 1;

    private static void CheckV2(JsonElement message, JsonElement? components, MessageContext at, Action<string, string, string> fail)
    {
        foreach (var field in (ReadOnlySpan<string>)["content", "embeds", "poll", "sticker_ids"])
        {
            if (message.TryGetProperty(field, out var legacy) && legacy.ValueKind != JsonValueKind.Null && !(at.IsEdit && IsEmpty(legacy)))
                fail(field, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", $"The '{field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2.");
        }
        if (components is null && !(at.IsEdit && at.WasV2 && !message.TryGetProperty("components", out _)))
            fail("components", "BASE_TYPE_REQUIRED", "A message in Components V2 needs components.");
        // Discord shows no file in Components V2 that no component names.
        var named = new HashSet<string>(ComponentRules.MediaUrls(components), StringComparer.Ordinal);
        foreach (var name in at.UploadNames.Where(n => !named.Contains($"attachment://{n}")))
            fail("attachments", "UNFURLED_MEDIA_ITEM_NOT_REFERENCED", $"The uploaded file {name} is referenced by no component.");
        // Neither does it refuse them; but they stay with the message unseen.
        foreach (var name in at.KeptNames.Where(n => !message.TryGetProperty("attachments", out _) && !named.Contains($"attachment://{n}")))
            fail("attachments", "HOUSE_RULE", $"The file {name} of the message before stays, and no component names it.");
        foreach (var url in named.Where(u => u.StartsWith("attachment://", StringComparison.Ordinal)).Where(u => !IsHere(at, u["attachment://".Length..])))
            fail("components", "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", $"The referenced attachment {url} was not found.");
    }

    private static void CheckLegacy(JsonElement message, JsonElement? components, MessageContext at, Action<string, string, string> fail)
    {
        // 4,000 characters are for people with Nitro; 2,000 for everyone else.
        if (message.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.String && content.GetString()!.EnumerateRunes().Count() > 2000)
            fail("content", "BASE_TYPE_MAX_LENGTH", "Must be 2000 or fewer in length.");
        if (!at.IsEdit && (content.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(content.GetString()))
            && Filled(message, "embeds") is null && Filled(message, "sticker_ids") is null && components is null && at.UploadNames.Count == 0
            && !(message.TryGetProperty("poll", out var poll) && poll.ValueKind == JsonValueKind.Object))
            fail("", "EMPTY_MESSAGE", "Cannot send an empty message.");
        if (Filled(message, "embeds") is { } embeds)
        {
            if (embeds.EnumerateArray().Sum(EmbedLength) > 6000)
                fail("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000.");
            foreach (var url in embeds.EnumerateArray().SelectMany(e => ((string[])["image", "thumbnail"]).Select(k => e.TryGetProperty(k, out var media) && media.ValueKind == JsonValueKind.Object && media.TryGetProperty("url", out var u) ? u.GetString() : null)))
            {
                if (url is not null && url.StartsWith("attachment://", StringComparison.Ordinal) && !IsHere(at, url["attachment://".Length..]))
                    fail("embeds", "ATTACHMENT_NOT_FOUND", $"The referenced attachment {url} was not found.");
            }
        }
        if (components is { } rows && rows.GetArrayLength() > 5)
            fail("components", "BASE_TYPE_BAD_LENGTH", "Must be 5 or fewer in length.");
    }

    private static void CheckAttachments(JsonElement message, MessageContext at, Action<string, string, string> fail)
    {
        if (at.UploadNames.Distinct(StringComparer.Ordinal).Count() != at.UploadNames.Count)
            fail("attachments", "DUPLICATE_FILE_NAME", "Two files have the same name.");
        if (Filled(message, "attachments") is not { } attachments)
            return;
        var ids = attachments.EnumerateArray().Select(a => a.GetProperty("id").GetString()!).ToArray();
        if (ids.Distinct(StringComparer.Ordinal).Count() != ids.Length)
            fail("attachments", "SET_TYPE_ALREADY_CONTAINS_VALUE", "Two attachments have the same id.");
        foreach (var id in ids.Where(id => id.Length < 3 && int.Parse(id, System.Globalization.CultureInfo.InvariantCulture) >= at.UploadNames.Count))
            fail("attachments", "ATTACHMENT_NOT_FOUND", $"There is no files[{id}].");
    }

    private static bool IsHere(MessageContext at, string name) => at.UploadNames.Contains(name) || at.KeptNames.Contains(name);

    private static int EmbedLength(JsonElement embed)
    {
        var total = Length(embed, "title") + Length(embed, "description");
        if (embed.TryGetProperty("footer", out var footer) && footer.ValueKind == JsonValueKind.Object)
            total += Length(footer, "text");
        if (embed.TryGetProperty("author", out var author) && author.ValueKind == JsonValueKind.Object)
            total += Length(author, "name");
        return total + (Filled(embed, "fields")?.EnumerateArray().Sum(f => Length(f, "name") + Length(f, "value")) ?? 0);
    }

    private static int Length(JsonElement owner, string field) =>
        owner.TryGetProperty(field, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()!.EnumerateRunes().Count() : 0;

    private static bool IsEmpty(JsonElement value) =>
        (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0) || (value.ValueKind == JsonValueKind.String && value.GetString()!.Length == 0);

    internal static JsonElement? Filled(JsonElement owner, string field) =>
        owner.TryGetProperty(field, out var list) && list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0 ? list : null;
}
