using StudyBot.Core.Chat;

namespace StudyBot.Core.Memory;

/// <summary>Short keys for lists of passages that are too long for a button. Thread-safe.</summary>
public interface IPassageLinks
{
    /// <summary>A key of 16 characters at most, a-z and 0-9; the same list gives the same key.</summary>
    Stored<string> Keep(PassageList list);

    /// <summary>The list, or null where the key is unknown or was cleared away with age.</summary>
    Stored<PassageList?> Find(string key);
}
