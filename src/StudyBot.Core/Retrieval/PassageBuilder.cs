using StudyBot.Core.Analysis;
using StudyBot.Core.Chat;
using StudyBot.Core.Citing;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Retrieval;

/// <summary>Cuts a passage out of a reading: the sentence, with what it leans on, who speaks, and where it stands.</summary>
public static class PassageBuilder
{
    /// <summary>A passage is at most this long, in UTF-16 units: what every platform shows whole.</summary>
    public const int MaxLength = 1600;

    /// <summary>Behind the name of a speaker whose words the author gives in words of their own.</summary>
    public const string Reported = " (reported)";

    /// <summary>Sentences that an answer shows together at most.</summary>
    public const int MaxSentences = 3;

    /// <param name="shown">Sentences that the person sees already: a passage does not repeat them to stand alone.</param>
    public static Passage Build(IndexedReading indexed, Match match, IReadOnlySet<int> shown)
    {
        var (first, last) = Shown(indexed, match.Sentence, shown);
        return Build(indexed, match, first, last);
    }

    /// <param name="first">The first sentence shown.</param>
    /// <param name="last">The last sentence shown.</param>
    public static Passage Build(IndexedReading indexed, Match match, int first, int last)
    {
        var reading = indexed.Reading;
        var sentence = reading.Sentences[match.Sentence];
        var span = new TextSpan(reading.Sentences[first].Span.Start, reading.Sentences[last].Span.End);
        var page = reading.Pages.LabelOf(sentence.Span);
        var section = reading.Sections[sentence.Section];
        var tokens = indexed.Terms.Sentences[match.Sentence];
        return new Passage
        {
            Reading = reading.Id,
            Text = span.Of(reading.Text),
            Span = span,
            IsCutBefore = first > 0 && reading.Sentences[first - 1].GoesOn,
            IsCutAfter = reading.Sentences[last].GoesOn,
            Sentence = sentence.Span.Of(reading.Text),
            SentenceSpan = sentence.Span,
            Focus = FocusOf(indexed, match),
            Raw = reading.Raw.RangesOf(span),
            Page = page,
            Section = section.Number,
            SectionTitle = section.Title,
            Footnotes = sentence.Footnotes,
            Citation = CitationStyles.Default.InText(indexed, page),
            Speaker = SpeakerOf(indexed, match),
            Highlights = [.. match.Hits.Where(h => h.Last < tokens.Length).Select(h => new TextSpan(tokens[h.First].Span.Start - span.Start, tokens[h.Last].Span.End - span.Start))],
        };
    }

    /// <summary>Whose words the match shows: who is quoted or reported there, else the author; null where the metadata names none.</summary>
    public static string? SpeakerOf(IndexedReading indexed, Match match)
    {
        if (ReportedBy(indexed, match) is ({ } reported, _))
            return reported.Name + Reported;
        var speeches = indexed.Speeches[match.Sentence];
        var asked = Stretch(indexed, match);
        var speech = speeches.FirstOrDefault(s => s.Scope.Contains(asked))
            ?? speeches.FirstOrDefault(s => IsNameOf(indexed, s, asked))
            ?? speeches.FirstOrDefault(s => !s.Reported && s.Scope.Overlaps(asked));
        if (speech is not null)
            return speech.Reported ? speech.Name + Reported : speech.Name;
        return indexed.Reading.Metadata.Speaker;
    }

    /// <summary>What decides who speaks, so that a passage cut again from it has the same speaker.</summary>
    public static TextSpan FocusOf(IndexedReading indexed, Match match) =>
        ReportedBy(indexed, match) is (_, var hit) ? hit : Stretch(indexed, match);

    // One matched word of theirs, or their name, is enough: the answer does not change with the words around it.
    private static (Speech Speech, TextSpan Hit)? ReportedBy(IndexedReading indexed, Match match)
    {
        var tokens = indexed.Terms.Sentences[match.Sentence];
        foreach (var (first, last) in match.Hits)
        {
            var hit = new TextSpan(tokens[first].Span.Start, tokens[last].Span.End);
            if (indexed.Speeches[match.Sentence].FirstOrDefault(s => s.Reported && (s.Scope.Contains(hit) || IsNameOf(indexed, s, hit))) is { } reported)
                return (reported, hit);
        }

        return null;
    }

    private static TextSpan Stretch(IndexedReading indexed, Match match)
    {
        var tokens = indexed.Terms.Sentences[match.Sentence];
        return match.Hits.IsEmpty ? indexed.Reading.Sentences[match.Sentence].Span : new TextSpan(tokens[match.First].Span.Start, tokens[match.Last].Span.End);
    }

    // Who asks for a speaker by name gets what the sentence gives of the speaker's.
    private static bool IsNameOf(IndexedReading indexed, Speech speech, TextSpan span) =>
        span.Length > 2 && speech.Name.Contains(span.Of(indexed.Reading.Text), StringComparison.Ordinal);

    // A sentence that points back is shown with the one before it, and a quotation is shown to its end; within the
    // paragraph, three sentences at most.
    private static (int First, int Last) Shown(IndexedReading indexed, int sentence, IReadOnlySet<int> shown)
    {
        var (first, last) = (sentence, sentence);
        while (last - first < MaxSentences - 1 && CanTake(last + 1) && RunsOn(last))
            last++;
        while (last - first < MaxSentences - 1 && CanTake(first - 1) && (RunsOn(first - 1) || Anaphora.PointsBack(indexed.Reading.Text, indexed.Terms.Sentences[first])))
            first--;
        return (first, last);

        bool RunsOn(int at) => indexed.Quotations[at].Any(q => q.Start < indexed.Reading.Sentences[at].Span.End && q.End > indexed.Reading.Sentences[at].Span.End);

        bool CanTake(int at)
        {
            var sentences = indexed.Reading.Sentences;
            return at >= 0 && at < sentences.Length && !shown.Contains(at)
                && sentences[at].Paragraph == sentences[sentence].Paragraph
                && Math.Max(sentences[last].Span.End, sentences[at].Span.End) - Math.Min(sentences[first].Span.Start, sentences[at].Span.Start) <= MaxLength;
        }
    }
}
