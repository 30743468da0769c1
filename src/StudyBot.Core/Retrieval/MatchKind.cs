namespace StudyBot.Core.Retrieval;

public enum MatchKind
{
    /// <summary>Some of the words.</summary>
    Partial,

    /// <summary>All words, apart.</summary>
    AllWords,

    /// <summary>All words close together.</summary>
    Near,

    /// <summary>The words in order, as asked (or a term that means the same).</summary>
    Phrase,
}
