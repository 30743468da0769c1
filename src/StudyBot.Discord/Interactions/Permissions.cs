namespace StudyBot.Discord.Interactions;

/// <summary>The bits of Discord's permission sets that matter here.</summary>
[Flags]
internal enum Permissions : ulong
{
    None = 0,
    Administrator = 1UL << 3,

    /// <summary>"Manage Server" in the client.</summary>
    ManageGuild = 1UL << 5,
    ViewChannel = 1UL << 10,

    /// <summary>In a forum: make posts.</summary>
    SendMessages = 1UL << 11,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    MentionEveryone = 1UL << 17,
    CreatePublicThreads = 1UL << 35,
    SendMessagesInThreads = 1UL << 38,
    UseExternalApps = 1UL << 50,
}
