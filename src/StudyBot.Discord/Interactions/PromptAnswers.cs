using System.Collections.Immutable;
using StudyBot.Core.Chat;
using StudyBot.Core.Prompts;
using StudyBot.Discord.Registration;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Interactions;

/// <summary><c>/prompt</c> as a person gives it: its subcommand and options, and the button under a prompt.</summary>
internal sealed class PromptAnswers(IPromptDesk desk, IPassageViewer viewer)
{
    /// <summary>Null for another command, or a subcommand that there is no more.</summary>
    public ChatAnswer? Answer(Interaction interaction, Asker asker)
    {
        if (Of(interaction.Data) is not var (command, given))
            return null;
        var values = given.ToImmutableDictionary(o => o.Name, o => o.Text, StringComparer.Ordinal);
        if (command.Options.FirstOrDefault(o => o.Kind == PromptOptionKind.Role) is { } role && values.GetValueOrDefault(role.Name) is { } mention && mention == interaction.GuildId)
            return ChatAnswer.Notice($"“{role.Name}” notifies one role, not everyone: choose one of the server's roles.");
        // In a forum there is one place to answer.
        if (command.Verb == PromptVerb.Schedule && !values.ContainsKey("answers") && values.GetValueOrDefault("channel") is { } channel
            && interaction.Data!.Resolved?.Channels?.GetValueOrDefault(channel) is { IsForum: true })
            values = values.SetItem("answers", "forum");
        return desk.Answer(new PromptOrder(command, values), asker, Askers.Manager);
    }

    public ChatAnswer? Press(string? code, Asker asker) => code is null ? null : desk.Press(code, asker, Askers.Manager);

    /// <summary>Null for another command.</summary>
    public IEnumerable<(string Name, string Value)>? Complete(Interaction interaction, Asker asker)
    {
        if (Of(interaction.Data) is not var (command, given))
            return null;
        if (given.FirstOrDefault(o => o.Focused) is not { } focused || command.Options.FirstOrDefault(o => o.Name == focused.Name) is not { } option)
            return [];
        return option.Kind == PromptOptionKind.Reading
            ? Autocomplete.Readings(viewer, focused.Text)
            : desk.Complete(option, focused.Text, asker, Autocomplete.MaxChoices).Select(c => (c, c));
    }

    private static (PromptCommand Command, CommandOption[] Given)? Of(InteractionData? data) =>
        data is { Name: PromptCommands.Name, Options: [var subcommand, ..] } && PromptCommand.All.FirstOrDefault(c => c.Name == subcommand.Name) is { } command
            ? (command, subcommand.Options ?? [])
            : null;
}
