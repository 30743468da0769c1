namespace StudyBot.Core.Analysis.Dates;

/// <summary>How a date stands in its sentence, which decides what it can date.</summary>
public enum DateRole
{
    /// <summary><c>in 1996</c>, <c>since 1999</c>, or a bare year: it dates what happens in its clause.</summary>
    Adverbial,

    /// <summary><c>the 2008 Bucharest Declaration</c>: it dates the noun phrase that follows, and no more.</summary>
    Premodifier,

    /// <summary><c>at 2008 Bucharest summit</c>: a noun phrase that is itself a place in time for its clause.</summary>
    LocatingPremodifier,
}
