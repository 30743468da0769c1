using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Testing.Slack.Contract;
using StudyBot.Testing.Slack.People;
using StudyBot.Testing.Slack.Rules;

namespace StudyBot.Testing.Slack.Deliveries;

/// <summary>A person's hands: makes deliveries of what they type, press and pick, where their client would let them.</summary>
internal sealed class PersonDesk(FakeSlackOptions options, SlackWorld world, Dispatcher dispatcher, PayloadJson json, Sight sight, Func<string, string> responseUrl)
{
    // A slash command's text travels in a message.
    private const int LongestText = 12_000;

    internal Delivery Command(Person by, string command, string text)
    {
        Place(by);
        if (by.ThreadTs is not null)
            throw new PersonRefusedException($"{command} is not supported in threads. Sorry!");
        if (!command.StartsWith('/') || (options.Commands is { } known && !known.Contains(command)) || !options.Scopes.Contains(SlackMethods.CommandsScope))
            throw new PersonRefusedException($"{command} is not a valid command.");
        var (trigger, token) = (PayloadJson.NewTrigger(), NewToken());
        // Slack trims what was typed.
        return Start(DeliveryKind.Command, by, json.Command(by, command, Short(text.Trim()), trigger, responseUrl(token)), trigger, token);
    }

    internal Delivery Mention(Person by, string text)
    {
        var channel = Place(by);
        if (channel.Kind == ChannelKind.DirectMessage)
            throw new PersonRefusedException("In a direct message nobody need be mentioned.");
        if (!channel.BotIsMember)
            throw new PersonRefusedException($"@{options.BotName} is not in this channel. /invite @{options.BotName}?");
        Subscribed("app_mention");
        var message = Write(by, $"<@{options.BotUserId}> {Escape(text)}");
        return Start(DeliveryKind.Event, by, json.Event(json.Message(message, "app_mention")), ts: message.Ts);
    }

    internal Delivery DirectMessage(Person by, string text)
    {
        by = by with { ChannelId = world.DirectMessage(world.Meet(by.UserId).Id).Id };
        Subscribed("message.im");
        var message = Write(by, Escape(text));
        return Start(DeliveryKind.Event, by, json.Event(json.Message(message, "message")), ts: message.Ts);
    }

    /// <summary>Any event at all, as the inner object; missing subscriptions are not looked at.</summary>
    internal Delivery Event(Person by, JsonObject inner) => Start(DeliveryKind.Event, by, json.Event(inner), ts: (string?)inner["ts"]);

    internal Delivery MessageShortcut(Person by, string callback, string text, string? ts)
    {
        Place(by);
        Offered(callback, onMessage: true);
        var message = ts is null ? Write(by with { UserId = "U0SOMEONE1" }, Escape(text)) : world.Message(by.ChannelId, ts) ?? throw new PersonRefusedException($"There is no message {ts}.");
        var (trigger, token) = (PayloadJson.NewTrigger(), NewToken());
        var payload = json.Interactive("message_action", by, trigger);
        payload["callback_id"] = callback;
        payload["action_ts"] = world.NextTs();
        payload["message_ts"] = message.Ts;
        payload["message"] = json.Message(message, "message");
        payload["response_url"] = responseUrl(token);
        json.AddChannel(payload, by.ChannelId);
        return Start(DeliveryKind.MessageShortcut, by, payload, trigger, token, source: message, ts: message.Ts);
    }

    internal Delivery GlobalShortcut(Person by, string callback)
    {
        Offered(callback, onMessage: false);
        var trigger = PayloadJson.NewTrigger();
        var payload = json.Interactive("shortcut", by, trigger);
        payload["callback_id"] = callback;
        payload["action_ts"] = world.NextTs();
        return Start(DeliveryKind.Shortcut, by, payload, trigger);
    }

