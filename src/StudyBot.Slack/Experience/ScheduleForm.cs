using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NodaTime;
using StudyBot.Core.Chat;
using StudyBot.Core.Prompts;
using StudyBot.Slack.Rendering;

namespace StudyBot.Slack.Experience;

/// <summary>The form behind <c>/prompt schedule</c>: what is needed to have a prompt a day, and what it says when it comes back. Pure.</summary>
internal static class ScheduleForm
{
    /// <summary>The action of the select whose zones are asked for while one types.</summary>
    public const string ZoneField = "zone";

    private const string Name = "prompt-schedule";
    private const string TimeField = "time", DaysField = "days", ChannelField = "channel", AnswersField = "answers", FirstField = "first", LastField = "last",
        MentionField = "mention", ReadingField = "reading", CuratedField = "curated", ScheduleField = "id";

    /// <summary>Of a hundred prompts, where nothing is said.</summary>
    private const int UsualShare = 50;

    private static readonly PromptCommand s_command = PromptCommand.All.First(c => c.Verb == PromptVerb.Schedule);

    private static readonly (string Value, string Label)[] s_days =
        [("mon", "Monday"), ("tue", "Tuesday"), ("wed", "Wednesday"), ("thu", "Thursday"), ("fri", "Friday"), ("sat", "Saturday"), ("sun", "Sunday")];

    private static readonly (string Value, string Label)[] s_answers = [("thread", "In a thread under the prompt"), ("channel", "In the channel")];

    public static PromptOption Zone { get; } = s_command.Options.First(o => o.Kind == PromptOptionKind.Zone);

    /// <summary>Nothing filled in, for whoever may not: it is the desk that refuses them.</summary>
    public static PromptOrder Empty { get; } = new(s_command, ImmutableDictionary<string, string>.Empty);

    /// <summary>Completes the schedules that there are.</summary>
    public static PromptOption Schedules { get; } = s_command.Options.First(o => o.Kind == PromptOptionKind.Schedule);

    /// <summary>What can be chosen in it. A field without a choice is left out.</summary>
    /// <param name="Zone">The person's own; null where it is not known.</param>
    /// <param name="Groups">User groups by id and handle.</param>
    /// <param name="Readings">By id and title.</param>
    /// <param name="Schedules">Those that can be changed, by id.</param>
    public sealed record Choices(string? Zone, IReadOnlyList<(string Value, string Label)> Groups, IReadOnlyList<(string Value, string Label)> Readings, IReadOnlyList<string> Schedules);

    public static JsonObject Of(ViewMemo memo, Choices choices) => View.Form(
        ControlCode.OfForm(Name), "Schedule prompts", "Schedule", memo.ToString(),
        [.. Blocks(choices).OfType<JsonObject>()]);

    private static IEnumerable<JsonObject?> Blocks(Choices choices) =>
    [
        Block.Input(TimeField, "At", Element("timepicker", TimeField, ("initial_time", "09:00"))),
        Block.Input(ZoneField, "Time zone", ZoneSelect(choices.Zone), "The local time stays the same when the clocks change"),
        Block.Input(DaysField, "On", Element("checkboxes", DaysField, ("options", Options(s_days)), ("initial_options", Options(s_days[..5])))),
        Block.Input(ChannelField, "Channel", Element(
            "conversations_select", ChannelField,
            ("default_to_current_conversation", true), ("filter", new JsonObject { ["include"] = new JsonArray("public", "private"), ["exclude_bot_users"] = true })), "Without it, the one that you are in", optional: true),
        Block.Input(AnswersField, "Members answer", Element("radio_buttons", AnswersField, ("options", Options(s_answers)), ("initial_option", Block.Option(s_answers[0])))),
        Chosen(MentionField, "Notify a user group", "Nobody", choices.Groups, "The one group that the prompt mentions"),
        Chosen(ReadingField, "Reading", "The one that is set there", choices.Readings, "Where the prompts come from"),
        Block.Input(CuratedField, "Of a hundred prompts, how many of your own", Block.Number(CuratedField, 0, 100, UsualShare), "While there are any left; the others are made of the reading"),
        Block.Input(FirstField, "First day", Element("datepicker", FirstField), "Without it, today", optional: true),
        Block.Input(LastField, "Last day", Element("datepicker", LastField), "Without it, there is no end", optional: true),
        // Named as where the other forms are told what is wrong with them as a whole.
        Block.Input(Forms.TextField, "Days without a prompt", Block.TextField(Forms.TextField, multiline: false), "For example 2026-12-24..2027-01-06, 2027-04-05", optional: true),
        Chosen(ScheduleField, "Change this schedule", "None, make a new one", [.. choices.Schedules.Select(s => (s, s))], "What stands above takes the place of what it has; /prompt list shows them"),
    ];

