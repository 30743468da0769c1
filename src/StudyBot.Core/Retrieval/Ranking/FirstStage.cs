namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>Candidates by BM25 of the sentence and a part of its paragraph's.</summary>
internal static class FirstStage
{
    /// <summary>How many sentences are looked at closely.</summary>
    public const int Kept = 40;

    /// <summary>What the paragraph's score counts beside the sentence's.</summary>
    private const float ParagraphPart = 0.5f;

    public static Candidates Find(SentenceIndex index, Question question)
    {
        var scores = new float[index.Count];
        var held = new ulong[index.Count];
        var paragraphs = new float[index.Paragraphs.Units];
        for (var t = 0; t < question.Terms.Length; t++)
        {
            var word = question.Terms[t].Word;
            if (word < 0)
                continue;
            var units = index.Sentences.UnitsOf(word);
            var impacts = index.Sentences.ImpactsOf(word);
            for (var p = 0; p < units.Length; p++)
            {
                scores[units[p]] += impacts[p];
                held[units[p]] |= 1ul << t;
            }

            units = index.Paragraphs.UnitsOf(word);
            impacts = index.Paragraphs.ImpactsOf(word);
            for (var p = 0; p < units.Length; p++)
                paragraphs[units[p]] += impacts[p];
        }

        foreach (var (word, terms) in question.Shortened)
            AddShortened(index, word, terms, scores, held, paragraphs);
        foreach (var (words, term) in question.Expanded)
            AddExpanded(index, words, term, scores, held);
        return new Candidates(Best(index, scores, paragraphs), scores, paragraphs, held);
    }

    // An acronym holds what it stands for.
    private static void AddShortened(SentenceIndex index, int word, ulong terms, float[] scores, ulong[] held, float[] paragraphs)
    {
        var units = index.Sentences.UnitsOf(word);
        var impacts = index.Sentences.ImpactsOf(word);
        for (var p = 0; p < units.Length; p++)
        {
            if ((held[units[p]] & terms) == 0)
                scores[units[p]] += impacts[p];
            held[units[p]] |= terms;
        }

        units = index.Paragraphs.UnitsOf(word);
        impacts = index.Paragraphs.ImpactsOf(word);
        for (var p = 0; p < units.Length; p++)
            paragraphs[units[p]] += impacts[p];
    }

    // All of the words that an acronym stands for are the acronym.
    private static void AddExpanded(SentenceIndex index, int[] words, ulong term, float[] scores, ulong[] held)
    {
        var units = index.Sentences.UnitsOf(words[0]);
        var impacts = index.Sentences.ImpactsOf(words[0]);
        for (var p = 0; p < units.Length; p++)
        {
            var unit = units[p];
            if ((held[unit] & term) != 0 || !Array.TrueForAll(words, w => index.Sentences.UnitsOf(w).BinarySearch(unit) >= 0))
                continue;
            scores[unit] += impacts[p];
            held[unit] |= term;
        }
    }

    private static int[] Best(SentenceIndex index, float[] scores, float[] paragraphs)
    {
        Span<float> keptScores = stackalloc float[Kept];
        Span<int> kept = stackalloc int[Kept];
        var count = 0;
        for (var s = 0; s < scores.Length; s++)
        {
            var paragraph = paragraphs[index.ParagraphOf[s]];
            if (paragraph <= 0)
                continue;
            var score = scores[s] + ParagraphPart * paragraph;
            if (count == Kept && score <= keptScores[Kept - 1])
                continue;
            var at = count < Kept ? count++ : Kept - 1;
            for (; at > 0 && keptScores[at - 1] < score; at--)
                (keptScores[at], kept[at]) = (keptScores[at - 1], kept[at - 1]);
            (keptScores[at], kept[at]) = (score, s);
        }

        return kept[..count].ToArray();
    }
}
