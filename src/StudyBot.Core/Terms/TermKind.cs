namespace StudyBot.Core.Terms;

/// <summary>What a term of a reading is; in the order in which they are listed, names before notions.</summary>
public enum TermKind
{
    Person,

    /// <summary>What acts as a body; also a building that stands for the power that sits in it.</summary>
    Institution,

    /// <summary>States, regions, cities, structures; also a capital that stands for its government.</summary>
    Place,

    Acronym,

    /// <summary>What parties agreed on, or an institution acts by: treaties, acts, charters, agreements, policies.</summary>
    Treaty,

    /// <summary>A text with a title.</summary>
    Work,

    /// <summary>A notion: set off by the author, an age or an event with a name, or words that keep company and come again.</summary>
    Concept,
}
