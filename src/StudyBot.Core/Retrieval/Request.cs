using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Retrieval;

/// <summary>Takes the frame off an argument that asks in whole sentences (<c>what does ENP stand for?</c>), down to its subject.</summary>
internal static class Request
{
    private static readonly FrozenSet<string> s_openers = (
        "what what's which when who whom whose how why where in please can could would tell explain define describe is was were did does do are " +
        "something quote give show find say about meaning").Split(' ').ToFrozenSet();

    // What a question is made of, beside function words; only in a question, and only in lower case.
    private static readonly FrozenSet<string> s_frame = (
        "year years date day please tell explain explained define describe mean means meant meaning stand stands say says said saying article author reading text " +
        "paper term concept word phrase notion definition defined according use used quote quotation something happen happened happens take took taken place occur " +
        "occurred begin began start started found founded create created establish established launch launched sign signed held make made become became join joins joined last " +
        "lasted long think thinks give show find exactly actually").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> s_titles = "mr mrs ms dr prof professor sir".Split(' ').ToFrozenSet();

    /// <param name="authors">Names that mean the author, who says everything.</param>
    /// <returns>The subject; the text itself where it is no question, or where nothing of it would be left.</returns>
    public static string SubjectOf(string text, ImmutableArray<Name> authors)
    {
        var bare = WithoutArticle(text);
        var tokens = Tokenizer.Tokenize(bare, new TextSpan(0, bare.Length));
        if (tokens.Length < 2)
            return bare;
        var asks = s_openers.Contains(Word(0)) && (Word(0) != "in" || Word(1) is "which" or "what");
        var kept = new List<int>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var drop = s_titles.Contains(Word(i)) && i + 1 < tokens.Length
                || asks && (i == 0 || !tokens[i].Is(TokenTraits.Capital)) && (s_frame.Contains(Word(i)) || tokens[i].Is(TokenTraits.Function) && kept.Count == 0)
                || asks && authors.Any(a => Word(i) == a.Family?.ToLowerInvariant() || Word(i) == a.Given?.ToLowerInvariant());
            if (!drop)
                kept.Add(i);
        }

        while (kept.Count > 0 && asks && tokens[kept[^1]].Is(TokenTraits.Function) && !tokens[kept[^1]].Is(TokenTraits.AllCaps))
            kept.RemoveAt(kept.Count - 1);
        if (kept.Count == 0 || kept.Count == tokens.Length || kept.All(i => tokens[i].Is(TokenTraits.Function)))
            return bare;
        var subject = new StringBuilder();
        for (var k = 0; k < kept.Count; k++)
        {
            if (k > 0)
                subject.Append(kept[k] == kept[k - 1] + 1 ? bare.AsSpan(tokens[kept[k - 1]].Span.End, tokens[kept[k]].Span.Start - tokens[kept[k - 1]].Span.End) : " ");
            subject.Append(bare, tokens[kept[k]].Span.Start, tokens[kept[k]].Span.Length);
        }

        return subject.ToString();

        string Word(int i) => tokens[i].Span.Of(bare).ToLowerInvariant();
    }

    private static string WithoutArticle(string text)
    {
        foreach (var article in new[] { "the ", "a ", "an ", "about " })
            if (text.StartsWith(article, StringComparison.OrdinalIgnoreCase) && text.Length > article.Length && !text.StartsWith("A ", StringComparison.Ordinal))
                return text[article.Length..].TrimStart();
        return text;
    }
}
