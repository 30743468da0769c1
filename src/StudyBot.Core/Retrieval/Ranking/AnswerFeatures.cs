namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>Whether the sentence has, beside the question's own words, something of the kind that the question asks for: apart for each kind of question.</summary>
internal static class AnswerFeatures
{
    public static string[] Names { get; } =
        ["number", "date", "name", "names in a row", "name after a place word", "reason", "amount", "naming", "number near", "date near", "name near", "reason near", "number of the asked", "list", "weight", "gain before", "length"];

    /// <summary>Beside the question's own words, the sentence has something of the kind asked for; true for kinds that no sign tells.</summary>
    public static bool IsThere(Evidence e)
    {
        var wanted = e.Question.Kind switch
        {
            QuestionKind.Person or QuestionKind.Place => TokenFact.Name,
            QuestionKind.Number => TokenFact.Number,
            QuestionKind.Time => TokenFact.Date,
            QuestionKind.Reason => TokenFact.Reason,
            _ => TokenFact.None,
        };
        if (wanted == TokenFact.None)
            return true;
        for (var t = 0; t < e.Length; t++)
            if (e.TermAt[t] < 0 && (e.Facts[t] & wanted) != 0)
                return true;
        return false;
    }

    public static void Fill(Evidence e, Span<float> into)
    {
        var facts = e.Facts;
        var at = e.TermAt;
        var row = 0;
        for (var t = 0; t < at.Length; t++)
        {
            var fact = facts[t];
            if (at[t] >= 0 && (fact & (TokenFact.Reason | TokenFact.Naming)) == 0)
            {
                row = 0;
                continue;
            }

            var near = (fact & ~TokenFact.Function) == 0 ? 0 : Near(at, t);
            Sign(into, 0, 8, (fact & (TokenFact.Number | TokenFact.Date)) == TokenFact.Number, near);
            Sign(into, 1, 9, (fact & TokenFact.Date) != 0, near);
            Sign(into, 2, 10, (fact & TokenFact.Name) != 0, near);
            Sign(into, 5, 11, (fact & TokenFact.Reason) != 0, near);
            row = (fact & TokenFact.Name) != 0 ? row + 1 : 0;
            into[3] = MathF.Max(into[3], row >= 2 ? 1 : 0);
            into[4] = MathF.Max(into[4], (fact & TokenFact.Place) != 0 ? 1 : 0);
            into[6] = MathF.Max(into[6], (fact & TokenFact.Amount) != 0 ? 1 : 0);
            into[7] = MathF.Max(into[7], (fact & TokenFact.Naming) != 0 ? near : 0);
            if ((fact & TokenFact.Number) != 0)
                into[12] = MathF.Max(into[12], OfTheAsked(e, t));
        }

        into[13] = MathF.Min(Commas(e), 4) / 4f;
        into[14] = e.Share(e.Held);
        into[15] = e.Share(e.HeldBy(e.Previous) & ~e.Held);
        into[16] = MathF.Log(e.Length + 1);
    }

    private static void Sign(Span<float> into, int there, int nearby, bool holds, float near)
    {
        if (!holds)
            return;
        into[there] = 1;
        into[nearby] = MathF.Max(into[nearby], near);
    }

    private static float Near(ReadOnlySpan<int> at, int t)
    {
        for (var d = 1; d <= 12; d++)
            if (t - d >= 0 && at[t - d] >= 0 || t + d < at.Length && at[t + d] >= 0)
                return 1f / d;
        return 0;
    }

    // "390 billion trees" for "how many trees".
    private static float OfTheAsked(Evidence e, int number)
    {
        for (var d = 1; d <= 4 && number + d < e.Length; d++)
            if (e.TermAt[number + d] is >= 0 and var term && (e.Question.Asked >> term & 1) != 0)
                return 1f / d;
        return 0;
    }

    private static int Commas(Evidence e)
    {
        var span = e.Index.Reading.Sentences[e.Sentence].Span;
        return e.Index.Reading.Text.AsSpan(span.Start, span.Length).Count(',');
    }
}
