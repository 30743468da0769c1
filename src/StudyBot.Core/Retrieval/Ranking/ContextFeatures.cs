namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>What the neighbouring sentences and the paragraph say for a sentence.</summary>
internal static class ContextFeatures
{
    public static string[] Names { get; } =
    [
        "before", "after", "gain before", "gain after", "gain around", "paragraph", "gain of paragraph", "names before", "names in paragraph", "score before", "score after",
        "points back", "points back, before", "points back, gain before", "points back, names in paragraph", "two before", "first of paragraph holds", "rarest before", "earlier in paragraph",
        "numbers before", "numbers in paragraph", "pronoun, names earlier", "pronoun, rarest earlier", "pronoun, before", "two after", "other candidates of its paragraph", "first of paragraph holds names", "points back twice",
        "rarity before", "rarity after", "rarity of paragraph", "rarity gain of paragraph", "feedback", "feedback of the neighbours",
    ];

    public static void Fill(Evidence e, Span<float> into)
    {
        var (before, after) = (e.HeldBy(e.Previous), e.HeldBy(e.Next));
        var own = e.Share(e.Held);
        var paragraph = e.ParagraphHeld[e.Paragraph];
        var first = e.Index.Reading.Paragraphs[e.Paragraph].FirstSentence;
        var twoBefore = e.Sentence - 2 >= first ? e.HeldBy(e.Sentence - 2) : 0;
        var earlier = 0ul;
        for (var s = first; s < e.Sentence; s++)
            earlier |= e.HeldBy(s);
        var pointsBack = e.Index.PointsBack[e.Sentence] ? 1f : 0;
        into[0] = e.Share(before);
        into[1] = e.Share(after);
        into[2] = e.Share(before & ~e.Held);
        into[3] = e.Share(after & ~e.Held);
        into[4] = e.Share((before | after) & ~e.Held);
        into[5] = e.Share(paragraph);
        into[6] = into[5] - own;
        into[7] = e.ShareOf(before & ~e.Held, e.Question.Names);
        into[8] = e.ShareOf(paragraph, e.Question.Names);
        into[9] = e.ScoreOf(e.Previous) / e.TopScore;
        into[10] = e.ScoreOf(e.Next) / e.TopScore;
        into[11] = pointsBack;
        into[12] = pointsBack * into[0];
        into[13] = pointsBack * into[2];
        into[14] = pointsBack * into[8];
        into[15] = e.Share(twoBefore & ~e.Held & ~before);
        into[16] = e.Sentence == first ? 0 : e.Share(e.HeldBy(first) & ~e.Held);
        into[17] = (before & ~e.Held & e.Rarest) != 0 ? 1 : 0;
        into[18] = e.Share(earlier & ~e.Held);
        var pronoun = e.Index.HasPronoun[e.Sentence] ? 1f : 0;
        into[19] = e.ShareOf(before & ~e.Held, e.Question.Numbers);
        into[20] = e.ShareOf(earlier & ~e.Held, e.Question.Numbers);
        into[21] = pronoun * e.ShareOf(earlier & ~e.Held, e.Question.Names);
        into[22] = pronoun * ((earlier & ~e.Held & e.Rarest) != 0 ? 1 : 0);
        into[23] = pronoun * into[2];
        into[24] = e.Next >= 0 && e.Next + 1 < e.Index.Count && e.Index.ParagraphOf[e.Next + 1] == e.Paragraph ? e.Share(e.HeldBy(e.Next + 1) & ~e.Held & ~after) : 0;
        var peers = 0f;
        for (var c = 0; c < e.Candidates.Best.Length; c++)
            peers += c != e.Rank && e.Index.ParagraphOf[e.Candidates.Best[c]] == e.Paragraph ? 1f / (1 + c) : 0;
        into[25] = peers;
        into[26] = e.Sentence == first ? 0 : e.ShareOf(e.HeldBy(first) & ~e.Held, e.Question.Names);
        var rarity = MathF.Max(e.Question.RarityOf(e.All), 0.01f);
        into[28] = e.Question.RarityOf(before & ~e.Held) / rarity;
        into[29] = e.Question.RarityOf(after & ~e.Held) / rarity;
        into[30] = e.Question.RarityOf(paragraph) / rarity;
        into[32] = e.Feedback.Of(e.Sentence, e.Rank);
        into[33] = (e.Previous >= 0 ? e.Feedback.Of(e.Previous, FirstStage.Kept) : 0) + (e.Next >= 0 ? e.Feedback.Of(e.Next, FirstStage.Kept) : 0);
        into[31] = e.Question.RarityOf(earlier & ~e.Held) / rarity;
        into[27] = pointsBack > 0 && e.Previous >= 0 && e.Index.PointsBack[e.Previous] ? into[15] : 0;
    }
}
