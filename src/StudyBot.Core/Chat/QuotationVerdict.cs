namespace StudyBot.Core.Chat;

/// <summary>What a quotation turned out to be; the names are those of the command-line contract (<c>not_found</c>).</summary>
public enum QuotationVerdict
{
    Exact,

    /// <summary>Some of its words are not the reading's.</summary>
    Near,

    /// <summary>Its parts stand in places that lie apart.</summary>
    Stitched,

    /// <summary>Word for word, and somebody else's than it was said to be.</summary>
    Misattributed,

    NotFound,
}
