namespace StudyBot.Discord.Interactions;

/// <summary>The bits of Discord's permission sets that matter here.</summary>
[Flags]
internal enum Permissions : ulong
{
    None = 0,
    Administrator = 1UL << 3,

    /// <summary>"Manage Server" in the client.</summary>
    ManageGuild = 1UL << 5,
    UseExternalApps = 1UL << 50,
}
