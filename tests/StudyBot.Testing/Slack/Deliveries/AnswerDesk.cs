using System.Text.Json;
using StudyBot.Testing.Slack.People;
using StudyBot.Testing.Slack.Rules;
using StudyBot.Testing.Slack.Web;

namespace StudyBot.Testing.Slack.Deliveries;

/// <summary>Takes acknowledgements, and what they bring along.</summary>
internal sealed class AnswerDesk(FakeSlackOptions options, SlackWorld world, Ledger ledger, ResponseUrls responses, ViewMethods views)
{
    internal void Acked(Delivery delivery, JsonElement? payload, long arrived)
    {
        var known = delivery.Status;
        // Whoever was told that it failed is told nothing more, even where the clock of the way there would still allow it.
        var late = known == AckStatus.Never || options.Time.GetElapsedTime(delivery.Sent, arrived) > options.AckDeadline;
        lock (delivery.Gate)
        {
            if (delivery.AckedAt == 0)
                delivery.AckedAt = arrived;
        }
        ledger.Count(late ? "ack.late" : "ack");
        delivery.Finish(late ? AckStatus.Late : AckStatus.Acked);
        // Too late, or told before: nobody listens.
        if (late || known is AckStatus.Acked or AckStatus.Late)
            return;
        if (payload is { ValueKind: JsonValueKind.Object } empty && !empty.EnumerateObject().Any())
            payload = null;
        if (Take(delivery, payload) is { } refused)
            ledger.Violate($"acknowledgement of {delivery.Kind}", 0, refused);
    }

    private string? Take(Delivery delivery, JsonElement? payload)
    {
        switch (delivery.Kind)
        {
            case DeliveryKind.Command:
                return payload is { } message ? responses.Show(delivery, message) : null;
            case DeliveryKind.Suggestion:
                return payload is { } found ? Suggest(delivery, found) : "A suggestion is answered with options.";
            case DeliveryKind.Submission:
                return Submit(delivery, payload);
            default:
                return payload is null ? null : "Nothing goes with this acknowledgement.";
        }
    }

    private string? Suggest(Delivery delivery, JsonElement found)
    {
        var check = new RuleCheck();
        if (found.TryGetProperty("options", out _) == found.TryGetProperty("option_groups", out _))
            return "A suggestion is answered with either options or option_groups.";
        new ElementRules(check).Options(found, "", "suggestion");
        if (check.Errors.Count > 0)
            return string.Join("; ", check.Errors);
        delivery.Options = found;
        world.Suggested[(delivery.SourceView?.Id ?? delivery.Source!.Ts, delivery.ActionId!)] = found;
        delivery.Settle();
        return null;
    }

    private string? Submit(Delivery delivery, JsonElement? payload)
    {
        var view = delivery.SourceView!;
        var action = payload is { } answer && answer.TryGetProperty("response_action", out var named) ? named.ToString() : null;
        switch (action)
        {
            case null:
                delivery.ClosedView = true;
                world.Close(view);
                return payload is null ? null : "A submission is answered with a response_action, or with nothing.";
            case "clear":
                delivery.ClosedView = true;
                world.CloseModals(delivery.By.UserId);
                return null;
            case "errors":
                return Errors(delivery, view, payload!.Value);
            case "update" or "push":
                return View(delivery, view, payload!.Value, action == "push");
            default:
                return $"There is no response_action {action}.";
        }
    }

    private static string? Errors(Delivery delivery, FakeView view, JsonElement payload)
    {
        if (!payload.TryGetProperty("errors", out var errors) || errors.ValueKind != JsonValueKind.Object || !errors.EnumerateObject().Any())
            return "errors is an object of block ids.";
        var inputs = view.Body.GetProperty("blocks").EnumerateArray().Where(b => RuleCheck.Type(b) == "input").Select(b => b.GetProperty("block_id").GetString()).ToHashSet();
        if (errors.EnumerateObject().FirstOrDefault(e => !inputs.Contains(e.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
            return $"The view has no input block {unknown.Name}.";
        delivery.Errors = errors.EnumerateObject().ToDictionary(e => e.Name, e => e.Value.ToString(), StringComparer.Ordinal);
        delivery.Show(view);
        return null;
    }

    private string? View(Delivery delivery, FakeView view, JsonElement payload, bool push)
    {
        if (!payload.TryGetProperty("view", out var body))
            return "The response_action needs a view.";
        if (views.Refusal(body, "modal") is { } refused)
            return refused.Body!.ToJsonString();
        if (!push)
            ViewMethods.Replace(view, body);
        else if (views.Pushed(view.UserId, body, view) is { } pushed)
            view = pushed;
        else
            return "push_limit_reached";
        delivery.Show(view);
        return null;
    }
}
