namespace StudyBot.Core.Importing;

/// <summary>What a person who saw the printed pages can tell the importer: the <c>import</c> block of <c>reading.yaml</c>.</summary>
/// <param name="FirstPage">The printed number of the page on which the text begins.</param>
internal sealed record ImportHints(int? FirstPage, PageStart PageStart)
{
    public static ImportHints None { get; } = new(null, PageStart.Unknown);
}

internal enum PageStart
{
    Unknown,

    /// <summary>A line that begins with one space starts a page, or the footnotes that end the page before.</summary>
    LeadingSpace,
    FormFeed,
}
