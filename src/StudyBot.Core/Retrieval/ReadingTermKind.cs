namespace StudyBot.Core.Retrieval;

public enum ReadingTermKind
{
    Name,
    Acronym,

    /// <summary>Put between quotation marks by the author.</summary>
    Quoted,

    /// <summary>Two words that keep company: <c>soft power</c>.</summary>
    Collocation,
}
