using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Chat;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Retrieval;

/// <summary>Cuts a passage out of a reading: the sentence, with what it leans on, who speaks, and where it stands.</summary>
public static class PassageBuilder
{
    /// <summary>A passage is at most this long, in UTF-16 units: what every platform shows whole.</summary>
    public const int MaxLength = 1600;

    public static Passage Build(IndexedReading indexed, Match match)
    {
        var reading = indexed.Reading;
        var sentence = reading.Sentences[match.Sentence];
        var first = FirstShown(indexed, match.Sentence);
        var span = new TextSpan(reading.Sentences[first].Span.Start, sentence.Span.End);
        var page = reading.Pages.LabelOf(sentence.Span);
        var section = reading.Sections[sentence.Section];
        var tokens = indexed.Terms.Sentences[match.Sentence];
        return new Passage
        {
            Reading = reading.Id,
            Text = span.Of(reading.Text),
            Span = span,
            Sentence = sentence.Span.Of(reading.Text),
            SentenceSpan = sentence.Span,
            Raw = reading.Raw.RangesOf(span),
            Page = page,
            Section = section.Number,
            SectionTitle = section.Title,
            Footnotes = sentence.Footnotes,
            Citation = Citation.AuthorDate(reading.Metadata, page),
            Speaker = SpeakerOf(indexed, match),
            Highlights = [.. match.Hits.Where(h => h.Last < tokens.Length).Select(h => new TextSpan(tokens[h.First].Span.Start - span.Start, tokens[h.Last].Span.End - span.Start))],
        };
    }

    /// <summary>Whose words the match shows: who is quoted or reported there, else the author; null where the metadata names none.</summary>
    public static string? SpeakerOf(IndexedReading indexed, Match match)
    {
        var tokens = indexed.Terms.Sentences[match.Sentence];
        var asked = match.Hits.IsEmpty ? indexed.Reading.Sentences[match.Sentence].Span : new TextSpan(tokens[match.First].Span.Start, tokens[match.Last].Span.End);
        var speech = indexed.Speeches[match.Sentence].FirstOrDefault(s => s.Scope.Contains(asked))
            ?? indexed.Speeches[match.Sentence].FirstOrDefault(s => !s.Reported && s.Scope.Overlaps(asked));
        if (speech is not null)
            return speech.Reported ? speech.Name + " (reported)" : speech.Name;
        var authors = indexed.Reading.Metadata.Authors;
        return authors switch
        {
            [] => null,
            [var only] => only.Full,
            [var one, var two] => $"{one.Full} and {two.Full}",
            [var one, ..] => $"{one.Full} et al.",
        };
    }

    // A sentence that points back is shown with the one before it, within its paragraph; three sentences at most.
    private static int FirstShown(IndexedReading indexed, int sentence)
    {
        var reading = indexed.Reading;
        var first = sentence;
        var paragraph = reading.Sentences[sentence].Paragraph;
        while (first > 0 && sentence - first < 2
            && Anaphora.PointsBack(reading.Text, indexed.Terms.Sentences[first])
            && reading.Sentences[first - 1].Paragraph == paragraph
            && reading.Sentences[sentence].Span.End - reading.Sentences[first - 1].Span.Start <= MaxLength)
            first--;
        return first;
    }
}
