using StudyBot.Core.Memory;

namespace StudyBot.Storage;

/// <summary>A scope as the columns <c>kind</c>, <c>owner</c> and <c>channel</c>.</summary>
internal readonly record struct ScopeKey(string Kind, string Owner, string Channel)
{
    public static ScopeKey Of(SettingsScope scope) => scope switch
    {
        SettingsScope.OfCommunity s => new("community", s.Community.ToString(), ""),
        SettingsScope.OfChannel s => new("channel", s.Community.ToString(), s.Channel.ToString()),
        SettingsScope.OfPerson s => new("person", s.Person.ToString(), ""),
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };
}
