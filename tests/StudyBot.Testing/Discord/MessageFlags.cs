namespace StudyBot.Testing.Discord;

/// <summary>docs/resources/message "Message Flags".</summary>
internal static class MessageFlags
{
    internal const int SuppressEmbeds = 1 << 2;
    internal const int Ephemeral = 1 << 6;
    internal const int Loading = 1 << 7;
    internal const int SuppressNotifications = 1 << 12;
    internal const int ComponentsV2 = 1 << 15;
}