    /// <param name="values">Null presses a button. Null comes back where the client keeps the pick to itself.</param>
    internal Delivery? Act(Person by, string place, string name, IReadOnlyList<string>? values)
    {
        var (message, view) = Find(by, place);
        var control = Control(Controls(message, view), name);
        if (control.IsButton != values is null)
            throw new PersonRefusedException(control.IsButton ? $"{control.Label} is a button: press it." : $"{control.Label} is no button: pick from it.");
        var element = Element(message, view, control);
        var value = values is null ? null : InputValue.Make(control, values, Offered(control, element, place, values));
        if (view is not null && value is not null)
            view.State[(control.BlockId, control.ActionId)] = value;
        if (control is { IsInput: true, Dispatches: false })
            return null;
        var trigger = PayloadJson.NewTrigger();
        var payload = json.Interactive("block_actions", by, trigger);
        payload["actions"] = new JsonArray(json.Action(control, value?.DeepClone().AsObject(), element));
        if (view is not null)
        {
            json.AddContainer(payload, view);
            return Start(DeliveryKind.Action, by, payload, trigger, view: view);
        }
        var token = NewToken();
        json.AddContainer(payload, message!);
        payload["state"] = new JsonObject { ["values"] = new JsonObject() };
        payload["response_url"] = responseUrl(token);
        return Start(DeliveryKind.Action, by with { ChannelId = message!.ChannelId, ThreadTs = message.ThreadTs }, payload, trigger, token, message, ts: message.ThreadTs ?? message.Ts);
    }

    internal Delivery Suggest(Person by, string place, string name, string typed)
    {
        var (message, view) = Find(by, place);
        var control = Control(Controls(message, view), name);
        if (!control.Type.EndsWith("external_select", StringComparison.Ordinal))
            throw new PersonRefusedException($"{control.Label} asks for nothing while one types.");
        var least = Element(message, view, control).TryGetProperty("min_query_length", out var given) ? given.GetInt32() : 3;
        if (typed.EnumerateRunes().Count() < least)
            throw new PersonRefusedException($"{control.Label} asks only after {least} characters.");
        var payload = json.Interactive("block_suggestion", by, null);
        payload["action_id"] = control.ActionId;
        payload["block_id"] = control.BlockId;
        payload["value"] = typed;
        if (view is not null)
            json.AddContainer(payload, view);
        else
            json.AddContainer(payload, message!);
        return Start(DeliveryKind.Suggestion, by, payload, view: view, source: message, action: control.ActionId);
    }

    internal Delivery Submit(Person by, IReadOnlyDictionary<string, string> values)
    {
        var view = world.TopModal(by.UserId) ?? throw new PersonRefusedException($"{world.Meet(by.UserId).Name} has no dialog open.");
        var controls = sight.Render(view).Controls;
        if (!view.Body.TryGetProperty("submit", out _))
            throw new PersonRefusedException("The dialog has nothing to submit.");
        foreach (var (name, text) in values)
        {
            var control = Control(controls, name);
            string[] given = control.Type.StartsWith("multi_", StringComparison.Ordinal) || control.Type == "checkboxes" ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [text];
            view.State[(control.BlockId, control.ActionId)] = InputValue.Make(control, given, Offered(control, Element(null, view, control), view.Id, given));
        }
        foreach (var control in controls.Where(c => c.IsInput))
        {
            if (!view.State.ContainsKey((control.BlockId, control.ActionId)))
                view.State[(control.BlockId, control.ActionId)] = Initial(control, Element(null, view, control));
            if (control.Required && InputValue.Read(view.State[(control.BlockId, control.ActionId)]).Length == 0)
                throw new PersonRefusedException($"{control.Label} must be filled in.");
        }
        var trigger = PayloadJson.NewTrigger();
        var payload = json.Interactive("view_submission", by, trigger);
        json.AddContainer(payload, view);
        payload.Remove("container");
        string? token = null;
        var urls = new JsonArray();
        foreach (var control in controls.Where(c => Element(null, view, c) is var e && e.TryGetProperty("response_url_enabled", out var on) && on.ValueKind == JsonValueKind.True))
        {
            token = NewToken();
            var channel = InputValue.Read(view.State[(control.BlockId, control.ActionId)]);
            urls.Add(new JsonObject { ["block_id"] = control.BlockId, ["action_id"] = control.ActionId, ["channel_id"] = channel, ["response_url"] = responseUrl(token) });
            by = by with { ChannelId = channel };
        }
        payload["response_urls"] = urls;
        return Start(DeliveryKind.Submission, by, payload, trigger, token, view: view);
    }

