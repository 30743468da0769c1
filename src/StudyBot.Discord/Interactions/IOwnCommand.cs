using StudyBot.Discord.Rendering;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Interactions;

/// <summary>A command that the platform adds to those of the core.</summary>
internal interface IOwnCommand
{
    /// <summary>Without a slash.</summary>
    string Name { get; }

    Outgoing Answer(Interaction interaction, Asker asker);

    /// <summary>Answers one of its own buttons, by the name in its custom id; null for others'.</summary>
    Outgoing? Press(string form, Interaction interaction, Asker asker) => null;
}
