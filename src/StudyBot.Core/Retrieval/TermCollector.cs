using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Retrieval;

/// <summary>Collects what a reading can be asked about: names, acronyms, quoted terms and words that keep company.</summary>
public static class TermCollector
{
    public static ImmutableArray<ReadingTerm> Collect(string text, TermIndex index, NameInventory names, ImmutableArray<ImmutableArray<TextSpan>> quotationsBySentence)
    {
        var found = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        foreach (var name in names.Names)
        {
            if (name.Last - name.First > 8 || name.First == name.Last && NameInventory.IsAdjective(name.Text))
                continue;
            var caps = name.First == name.Last && index.Sentences[name.Sentence][name.First].Is(TokenTraits.AllCaps);
            Add(text, index, found, name.Sentence, name.First, name.Last, caps ? ReadingTermKind.Acronym : ReadingTermKind.Name);
        }

        for (var s = 0; s < index.Sentences.Length; s++)
        {
            var tokens = index.Sentences[s];
            foreach (var quotation in quotationsBySentence[s])
                AddQuoted(text, index, found, s, tokens, quotation);
            for (var i = 0; i + 1 < tokens.Length; i++)
                if (IsPlainContent(text, tokens[i]) && IsPlainContent(text, tokens[i + 1]) && text.AsSpan(tokens[i].Span.End, tokens[i + 1].Span.Start - tokens[i].Span.End) is " ")
                    Add(text, index, found, s, i, i + 1, ReadingTermKind.Collocation);
        }

        return [.. found.Values
            .Where(c => c.Kind != ReadingTermKind.Collocation || c.Sentences.Count >= 2)
            .Select(c => c.ToTerm())
            .OrderByDescending(t => t.Sentences.Length).ThenBy(t => t.Display, StringComparer.Ordinal)];
    }

    private static void AddQuoted(string text, TermIndex index, Dictionary<string, Candidate> found, int sentence, ImmutableArray<Token> tokens, TextSpan quotation)
    {
        int first = -1, last = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!quotation.Contains(tokens[i].Span))
                continue;
            first = first < 0 ? i : first;
            last = i;
        }

        if (first >= 0 && last - first <= 4)
            Add(text, index, found, sentence, first, last, ReadingTermKind.Quoted);
    }

    // Adverbs and participles make company with anything: "progressively lost", "course adopted".
    private static bool IsPlainContent(string text, Token token) =>
        !token.Is(TokenTraits.Function) && !token.Is(TokenTraits.Capital) && !token.Is(TokenTraits.Number) && !token.Is(TokenTraits.GluedToNext) && token.Span.Length > 3
        && text.AsSpan(token.Span.End - 2, 2) is not ("ly" or "ed");

    private static void Add(string text, TermIndex index, Dictionary<string, Candidate> found, int sentence, int first, int last, ReadingTermKind kind)
    {
        var tokens = index.Sentences[sentence];
        var keys = ImmutableArray.CreateBuilder<string>();
        for (var i = first; i <= last; i++)
            if (!tokens[i].Is(TokenTraits.Function) || tokens[i].Is(TokenTraits.AllCaps))
                keys.Add(TermKey.Of(tokens[i].Span.Of(text)));
        if (keys.Count == 0 || keys.Count == 1 && keys[0].Length < 2)
            return;
        var id = string.Join(' ', keys);
        if (!found.TryGetValue(id, out var candidate))
            found[id] = candidate = new Candidate(keys.ToImmutable(), kind);
        candidate.See(text[tokens[first].Span.Start..tokens[last].Span.End], sentence, kind);
    }

    private sealed class Candidate(ImmutableArray<string> keys, ReadingTermKind kind)
    {
        private readonly Dictionary<string, int> _forms = [];

        public HashSet<int> Sentences { get; } = [];

        public ReadingTermKind Kind { get; private set; } = kind;

        public void See(string form, int sentence, ReadingTermKind kind)
        {
            Kind = (ReadingTermKind)Math.Min((int)Kind, (int)kind);
            _forms[form] = _forms.GetValueOrDefault(form) + 1;
            Sentences.Add(sentence);
        }

        public ReadingTerm ToTerm()
        {
            var (display, most) = ("", 0);
            foreach (var (form, count) in _forms)
                if (count > most || count == most && string.CompareOrdinal(form, display) < 0)
                    (display, most) = (form, count);
            var sentences = new int[Sentences.Count];
            Sentences.CopyTo(sentences);
            Array.Sort(sentences);
            return new ReadingTerm(display, keys, [.. sentences], Kind);
        }
    }
}
