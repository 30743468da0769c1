using System.Numerics;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>Length and place of the sentence, and where in it the question's words stand.</summary>
internal static class ShapeFeatures
{
    public static string[] Names { get; } =
        ["length", "scrap", "long", "first in paragraph", "last in paragraph", "place in reading", "room for an answer", "asks itself", "figures", "terms early", "first term's place", "name early", "held per length", "names per length"];

    public static void Fill(Evidence e, Span<float> into)
    {
        var facts = e.Facts;
        var at = e.TermAt;
        var (free, numbers, names, early, firstAt, nameEarly) = (0, 0, 0, 0f, -1, 0f);
        for (var t = 0; t < at.Length; t++)
        {
            if (at[t] >= 0)
            {
                firstAt = firstAt < 0 ? t : firstAt;
                if (t < 5)
                    early += e.Question.Terms[at[t]].Weight;
                if (t < 5 && (e.Question.Names >> at[t] & 1) != 0)
                    nameEarly = 1;
            }
            else if ((facts[t] & TokenFact.Function) == 0)
                free++;
            numbers += (facts[t] & TokenFact.Number) != 0 ? 1 : 0;
            names += (facts[t] & TokenFact.Name) != 0 ? 1 : 0;
        }

        var length = Math.Max(e.Length, 1);
        var span = e.Index.Reading.Sentences[e.Sentence].Span;
        into[0] = MathF.Log(length + 1);
        into[1] = length < 6 ? 1 : 0;
        into[2] = MathF.Max(length - 40, 0) / 40f;
        into[3] = e.Previous < 0 ? 1 : 0;
        into[4] = e.Next < 0 ? 1 : 0;
        into[5] = (float)e.Sentence / e.Index.Count;
        into[6] = MathF.Min(free, 8) / 8f;
        into[7] = e.Index.Reading.Text[span.End - 1] == '?' ? 1 : 0;
        into[8] = (float)numbers / length;
        into[9] = early / e.KnownWeight;
        into[10] = firstAt < 0 ? 1 : (float)firstAt / length;
        into[11] = nameEarly;
        into[12] = BitOperations.PopCount(e.Held) / MathF.Sqrt(length);
        into[13] = (float)names / length;
    }
}
