using System.Collections.Frozen;
using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>Reads a question: its content words, what each of them is, and what kind of answer it wants.</summary>
internal static class QuestionReader
{
    private static readonly FrozenSet<string> s_timeNouns = "year years date day month century decade era period time age".Split(' ').ToFrozenSet();
    private static readonly FrozenSet<string> s_placeNouns = ("country countries city cities state states place region area town continent location river county district " +
        "province island nation street site building where").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> s_personNouns = ("person people president king emperor leader author scientist mathematician man woman name names artist architect " +
        "general actor philosopher player who").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> s_numberNouns = "number percent percentage amount size population temperature rate height length distance proportion ratio share cost price score age width depth".Split(' ').ToFrozenSet();
    private static readonly FrozenSet<string> s_quantities = "many much large big tall high old far long fast deep wide often heavy hot cold great small late early".Split(' ').ToFrozenSet();
    private static readonly FrozenSet<string> s_auxiliaries = "is are was were do does did has have had can could will would should may might must".Split(' ').ToFrozenSet();

    /// <returns>Null where no word is left.</returns>
    public static Question? Read(SentenceIndex index, string text, Commonness commonness)
    {
        var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
        if (tokens.IsEmpty)
            return null;
        var termAt = new int[tokens.Length];
        var words = new int[tokens.Length];
        var terms = new List<QuestionTerm>(tokens.Length);
        ulong known = 0, names = 0, numbers = 0, verbs = 0, frame = 0;
        var onlyFunction = tokens.All(t => t.Is(TokenTraits.Function));
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = text.AsSpan(tokens[i].Span.Start, tokens[i].Span.Length);
            words[i] = index.Vocabulary.Find(word);
            termAt[i] = -1;
            if (tokens[i].Is(TokenTraits.Function) && !tokens[i].Is(TokenTraits.AllCaps) && !onlyFunction)
                continue;
            var at = words[i] >= 0 ? terms.FindIndex(t => t.Word == words[i]) : -1;
            if (at < 0 && terms.Count < Question.MaxTerms)
            {
                at = terms.Count;
                terms.Add(TermOf(index, commonness, words[i], word, i));
                var bit = 1ul << at;
                known |= words[i] >= 0 ? bit : 0;
                names |= tokens[i].Is(TokenTraits.Capital) && !tokens[i].Is(TokenTraits.Initial) ? bit : 0;
                numbers |= tokens[i].Is(TokenTraits.Number) ? bit : 0;
                frame |= FrameWords.Contains(terms[at].Key) ? bit : 0;
                verbs |= WordForm.IsVerbLike(TermKey.Fold(word)) ? bit : 0;
            }

            termAt[i] = at;
        }

        if (terms.Count == 0)
            return null;
        var (kind, asked) = KindOf(text, tokens, termAt);
        var (shortened, expanded) = Acronyms(index, terms);
        return new Question
        {
            Text = text,
            Tokens = tokens,
            Kind = kind,
            Terms = [.. terms],
            TermAt = termAt,
            Words = words,
            Known = known,
            Shortened = shortened,
            Expanded = expanded,
            Names = names,
            Numbers = numbers,
            Verbs = verbs & ~names,
            Asked = asked,
            Frame = frame,
        };
    }

    private static ((int Word, ulong Terms)[] Shortened, (int[] Words, ulong Term)[] Expanded) Acronyms(SentenceIndex index, List<QuestionTerm> terms)
    {
        var shortened = new List<(int, ulong)>();
        var expanded = new List<(int[], ulong)>();
        foreach (var acronym in index.Acronyms)
        {
            if (MaskOf(acronym.Word) is not 0 and var term)
                expanded.Add((acronym.Expansion, term));
            var all = 0ul;
            foreach (var word in acronym.Expansion)
            {
                var mask = MaskOf(word);
                all = mask == 0 ? 0 : all | mask;
                if (mask == 0)
                    break;
            }

            if (all != 0)
                shortened.Add((acronym.Word, all));
        }

        return ([.. shortened], [.. expanded]);

        ulong MaskOf(int word) => terms.FindIndex(t => t.Word == word) is >= 0 and var at ? 1ul << at : 0;
    }

    private static QuestionTerm TermOf(SentenceIndex index, Commonness commonness, int id, ReadOnlySpan<char> word, int token)
    {
        var key = id >= 0 ? index.Vocabulary.KeyOf(id) : WordForm.Of(word);
        return new QuestionTerm(id, key, index.Sentences.Idf(id >= 0 ? index.Sentences.Frequency(id) : 0), commonness.RarityOf(key), commonness.StrangenessOf(key), token);
    }

    private static (QuestionKind Kind, ulong Asked) KindOf(string text, ImmutableArray<Token> tokens, int[] termAt)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            switch (Word(i))
            {
                case "who" or "whom" or "whose":
                    return (QuestionKind.Person, Phrase(i + 1));
                case "when":
                    return (QuestionKind.Time, 0);
                case "where":
                    return (QuestionKind.Place, 0);
                case "why":
                    return (QuestionKind.Reason, 0);
                case "how" when Word(i + 1) is "long" && Word(i + 2) is "ago":
                    return (QuestionKind.Time, 0);
                case "how":
                    return s_quantities.Contains(Word(i + 1)) ? (QuestionKind.Number, Phrase(i + 2)) : (QuestionKind.Manner, 0);
                case "what" or "which":
                    return OfWhat(i);
            }
        }

        return (QuestionKind.Thing, 0);

        (QuestionKind Kind, ulong Asked) OfWhat(int at)
        {
            var phrase = Phrase(at + 1);
            var next = Word(at + 1);
            if (s_auxiliaries.Contains(next))
            {
                if (next is "do" or "does" or "did")
                    return (Word(tokens.Length - 1) is "mean" or "for" ? QuestionKind.Definition : Word(tokens.Length - 1) is "do" ? QuestionKind.Action : QuestionKind.Thing, 0);
                var noun = Word(at + 2) is "the" or "a" or "an" ? Word(at + 3) : Word(at + 2);
                return (s_numberNouns.Contains(noun) ? QuestionKind.Number : s_timeNouns.Contains(noun) ? QuestionKind.Time
                    : tokens.Length - at <= 6 && next is "is" or "are" or "was" or "were" ? QuestionKind.Definition : QuestionKind.Thing, 0);
            }

            var kind = QuestionKind.Thing;
            for (var i = at + 1; i < Math.Min(at + 5, tokens.Length) && !s_auxiliaries.Contains(Word(i)); i++)
                kind = s_timeNouns.Contains(Word(i)) ? QuestionKind.Time
                    : s_numberNouns.Contains(Word(i)) ? QuestionKind.Number
                    : s_personNouns.Contains(Word(i)) ? QuestionKind.Person
                    : s_placeNouns.Contains(Word(i)) ? QuestionKind.Place : kind;
            return (next is "happened" or "happens" ? QuestionKind.Action : next is "caused" or "causes" ? QuestionKind.Reason : kind, phrase);
        }

        ulong Phrase(int from)
        {
            var phrase = 0ul;
            for (var i = from; i < Math.Min(from + 4, tokens.Length) && termAt[i] >= 0; i++)
                phrase |= 1ul << termAt[i];
            return phrase;
        }

        string Word(int i) => i >= 0 && i < tokens.Length ? tokens[i].Span.Of(text).ToLowerInvariant() : "";
    }
}
