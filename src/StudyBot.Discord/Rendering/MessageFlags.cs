namespace StudyBot.Discord.Rendering;

/// <summary>Discord's bits.</summary>
[Flags]
internal enum MessageFlags
{
    None = 0,

    /// <summary>Only who asked sees it.</summary>
    Ephemeral = 1 << 6,

    ComponentsV2 = 1 << 15,
}