    /// <summary>Null where the application does not want to know.</summary>
    internal Delivery? Close(Person by)
    {
        var view = world.TopModal(by.UserId) ?? throw new PersonRefusedException($"{world.Meet(by.UserId).Name} has no dialog open.");
        world.Close(view);
        if (!(view.Body.TryGetProperty("notify_on_close", out var notify) && notify.ValueKind == JsonValueKind.True))
            return null;
        var payload = json.Interactive("view_closed", by, null);
        json.AddContainer(payload, view);
        payload["is_cleared"] = false;
        return Start(DeliveryKind.Closing, by, payload, view: view);
    }

    internal Delivery OpenHome(Person by, string tab)
    {
        Subscribed("app_home_opened");
        by = by with { ChannelId = world.DirectMessage(world.Meet(by.UserId).Id).Id };
        var inner = new JsonObject { ["type"] = "app_home_opened", ["user"] = by.UserId, ["channel"] = by.ChannelId, ["tab"] = tab };
        var payload = json.Event(inner);
        if (world.Home(by.UserId) is { } view)
        {
            var shown = new JsonObject();
            json.AddContainer(shown, view);
            inner["view"] = shown["view"]!.DeepClone();
        }
        return Start(DeliveryKind.Event, by, payload);
    }

    /// <summary>What the bot wrote in a direct message comes back to it.</summary>
    internal void Echo(FakeSlackMessage message, bool changed)
    {
        if (world.Channel(message.ChannelId) is not { Kind: ChannelKind.DirectMessage } channel || message.OnlyFor is not null || !options.Events.Contains("message.im") || !options.Scopes.Contains("im:history"))
            return;
        var inner = json.Message(message, "message");
        if (changed)
        {
            inner = new JsonObject { ["type"] = "message", ["subtype"] = "message_changed", ["hidden"] = true, ["channel"] = message.ChannelId, ["channel_type"] = "im", ["ts"] = world.NextTs(), ["message"] = inner };
        }
        Start(DeliveryKind.Echo, new Person { UserId = channel.With!, ChannelId = channel.Id }, json.Event(inner), ts: message.Ts);
    }

    private Delivery Start(DeliveryKind kind, Person by, JsonObject payload, string? trigger = null, string? token = null, FakeSlackMessage? source = null, FakeView? view = null, string? ts = null, string? action = null) =>
        dispatcher.Start(new Delivery
        {
            Id = world.NextId('X'),
            Kind = kind,
            By = by,
            Payload = payload,
            Ts = ts,
            TriggerId = trigger,
            ResponseToken = token,
            Source = source,
            SourceView = view,
            ActionId = action,
            Created = options.Time.GetTimestamp(),
        });

    private FakeSlackChannel Place(Person by)
    {
        world.Meet(by.UserId);
        var channel = by.ChannelId == "D" + by.UserId[1..] ? world.DirectMessage(by.UserId) : world.Channel(by.ChannelId);
        return channel is not null && world.Sees(by.UserId, channel) ? channel : throw new PersonRefusedException($"{by.UserId} sees no channel {by.ChannelId}.");
    }

    private void Subscribed(string name)
    {
        if (!options.Events.Contains(name))
            throw new PersonRefusedException($"The application is not subscribed to {name}.");
        if (SlackMethods.EventScopes[name] is { } scope && !options.Scopes.Contains(scope))
            throw new PersonRefusedException($"The application has not the scope {scope}, which {name} takes.");
    }