    private static JsonObject? Chosen(string field, string label, string placeholder, IReadOnlyList<(string Value, string Label)> offered, string hint) =>
        offered.Count == 0 ? null : Block.Input(field, label, Block.Select(field, placeholder, offered), hint, optional: true);

    public static bool Is(JsonObject payload) => ControlCode.TryReadForm(payload.Text("view", "callback_id"), out var form) && form == Name;

    /// <returns>The order, or the field and what is wrong with it.</returns>
    public static (PromptOrder? Order, string Field, string Problem) Read(JsonObject payload)
    {
        var state = payload.At("view", "state", "values");
        var days = state.At(DaysField, DaysField, "selected_options") as JsonArray ?? [];
        var values = new (string Name, string? Value)[]
        {
            ("time", state.Text(TimeField, TimeField, "selected_time")),
            ("zone", state.Text(ZoneField, ZoneField, "selected_option", "value")),
            ("days", string.Join(',', days.Select(d => d.Text("value")))),
            ("channel", state.Text(ChannelField, ChannelField, "selected_conversation")),
            ("answers", state.Text(AnswersField, AnswersField, "selected_option", "value")),
            ("mention", state.Text(MentionField, MentionField, "selected_option", "value")),
            ("reading", state.Text(ReadingField, ReadingField, "selected_option", "value")),
            ("curated", state.Text(CuratedField, CuratedField, "value")),
            ("id", state.Text(ScheduleField, ScheduleField, "selected_option", "value")),
            ("first", state.Text(FirstField, FirstField, "selected_date")),
            ("last", state.Text(LastField, LastField, "selected_date")),
            ("holidays", state.Text(Forms.TextField, Forms.TextField, "value")?.Trim()),
        }.Where(v => v.Value is { Length: > 0 }).ToImmutableDictionary(v => v.Name, v => v.Value!, StringComparer.Ordinal);
        var order = new PromptOrder(s_command, values);
        if (order["holidays"] is { } holidays && PromptValues.HolidaysOf(holidays) is null)
            return (null, Forms.TextField, "Give days as 2026-12-24..2027-01-06, 2027-04-05, 400 at most.");
        return PromptValues.DateOf(order["first"]) is { } first && PromptValues.DateOf(order["last"]) is { } last && last < first
            ? (null, LastField, "The last day lies before the first.")
            : (order, "", "");
    }

    private static JsonObject ZoneSelect(string? zone)
    {
        var select = Block.ExternalSelect(ZoneField, "Type a city, for example Rome");
        if (zone is not null)
            select["initial_option"] = Block.Option((zone, zone));
        return select;
    }

    private static JsonArray Options(IEnumerable<(string Value, string Label)> options) => new([.. options.Select(Block.Option)]);

    private static JsonObject Element(string type, string action, params ReadOnlySpan<(string Name, JsonNode Value)> more)
    {
        var element = new JsonObject { ["type"] = type, ["action_id"] = action };
        foreach (var (name, value) in more)
            element[name] = value;
        return element;
    }
}
