using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Readings;
using StudyBot.Discord.Registration;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Interactions;

/// <summary>What is offered while a person types an option.</summary>
internal sealed class Autocomplete(ICommandDispatcher dispatcher, IPassageViewer viewer, ISettingsStore settings)
{
    /// <summary>Discord's limits: choices, and characters of each.</summary>
    private const int MaxChoices = 25;
    private const int ChoiceLength = 100;

    public InteractionResponse Answer(Interaction interaction, Asker asker)
    {
        var focused = interaction.Data?.Options?.FirstOrDefault(o => o.Focused);
        var choices = focused is null ? [] : focused.Name == CommandSet.ReadingOption ? Readings(focused.Text) : Terms(focused.Text, interaction.Data!, asker);
        return new InteractionResponse(InteractionResponseType.Autocomplete, new JsonObject
        {
            ["choices"] = new JsonArray([.. choices.Where(c => c.Value.Length is > 0 and <= ChoiceLength).Take(MaxChoices)
                .Select(c => new JsonObject { ["name"] = c.Name.Length <= ChoiceLength ? c.Name : c.Name[..(ChoiceLength - 1)] + "…", ["value"] = c.Value })]),
        });
    }

    private IEnumerable<(string Name, string Value)> Terms(string typed, InteractionData data, Asker asker)
    {
        var reading = ReadingId.TryParse(CommandAnswers.Option(data, CommandSet.ReadingOption), out var named) ? named : settings.Find(asker.Scopes).Value?.Reading;
        return dispatcher.Complete(typed, reading, MaxChoices).Select(t => (t, t));
    }

    private IEnumerable<(string Name, string Value)> Readings(string typed) => viewer.Readings
        .Where(r => r.Id.Value.Contains(typed, StringComparison.OrdinalIgnoreCase) || r.Title.Contains(typed, StringComparison.OrdinalIgnoreCase) || r.Label.Contains(typed, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(r => r.Id.Value.StartsWith(typed, StringComparison.OrdinalIgnoreCase) || r.Label.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
        .Select(r => ($"{r.Label}: {r.Title}", r.Id.Value));
}
