using StudyBot.Core.Analysis.Dates;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>Which date of a sentence answers a question: the one nearest to the words that matched, never one that the question names itself, and only where the sentence holds most of what is asked.</summary>
internal static class DateChoice
{
    /// <summary>Of the question's weight.</summary>
    private const float LeastHeld = 0.5f;

    /// <summary>What the grammar counts beside plain nearness.</summary>
    private const float BoundPart = 3;

    public static DateExpression? Of(IndexedReading reading, Finding finding, RankedSentence sentence)
    {
        finding.Evidence.Look(sentence.Candidate);
        // "When was X founded": a sentence on X that says nothing of founding dates something else.
        // Words that the reading does not know weigh most.
        if (finding.Question.WeightOf(finding.Evidence.Held) < LeastHeld * finding.Question.Terms.Sum(t => t.Weight))
            return null;
        DateExpression? best = null;
        var nearest = float.MinValue;
        foreach (var date in reading.Dates[sentence.Sentence])
        {
            if (IsNamed(reading, finding.Question, date))
                continue;
            var nearness = Nearness(reading, finding.Evidence, date);
            if (nearness > nearest)
                (best, nearest) = (date, nearness);
        }

        return best;
    }

    private static bool IsNamed(IndexedReading reading, Question question, DateExpression date)
    {
        var printed = date.Span.Of(reading.Reading.Text);
        foreach (var token in question.Tokens)
            if (token.Span.Length >= 4 && char.IsAsciiDigit(question.Text[token.Span.Start]) && printed.Contains(token.Span.Of(question.Text), StringComparison.Ordinal))
                return true;
        return false;
    }

    // How strongly the grammar ties the date to each matched word, and how near it stands.
    private static float Nearness(IndexedReading reading, Evidence e, DateExpression date)
    {
        var nearness = 0f;
        var at = e.TermAt;
        for (var t = 0; t < at.Length; t++)
        {
            if (at[t] < 0 || t >= date.First && t <= date.Last)
                continue;
            var bound = DateBinding.Strength(reading.Reading.Text, reading.Terms.Sentences[e.Sentence], reading.Dates[e.Sentence], date, t, t);
            nearness += e.Question.Terms[at[t]].Weight * ((float)bound * BoundPart + 1f / (1 + (t < date.First ? date.First - t : t - date.Last)));
        }

        return nearness;
    }
}
