using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Commands;

/// <summary>How well a sentence defines or introduces the term that it matched.</summary>
internal static class DefinitionScore
{
    public static double Of(IndexedReading reading, Match match, int rank)
    {
        var text = reading.Reading.Text;
        var tokens = reading.Terms.Sentences[match.Sentence];
        var score = match.Kind switch { MatchKind.Phrase => 6.0, MatchKind.Near => 4, MatchKind.AllWords => 3, _ => 2 } * match.Coverage;
        if (match.Alternative)
            score -= 0.4;
        if (rank == 0)
            score += 1.5;
        score -= Math.Min(0.05 * rank, 1);
        var best = 0.0;
        foreach (var (first, last) in match.Hits)
            best = Math.Max(best, Cues(text, tokens, first, last));
        return score + best + Math.Min(0.2 * (match.Hits.Length - 1), 0.4);
    }

    private static double Cues(string text, ImmutableArray<Token> tokens, int first, int last)
    {
        var score = 0.0;
        var before = first > 0 ? text[tokens[first - 1].Span.End..tokens[first].Span.Start] : "";
        var afterEnd = last + 1 < tokens.Length ? tokens[last + 1].Span.Start : Math.Min(tokens[last].Span.End + 2, text.Length);
        var after = text[tokens[last].Span.End..afterEnd];
        var next = Word(last + 1);

        // "Western European Union (WEO)", and the acronym in the brackets itself.
        if (after.StartsWith(" (", StringComparison.Ordinal) && last + 1 < tokens.Length && tokens[last + 1].Span.Length <= 8 && tokens[last + 1].Is(TokenTraits.Capital)
            || before.EndsWith('(') && after.StartsWith(')'))
            score += 4;
        if (before.Contains('“') || after.Contains('”'))
            score += 1.5;
        for (var i = first - 1; i >= Math.Max(first - 3, 0); i--)
            if (Word(i) is "principle" or "concept" or "notion" or "theory" or "idea" or "so-called" or "called" or "known" or "named" or "term" or "defines" or "defined" or "namely" or "meaning")
            {
                score += 1.5;
                break;
            }

        // "…, which related", "… is the", "… means", "…, that is,".
        if (after.Contains(',') && next is "which" or "namely" or "that" or "a" or "an" or "i.e" or "defined" or "known")
            score += 1.5;
        else if (next is "means" or "refers" or "denotes" or "describes" or "consists" or "defines")
            score += 2.5;
        else if (next is "is" or "are" or "was" or "were" && Word(last + 2) is "a" or "an" or "the" or "one" or "defined" or "called" or "known")
            score += 2;
        else if (next is "theory" or "concept" or "principle" && Word(last + 2) is "which" or "is" or "was")
            score += 1.5;
        if (first <= 3)
            score += 0.8;
        else if (first > tokens.Length * 2 / 3)
            score -= 0.3;
        return score;

        string Word(int i) => i >= 0 && i < tokens.Length ? tokens[i].Span.Of(text).ToLowerInvariant() : "";
    }
}
