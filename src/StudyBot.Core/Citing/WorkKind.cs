namespace StudyBot.Core.Citing;

/// <summary>What styles tell apart.</summary>
internal enum WorkKind
{
    /// <summary>Nothing is known of its kind.</summary>
    Document,
    Article,
    Chapter,
    Book,
    Report,
    WebPage,
    Thesis,
}
