using System.Collections.Immutable;
using StudyBot.Core.Analysis.Dates;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Timelines;

/// <summary>Every date that a reading states, as events in the order of time.</summary>
public static class DatedEvents
{
    /// <param name="isAsked">Which dates of which sentences are wanted, by the sentence's index.</param>
    public static ImmutableArray<TimelineEvent> Of(IndexedReading reading, Func<int, DateExpression, bool> isAsked)
    {
        var events = new List<TimelineEvent>();
        foreach (var (s, dates) in Dates(reading))
        {
            var labels = new Lazy<LabelFinder>(() => new LabelFinder(reading.Reading.Text, reading.Terms.Sentences[s], reading.Reading.Sentences[s].Span, dates));
            foreach (var date in dates.Where(d => isAsked(s, d)))
                events.Add(Event(reading, s, date, labels.Value.Of(date)));
        }

        return [.. events
            .DistinctBy(e => (e.Sentence, e.Date.Edtf, e.Label.Span))
            .OrderBy(e => e.Begins).ThenBy(e => e.Period.End - e.Period.Start).ThenBy(e => e.Date.Span.Start)];
    }

    /// <summary>When the events are, in the order of the text; much less to work out than the events.</summary>
    public static IEnumerable<Period> Periods(IndexedReading reading) => Dates(reading).SelectMany(s => s.Dates).Select(d => Period.Of(d.Edtf));

    /// <summary>The match that shows the sentence for the date's sake.</summary>
    public static Match MatchOf(int sentence, DateExpression date) => new(sentence, MatchKind.Phrase, 1, date.First, date.Last, [(date.First, date.Last)], false);

    private static IEnumerable<(int Sentence, ImmutableArray<DateExpression> Dates)> Dates(IndexedReading reading)
    {
        for (var s = 0; s < reading.Dates.Length; s++)
            if (!reading.Dates[s].IsEmpty && !InTextCitation.InReferences(reading, s))
                yield return (s, [.. reading.Dates[s].Where(d => !InTextCitation.Holds(reading.Reading.Text, reading.Terms.Sentences[s], d))]);
    }

    private static TimelineEvent Event(IndexedReading reading, int sentence, DateExpression date, EventLabel label) =>
        new(date, date.Span.Of(reading.Reading.Text), Period.Of(date.Edtf), label, sentence, PassageBuilder.Build(reading, MatchOf(sentence, date), sentence, sentence));
}