    private void Offered(string callback, bool onMessage)
    {
        if ((options.Shortcuts is { } known && !(known.TryGetValue(callback, out var message) && message == onMessage)) || !options.Scopes.Contains(SlackMethods.CommandsScope))
            throw new PersonRefusedException($"There is no {(onMessage ? "message" : "global")} shortcut {callback}.");
    }

    private FakeSlackMessage Write(Person by, string text) => world.Add(new FakeSlackMessage { Ts = world.NextTs(), ChannelId = by.ChannelId, AuthorId = by.UserId, ThreadTs = by.ThreadTs, Text = Short(text) });

    private (FakeSlackMessage? Message, FakeView? View) Find(Person by, string place)
    {
        if (place.StartsWith('V'))
            return (null, world.View(place) is { } view && view.UserId == by.UserId ? view : throw new PersonRefusedException($"{by.UserId} has no view {place}."));
        var message = world.Message(by.ChannelId, place);
        return (message is not null && (message.OnlyFor is null || message.OnlyFor == by.UserId) ? message : throw new PersonRefusedException($"{by.UserId} sees no message {place} in {by.ChannelId}."), null);
    }

    private IReadOnlyList<SeenControl> Controls(FakeSlackMessage? message, FakeView? view) => view is not null ? sight.Render(view).Controls : sight.Render(message!).Controls;

    private static SeenControl Control(IReadOnlyList<SeenControl> controls, string name) =>
        controls.FirstOrDefault(c => c.ActionId == name) ?? controls.FirstOrDefault(c => c.Label == name) ?? controls.FirstOrDefault(c => c.BlockId == name)
        ?? throw new PersonRefusedException($"There is no control {name}; there are: {string.Join(", ", controls.Select(c => c.Label))}.");

    private static JsonElement Element(FakeSlackMessage? message, FakeView? view, SeenControl control)
    {
        var blocks = view is not null ? view.Body.GetProperty("blocks") : message!.Blocks!.Value;
        var block = blocks.EnumerateArray().First(b => b.GetProperty("block_id").GetString() == control.BlockId);
        return RuleCheck.Type(block) switch
        {
            "input" => block.GetProperty("element"),
            "section" => block.GetProperty("accessory"),
            _ => block.GetProperty("elements").EnumerateArray().First(e => e.TryGetProperty("action_id", out var id) && id.GetString() == control.ActionId),
        };
    }

    private IReadOnlyList<JsonElement> Offered(SeenControl control, JsonElement element, string place, IReadOnlyList<string> values)
    {
        if (!control.Type.EndsWith("external_select", StringComparison.Ordinal))
            return [.. BlockText.Options(element)];
        if (world.Suggested.TryGetValue((place, control.ActionId), out var suggested))
            return [.. BlockText.Options(suggested)];
        throw new PersonRefusedException($"{control.Label} has offered nothing yet: type into it first ({string.Join(", ", values)}).");
    }

    private static JsonObject Initial(SeenControl control, JsonElement element)
    {
        var initial = new JsonObject { ["type"] = control.Type };
        foreach (var (from, to) in (ReadOnlySpan<(string, string)>)[("initial_value", "value"), ("initial_option", "selected_option"), ("initial_options", "selected_options"), ("initial_user", "selected_user"),
            ("initial_channel", "selected_channel"), ("initial_conversation", "selected_conversation"), ("initial_date", "selected_date"), ("initial_time", "selected_time")])
        {
            if (element.TryGetProperty(from, out var value))
                initial[to] = JsonSerializer.SerializeToNode(value);
        }
        return initial;
    }

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Short(string text) => text.EnumerateRunes().Count() <= LongestText ? text : throw new PersonRefusedException($"A message holds {LongestText} characters.");

    private static string NewToken() => RandomNumberGenerator.GetHexString(24, lowercase: true);
}
