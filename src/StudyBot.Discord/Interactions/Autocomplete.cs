using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Core.Readings;
using StudyBot.Discord.Registration;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Interactions;

/// <summary>What is offered while a person types an option.</summary>
internal static class Autocomplete
{
    /// <summary>Discord's limits: choices, and characters of each.</summary>
    public const int MaxChoices = 25;
    private const int ChoiceLength = 100;

    public static InteractionResponse Answer(ChatDesk desk, PromptAnswers? prompts, Interaction interaction, Asker asker)
    {
        if (prompts?.Complete(interaction, asker) is { } offered)
            return Of(Fitting(offered));
        var focused = interaction.Data?.Options?.FirstOrDefault(o => o.Focused);
        var choices = focused is null ? [] : focused.Name == CommandSet.ReadingOption ? Readings(desk.Viewer, focused.Text.Trim(), interaction.Data!.Name == DeskCommands.Settings) : Terms(desk, focused.Text, interaction.Data!, asker);
        return Of(Fitting(choices));
    }

    private static IEnumerable<(string Name, string Value)> Fitting(IEnumerable<(string Name, string Value)> choices) =>
        choices.Where(c => c.Value.Length is > 0 and <= ChoiceLength).Take(MaxChoices);

    public static InteractionResponse Of(IEnumerable<(string Name, string Value)> choices) => new(InteractionResponseType.Autocomplete, new JsonObject
    {
        ["choices"] = new JsonArray([.. choices.Select(c => new JsonObject { ["name"] = ShortText.Of(c.Name, ChoiceLength), ["value"] = c.Value })]),
    });

    private static IEnumerable<(string Name, string Value)> Terms(ChatDesk desk, string typed, InteractionData data, Asker asker) =>
        desk.Complete(typed, ReadingId.TryReadTyped(data.Option(CommandSet.ReadingOption), out var named) ? named : null, asker, MaxChoices, "/" + data.Name).Select(t => (t, t));

    public static IEnumerable<(string Name, string Value)> Readings(IPassageViewer viewer, string typed, bool mayUnset = false) => viewer.Readings
        .Where(r => r.Id.Value.Contains(typed, StringComparison.OrdinalIgnoreCase) || r.Title.Contains(typed, StringComparison.OrdinalIgnoreCase) || r.Label.Contains(typed, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(r => r.Id.Value.StartsWith(typed, StringComparison.OrdinalIgnoreCase) || r.Label.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
        .Select(r => ($"{r.Label}: {r.Title}", r.Id.Value))
        .Concat(mayUnset && SettingsChange.Unset.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? [($"{SettingsChange.Unset}: the usual one again", SettingsChange.Unset)] : []);
}
