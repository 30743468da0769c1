namespace StudyBot.Discord.Rendering;

/// <summary>Discord's numbers.</summary>
internal enum ButtonStyle
{
    Primary = 1,
    Secondary = 2,
    Danger = 4,
}
