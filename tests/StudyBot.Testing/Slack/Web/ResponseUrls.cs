using System.Text.Json;
using Microsoft.AspNetCore.Http;
using StudyBot.Testing.Slack.Deliveries;

namespace StudyBot.Testing.Slack.Web;

/// <summary>The addresses that commands and interactions carry: five uses within half an hour, no token.</summary>
internal sealed class ResponseUrls(SlackWorld world, Ledger ledger, DeliveryLog log, ChatMethods chat, FaultPlan faults)
{
    private static readonly string[] Known = ["text", "blocks", "attachments", "response_type", "replace_original", "delete_original", "thread_ts", "metadata", "mrkdwn", "unfurl_links", "unfurl_media"];

    internal async Task HandleAsync(HttpContext http, string token)
    {
        ledger.Count("response_url");
        if (faults.Take(http.Request.Method, "response_url") is { } fault)
        {
            ledger.Count($"fault.{fault}");
            if (fault == Fault.Cut)
                http.Abort();
            else
                http.Response.StatusCode = (int)fault;
            return;
        }
        string? refused;
        try
        {
            using var document = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
            refused = Use(token, document.RootElement.Clone());
        }
        catch (JsonException)
        {
            refused = "invalid_payload";
        }
        if (refused is not null)
            ledger.Violate("response_url", 0, refused);
        http.Response.StatusCode = refused is null ? 200 : refused is "used_url" or "expired_url" or "no_such_url" ? 404 : 400;
        if (refused is null)
        {
            await http.Response.WriteAsync("ok", http.RequestAborted);
            return;
        }
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.WriteAsync(JsonSerializer.Serialize(new { ok = false, error = refused }), http.RequestAborted);
    }

    /// <summary>The message in the body, shown; or why not.</summary>
    internal string? Use(string token, JsonElement body)
    {
        if (log.ByResponseToken(token) is not { } delivery)
            return "no_such_url";
        if (world.Options.Time.GetElapsedTime(delivery.Created) > world.Options.ResponseUrlLifetime)
            return "expired_url";
        lock (delivery.Gate)
        {
            if (delivery.ResponseUses >= world.Options.ResponseUrlUses)
                return "used_url";
            delivery.ResponseUses++;
        }
        return Show(delivery, body);
    }

    /// <summary>Also for what an acknowledgement brings along, which takes no use.</summary>
    internal string? Show(Delivery delivery, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return "invalid_payload";
        if (body.EnumerateObject().FirstOrDefault(p => !Known.Contains(p.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
            return $"invalid_payload: there is no {unknown.Name}";
        var type = Text(body, "response_type");
        if (type is not (null or "ephemeral" or "in_channel"))
            return "invalid_payload: response_type is ephemeral or in_channel";
        if (Flag(body, "delete_original"))
            return Delete(delivery);
        var draft = new MessageDraft(Text(body, "text"), body.TryGetProperty("blocks", out var blocks) ? blocks : null, body.TryGetProperty("metadata", out var metadata) ? metadata : null);
        if (draft.Refusal(world, ledger, "response_url") is { } bad)
            return bad.Body!.ToJsonString();
        if (Flag(body, "replace_original"))
            return Replace(delivery, draft);
        var thread = Text(body, "thread_ts");
        if (thread is not null && world.Message(delivery.By.ChannelId, thread) is null)
            return "thread_not_found";
        var message = world.Add(chat.New(delivery.By.ChannelId, draft, type == "in_channel" ? null : delivery.By.UserId, thread, false));
        delivery.Show(message, changed: false);
        if (message.OnlyFor is null)
            chat.Posted?.Invoke(message, false);
        return null;
    }

    private static string? Replace(Delivery delivery, MessageDraft draft)
    {
        if (Original(delivery) is not { } original)
            return "no original message to replace";
        ChatMethods.Change(original, draft);
        delivery.Show(original, changed: true);
        return null;
    }

    private static string? Delete(Delivery delivery)
    {
        if (Original(delivery) is not { } original)
            return "no original message to delete";
        lock (original)
            original.Deleted = true;
        delivery.Show(original, changed: true);
        return null;
    }

    /// <summary>The message that was acted on; after a command, what it was answered with first.</summary>
    private static FakeSlackMessage? Original(Delivery delivery)
    {
        lock (delivery.Gate)
        {
            var original = delivery.Kind == DeliveryKind.Action ? delivery.Source : delivery.Messages.FirstOrDefault();
            return original is { Deleted: false } ? original : null;
        }
    }

    private static string? Text(JsonElement body, string name) => body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool Flag(JsonElement body, string name) => body.TryGetProperty(name, out var value) && (value.ValueKind == JsonValueKind.True || value.ToString() == "true");
}
