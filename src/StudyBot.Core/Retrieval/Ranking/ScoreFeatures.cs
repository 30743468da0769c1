namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>The first stage's own view.</summary>
internal static class ScoreFeatures
{
    public static string[] Names { get; } = ["sentence", "paragraph", "per weight", "by rank", "best of its paragraph", "share of its paragraph"];

    public static void Fill(Evidence e, Span<float> into)
    {
        var score = e.ScoreOf(e.Sentence);
        var best = 0.01f;
        var sum = 0.01f;
        var paragraph = e.Index.Reading.Paragraphs[e.Paragraph];
        for (var s = paragraph.FirstSentence; s < paragraph.FirstSentence + paragraph.SentenceCount; s++)
            (best, sum) = (MathF.Max(best, e.ScoreOf(s)), sum + e.ScoreOf(s));
        into[0] = score / e.TopScore;
        into[1] = e.Candidates.ParagraphScores[e.Paragraph] / e.TopParagraph;
        into[2] = score / e.TotalWeight;
        into[3] = 1f / (e.Rank + 1);
        into[4] = score / best;
        into[5] = score / sum;
    }
}
