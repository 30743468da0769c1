namespace StudyBot.Core.Chat;

/// <summary>The commands that a platform with a memory adds to the core's.</summary>
public static class DeskCommands
{
    public const string Settings = "settings";
    public const string Readings = "readings";
    public const string Feedback = "feedback";
    public const string Privacy = "privacy";

    /// <param name="name">Without a slash.</param>
    /// <param name="change">For <see cref="Settings"/>: what is to be set; null or an empty one shows what is.</param>
    /// <param name="needed">As for <see cref="SettingsDesk.Change"/>.</param>
    /// <returns>Null for a command that is none of these.</returns>
    public static ChatAnswer? Answer(ChatDesk desk, string? name, SettingsChange? change, Asker asker, string needed) => name switch
    {
        Readings => desk.Settings.Readings(asker),
        Settings when change is null or { IsEmpty: true } => desk.Settings.Show(asker),
        Settings => desk.Settings.Change(change, asker, needed),
        Feedback => desk.Data.Feedback(asker, needed),
        Privacy => desk.Data.Privacy(asker),
        _ => null,
    };
}
