using StudyBot.Core;
using StudyBot.Core.Citing;
using StudyBot.Core.Readings;

namespace StudyBot.Cli;

internal static class ReadingLabels
{
    /// <summary>How replies name the reading that answered: <c>Tavani 2019</c>.</summary>
    public static string? LabelOf(this Library library, ReadingId? id) =>
        id is not null && library.Find(id) is { } found ? CitationStyles.Default.NameOf(found.Reading.Metadata) : null;
}
