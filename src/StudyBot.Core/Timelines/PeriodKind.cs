namespace StudyBot.Core.Timelines;

public enum PeriodKind
{
    /// <summary>A day, a month or a year.</summary>
    Point,

    /// <summary>A point that the text itself calls rough: "about 1500".</summary>
    About,

    /// <summary>A decade or a century.</summary>
    Vague,

    /// <summary>From a date to another.</summary>
    Range,

    /// <summary>One end is not said: "since 1999".</summary>
    Open,
}
