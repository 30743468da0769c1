using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Testing.Slack.Deliveries;
using StudyBot.Testing.Slack.Rules;

namespace StudyBot.Testing.Slack.Web;

/// <summary>views.*</summary>
internal sealed class ViewMethods(SlackWorld world, DeliveryLog log)
{
    internal WebResult Open(WebCall call)
    {
        if (Refusal(call, "modal", out var body) is { } bad)
            return bad;
        var (expired, delivery) = log.TakeTrigger(call.Needed("trigger_id"));
        if (delivery is null)
            return expired!;
        world.CloseModals(delivery.By.UserId);
        return Shown(Add(delivery.By.UserId, body, null), delivery);
    }

    internal WebResult Push(WebCall call)
    {
        if (Refusal(call, "modal", out var body) is { } bad)
            return bad;
        var (expired, delivery) = log.TakeTrigger(call.Needed("trigger_id"));
        if (delivery is null)
            return expired!;
        if (world.TopModal(delivery.By.UserId) is not { } top)
            return WebResult.Error("invalid_trigger_id", ["[ERROR] there is no modal to push on"]);
        return Pushed(delivery.By.UserId, body, top) is { } view ? Shown(view, delivery) : WebResult.Error("push_limit_reached");
    }

    internal WebResult Update(WebCall call)
    {
        if (call.Text("view_id") is null && call.Text("external_id") is null)
            return WebResult.Error("invalid_arguments", ["[ERROR] missing required field: view_id or external_id"]);
        if (call.Json("view") is null)
            return WebResult.Error("invalid_arguments", ["[ERROR] missing required field: view"]);
        var view = call.Text("view_id") is { } id ? world.View(id) : world.ViewByExternalId(call.Needed("external_id"));
        if (Refusal(call, view is { IsModal: false } ? "home" : "modal", out var body) is { } bad)
            return bad;
        if (view is null)
            return WebResult.Error("not_found");
        if (call.Text("hash") is { } hash && hash != view.Hash)
            return WebResult.Error("hash_conflict");
        Replace(view, body);
        return Shown(view, log.OfView(view));
    }

    internal WebResult Publish(WebCall call)
    {
        if (!world.Options.HomeTab)
            return WebResult.Error("not_enabled");
        if (Refusal(call, "home", out var body) is { } bad)
            return bad;
        var user = call.Needed("user_id");
        if (world.User(user) is null)
            return WebResult.Error("user_not_found");
        var view = world.Home(user);
        if (view is not null && call.Text("hash") is { } hash && hash != view.Hash)
            return WebResult.Error("hash_conflict");
        if (view is null)
            view = Add(user, body, null);
        else
            Replace(view, body);
        return Shown(view, log.OfView(view));
    }

    internal FakeView Add(string user, JsonElement body, FakeView? on)
    {
        var id = world.NextId('V');
        var view = new FakeView { Id = id, UserId = user, Body = BlockStore.KeepView(body), Hash = Hash(), Previous = on?.Id, Root = on?.Root ?? on?.Id ?? id };
        world.Add(view);
        return view;
    }

    /// <summary>Null where three lie on one another already (docs.slack.dev/surfaces/modals).</summary>
    internal FakeView? Pushed(string user, JsonElement body, FakeView top) =>
        top.Previous is { } below && world.View(below) is { Previous: not null } ? null : Add(user, body, top);

    internal static void Replace(FakeView view, JsonElement body)
    {
        view.Body = BlockStore.KeepView(body);
        view.Hash = Hash();
    }

    /// <summary>The breaches of a view that would be shown.</summary>
    internal WebResult? Refusal(JsonElement body, string type)
    {
        if (RuleCheck.Type(body) != type)
            return WebResult.Error("invalid_arguments", [$"[ERROR] the view must be a {type} [json-pointer:/view/type]"]);
        if (ViewRules.Check(body) is { Count: > 0 } errors)
            return WebResult.Error("invalid_arguments", errors);
        if (MessageDraft.FileRefusal(body, world) is { } noFile)
            return noFile;
        return JsonSerializer.SerializeToUtf8Bytes(body).Length > ViewRules.LargestView ? WebResult.Error("view_too_large") : null;
    }

    internal JsonObject Json(FakeView view)
    {
        var json = JsonSerializer.SerializeToNode(view.Body)!.AsObject();
        json["id"] = view.Id;
        json["team_id"] = world.Options.TeamId;
        json["hash"] = view.Hash;
        json["state"] = new JsonObject { ["values"] = Values(view) };
        json["previous_view_id"] = view.Previous;
        json["root_view_id"] = view.Root;
        json["app_id"] = world.Options.AppId;
        json["app_installed_team_id"] = world.Options.TeamId;
        json["bot_id"] = world.Options.BotId;
        foreach (var name in (ReadOnlySpan<string>)["private_metadata", "callback_id", "external_id"])
            json[name] ??= "";
        json["clear_on_close"] ??= false;
        json["notify_on_close"] ??= false;
        foreach (var name in (ReadOnlySpan<string>)["title", "submit", "close"])
            json[name] ??= null;
        return json;
    }

    private static JsonObject Values(FakeView view)
    {
        var values = new JsonObject();
        foreach (var ((block, action), value) in view.State)
        {
            values[block] ??= new JsonObject();
            values[block]![action] = value.DeepClone();
        }
        return values;
    }

    private WebResult Shown(FakeView view, Delivery? delivery)
    {
        delivery?.Show(view);
        return WebResult.Ok(new JsonObject { ["view"] = Json(view) });
    }

    private WebResult? Refusal(WebCall call, string type, out JsonElement body)
    {
        body = call.Json("view")!.Value;
        return Refusal(body, type);
    }

    private static string Hash() => RandomNumberGenerator.GetHexString(12, lowercase: true);
}
