namespace StudyBot.Testing.Discord.Rules;

/// <summary>docs/components/reference "Component Types".</summary>
internal static class ComponentType
{
    internal const int ActionRow = 1;
    internal const int Button = 2;
    internal const int StringSelect = 3;
    internal const int TextInput = 4;
    internal const int ChannelSelect = 8;
    internal const int Section = 9;
    internal const int TextDisplay = 10;
    internal const int Thumbnail = 11;
    internal const int MediaGallery = 12;
    internal const int File = 13;
    internal const int Separator = 14;
    internal const int Container = 17;
    internal const int Label = 18;

    internal static bool IsSelect(int type) => type is >= StringSelect and <= ChannelSelect and not TextInput;
}
