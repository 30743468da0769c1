namespace StudyBot.Core.Memory;

/// <summary>Settings that outlive a restart. Thread-safe; several processes may share what is behind it.</summary>
public interface ISettingsStore
{
    /// <summary>The settings in force, the scopes given from the narrowest to the widest.</summary>
    Stored<ChatSettings> Find(params IReadOnlyList<SettingsScope> scopes);

    /// <summary>Changes one scope's own settings and writes down who did, when and what; both or neither. Nothing is written where nothing changes.</summary>
    Stored<ChatSettings> Change(SettingsScope scope, Func<ChatSettings, ChatSettings> change, PersonId by);
}
