using System.Collections.Immutable;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Chat;

/// <summary>A verbatim stretch of a reading: one answering sentence, with neighbours where it cannot stand alone.</summary>
public sealed record Passage
{
    public required ReadingId Reading { get; init; }

    /// <summary>What is shown: whole sentences, 1 to 3, verbatim.</summary>
    public required string Text { get; init; }

    /// <summary>The reading goes on before it within what was too long for a sentence; see <see cref="Opening"/>.</summary>
    public bool IsCutBefore { get; init; }

    /// <summary>The same after it; see <see cref="Closing"/>.</summary>
    public bool IsCutAfter { get; init; }

    /// <summary>What stands before <see cref="Text"/> where it is shown: the quotation mark, and a mark where it is cut.</summary>
    public string Opening => IsCutBefore ? "“[…] " : "“";

    /// <summary>The same after it.</summary>
    public string Closing => IsCutAfter ? " […]”" : "”";

    /// <summary>As it is shown.</summary>
    public string Quoted => Opening + Text + Closing;

    /// <summary>Where <see cref="Text"/> stands in the reading's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The one sentence that answers, verbatim.</summary>
    public required string Sentence { get; init; }

    public required TextSpan SentenceSpan { get; init; }

    /// <summary>The matched words in the reading's text, within the sentence: enough to cut the passage again.</summary>
    public required TextSpan Focus { get; init; }

    /// <summary>The ranges of the file as received that <see cref="Text"/> came from.</summary>
    public required ImmutableArray<TextSpan> Raw { get; init; }

    /// <summary>Printed page of the sentence, <c>"48-49"</c> where it crosses; null where the reading has no pages.</summary>
    public required string? Page { get; init; }

    public required string Section { get; init; }

    public required string SectionTitle { get; init; }

    public required ImmutableArray<string> Footnotes { get; init; }

    /// <summary>For example <c>(Tavani 2019, 57)</c>.</summary>
    public required string Citation { get; init; }

    /// <summary>Somebody chose the style of <see cref="Citation"/>: it is shown whole.</summary>
    public bool IsCitedAsSet { get; init; }

    /// <summary>Whose words these are; null only where the metadata names no author.</summary>
    public required string? Speaker { get; init; }

    public PassageMark Mark => new(Focus, Span);

    /// <summary>Why it is shown among others: <c>First mention</c>, <c>NATO and Russia</c>; null where there is nothing to tell apart.</summary>
    public string? Heading { get; init; }

    /// <summary>Stretches of <see cref="Text"/> (offsets into it) that match what was asked.</summary>
    public ImmutableArray<TextSpan> Highlights { get; init; } = [];
}
