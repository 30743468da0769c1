using System.Collections.Immutable;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>The words of a sentence to mark: what is of the kind that the question asks for, nearest to the words that matched; else the words that matched.</summary>
internal static class AnswerWords
{
    /// <returns>Ranges of tokens, both ends inclusive.</returns>
    public static ImmutableArray<(int First, int Last)> Of(Finding finding, RankedSentence sentence)
    {
        finding.Evidence.Look(sentence.Candidate);
        var wanted = finding.Question.Kind switch
        {
            QuestionKind.Person or QuestionKind.Place => TokenFact.Name,
            QuestionKind.Number => TokenFact.Number,
            _ => TokenFact.None,
        };
        return wanted != TokenFact.None && Nearest(finding.Evidence, wanted) is { } answer ? [answer] : Matched(finding.Evidence);
    }

    public static ImmutableArray<(int First, int Last)> Matched(Evidence e)
    {
        var matched = ImmutableArray.CreateBuilder<(int, int)>();
        for (var t = 0; t < e.Length; t++)
            if (e.TermAt[t] >= 0)
                matched.Add((t, t));
        return matched.ToImmutable();
    }

    private static (int First, int Last)? Nearest(Evidence e, TokenFact wanted)
    {
        (int First, int Last)? best = null;
        var nearest = float.MinValue;
        for (var t = 0; t < e.Length; t++)
        {
            if (!IsNew(t))
                continue;
            var last = t;
            while (last + 1 < e.Length && IsNew(last + 1))
                last++;
            var nearness = 0f;
            for (var m = 0; m < e.Length; m++)
                if (e.TermAt[m] >= 0)
                    nearness += e.Question.Terms[e.TermAt[m]].Weight / (1 + (m < t ? t - m : m - last));
            if (nearness > nearest)
                (best, nearest) = ((t, last), nearness);
            t = last;
        }

        return best;

        bool IsNew(int t) => e.TermAt[t] < 0 && (e.Facts[t] & wanted) != 0;
    }
}
