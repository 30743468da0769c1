namespace StudyBot.Evaluation.Dates;

internal enum DateCase
{
    /// <summary>A question for a time put to its own article.</summary>
    Own,

    /// <summary>The same put to another article.</summary>
    Other,

    /// <summary>A question for a year put to its own article without the paragraphs that have the year.</summary>
    Removed,

    /// <summary>A question made of a name that the article has and an event that it tells nowhere near the name.</summary>
    Made,
}
