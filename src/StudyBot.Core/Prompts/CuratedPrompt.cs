using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Chat;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Prompts;

/// <summary>A prompt that an instructor wrote, before it is bound to a reading.</summary>
public sealed record CuratedPrompt
{
    public required string Key { get; init; }

    public required string Text { get; init; }

    /// <summary>A verbatim stretch of the reading.</summary>
    public string? Passage { get; init; }

    /// <summary>A printed page; not given beside <see cref="Passage"/>.</summary>
    public int? Page { get; init; }

    /// <summary>Null: fits any reading.</summary>
    public ReadingId? Reading { get; init; }

    public DateOnly? Date { get; init; }

    public IsoWeek? Week { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Where it begins in the file, and where its fields are: there a problem is told.</summary>
    public required int Line { get; init; }

    public int TextLine { get; init; }

    /// <summary>Of its passage or page.</summary>
    public int PassageLine { get; init; }

    public int ReadingLine { get; init; }

    /// <summary>Of its date or week.</summary>
    public int DateLine { get; init; }

    public PromptId Id => PromptId.Parse("c-" + Key);

    /// <summary>Binds the prompt to its passage in a reading.</summary>
    /// <returns>The prompt; a problem where the reading lacks the passage; neither where the prompt is for another reading.</returns>
    public (Prompt? Prompt, PromptProblem? Problem) Bind(Reading reading)
    {
        if (Reading is not null && Reading != reading.Id)
            return (null, null);
        var prompt = new Prompt { Id = Id, Text = Text, Form = PromptForm.Curated, Reading = reading.Id };
        if (Passage is null && Page is null)
            return (prompt, null);
        if (Focus(reading) is not { } focus)
            return (null, Passage is not null
                ? new PromptProblem(PassageLine, $"the passage is not in “{reading.Metadata.Title}” word for word", "copy it from 'studybot show " + reading.Id + "', or give its page instead")
                : new PromptProblem(PassageLine, $"“{reading.Metadata.Title}” has no page {Page}", Pages(reading)));
        var first = reading.Sentences.First(s => s.Span.End > focus.Start);
        var last = reading.Sentences.Last(s => s.Span.Start < focus.End);
        var mark = new PassageMark(focus, new TextSpan(first.Span.Start, last.Span.End));
        return (prompt with { Passage = mark, Answers = [mark], Section = first.Section, Page = reading.Pages.LabelOf(focus) }, null);
    }

    /// <summary>What keeps the prompt from being posted in any of the readings; null where it fits one, or where none is known.</summary>
    public PromptProblem? FaultIn(IReadOnlyCollection<Reading> readings)
    {
        if (readings.Count == 0)
            return null;
        if (Reading is not null && readings.All(r => r.Id != Reading))
            return new PromptProblem(ReadingLine, $"no reading '{Reading}' is loaded", "take one that 'studybot readings' lists");
        var problems = new List<PromptProblem>();
        foreach (var reading in readings)
        {
            var (prompt, problem) = Bind(reading);
            if (prompt is not null)
                return null;
            if (problem is not null)
                problems.Add(problem);
        }

        // Of a single reading its own problem says more.
        return problems.Count == 1 ? problems[0]
            : Passage is not null ? new PromptProblem(PassageLine, "the passage is in none of the readings word for word", "copy it from 'studybot show ID', or give its page instead")
            : new PromptProblem(PassageLine, $"none of the readings has a page {Page}", "give the reading, and one of its pages");
    }

    /// <summary>That its day is over; null where it is not, or where it has none.</summary>
    public PromptProblem? PastOn(DateOnly today) =>
        Date < today ? new PromptProblem(DateLine, string.Create(CultureInfo.InvariantCulture, $"the date {Date:yyyy-MM-dd} is past, so the prompt is not posted any more"), "give a day to come, or leave the prompt out")
        : Week is { } week && week.IsPastOn(today) ? new PromptProblem(DateLine, $"the week {week} is past, so the prompt is not posted any more", "give a week to come, or leave the prompt out")
        : null;

    /// <summary>Whether there may be a reading that both are for.</summary>
    internal bool SharesReading(CuratedPrompt other) => Reading is null || other.Reading is null || Reading == other.Reading;

    private TextSpan? Focus(Reading reading)
    {
        if (Passage is not null)
            return reading.Text.IndexOf(Passage, StringComparison.Ordinal) is var at and >= 0 ? new TextSpan(at, at + Passage.Length) : null;
        // The first sentence that begins on the page stands for it.
        return reading.Pages.Numbers.Contains(Page!.Value) ? reading.Sentences.FirstOrDefault(s => reading.Pages.PageAt(s.Span.Start) == Page)?.Span : null;
    }

    private static string Pages(Reading reading) => reading.Pages.Numbers is [var first, .., var last]
        ? string.Create(CultureInfo.InvariantCulture, $"give one of {first}-{last}")
        : "quote the passage instead: the reading has no pages";
}
