using System.Collections.Frozen;
using System.Text.RegularExpressions;
using StudyBot.Core.Analysis;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Whether a sentence can be quoted without the text around it: clean, and leaning on nothing outside.</summary>
internal static partial class StandsAlone
{
    /// <summary>Clean, and no report of how the work was done.</summary>
    public static bool IsQuotable(Excerpt excerpt) =>
        excerpt.Words.Length >= 8 && IsClean(excerpt.Said) && !IsApparatus(excerpt) && !excerpt.Words.Any(w => w is "you" or "your" or "hereby" or "herein" or "i" or "my");

    /// <summary>It points at, or turns from, what stands before it.</summary>
    public static bool LeansBack(Excerpt excerpt, IndexedReading indexed) =>
        Tied().IsMatch(excerpt.Said)
        || Words.Connecting.Any(tie => excerpt.Said.StartsWith(tie + ",", StringComparison.Ordinal) || excerpt.Said.StartsWith(tie + " ", StringComparison.Ordinal) && Words.Bare.Contains(tie))
        || PointsOutside(excerpt, indexed.Names)
        || IsBareDefinite(excerpt)
        || IsShortForm(excerpt, indexed)
        || IsHalfAComparison(excerpt)
        || Possessed().IsMatch(excerpt.Said);

    /// <summary>"The name", "its predecessors’ commitments": a definite noun that only the sentence before has brought in.</summary>
    public static bool LeansOnNoun(IndexedReading indexed, int sentence)
    {
        var (text, sentences) = (indexed.Reading.Text, indexed.Reading.Sentences);
        if (sentence == 0 || sentences[sentence - 1].Paragraph != sentences[sentence].Paragraph)
            return false;
        var before = indexed.Terms.Sentences[sentence - 1].Select(t => TermKey.Of(t.Span.Of(text))).ToHashSet();
        var tokens = indexed.Terms.Sentences[sentence];
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (Word(i) is not ("the" or "its" or "their"))
                continue;
            var last = i;
            while (last + 1 < tokens.Length && last - i < 4 && !tokens[last + 1].Is(TokenTraits.Function) && !FiniteVerbs.Forms.Contains(Word(last + 1)) && (last == i || text[tokens[last].Span.End..tokens[last + 1].Span.Start].Trim() is "" or "-" or "’" or "’s"))
                last++;
            // A name, a number or a complement tells which.
            if (last == i || Word(i) is "the" && (Enumerable.Range(i + 1, last - i).Any(k => !tokens[k].Span.Of(text).All(char.IsLower)) || last + 1 < tokens.Length && (Words.Prepositions.Contains(Word(last + 1)) || Word(last + 1) is "that" or "which" or "who" or "whose" or "where") && text[tokens[last].Span.End] == ' '))
                continue;
            var key = TermKey.Of(tokens[last].Span.Of(text));
            if (before.Contains(key) && !Enumerable.Range(0, i).Any(k => TermKey.Of(tokens[k].Span.Of(text)) == key))
                return true;
        }

        return false;

        string Word(int i) => tokens[i].Span.Of(text).ToLowerInvariant();
    }

    /// <summary>No apparatus, formulas or measurements, and every bracket, dash and quotation mark has its partner.</summary>
    public static bool IsClean(string text)
    {
        text = Citations().Replace(text, "");
        if (text.AsSpan().IndexOfAny("[]{}<>=%±°/@#*|~^\\_$×§†‡•?!") >= 0 || text.Contains("..", StringComparison.Ordinal) || text.Contains('…'))
            return false;
        if (text.Contains("et al", StringComparison.Ordinal) || text.Contains("Fig", StringComparison.Ordinal) || text.Contains("Table", StringComparison.Ordinal) || text.Contains(" ref", StringComparison.OrdinalIgnoreCase) && text.Contains('('))
            return false;
        if (text.Count(c => c == '“') != text.Count(c => c == '”') || text.Count(c => c == '"') % 2 != 0 || text.Count(c => c == '(') != text.Count(c => c == ')'))
            return false;
        if ((Count(text, " - ") + Count(text, " – ") + Count(text, "—")) % 2 != 0)
            return false;
        for (var open = text.IndexOf('('); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var close = text.IndexOf(')', open);
            if (close < 0 || close - open > 40 || text.AsSpan(open, close - open).IndexOfAnyInRange('0', '9') >= 0)
                return false;
        }

        // Letters of other scripts, and figures that nobody discusses: dates are at most two.
        return !MergedSentences().IsMatch(text) && !text.Contains("‘’", StringComparison.Ordinal) && text.Count(c => c == ',') <= 7 && text.All(c => c < 0x250 || c is '’' or '‘' or '“' or '”' or '–' or '—')
            && text.Split(' ').Count(w => w.Any(char.IsAsciiDigit)) <= 3
            && !text.Split(' ').Select(w => w.TrimEnd(',', ';', ':', ')', '”')).Any(w => w.Length > 1 && w.Any(char.IsAsciiDigit) && (w.Contains('.') || w.Any(char.IsLetter) && !char.IsUpper(w[0]) && !w.EndsWith('s') && !w.EndsWith("th", StringComparison.Ordinal) && !w.Contains('-') && !w.Contains('’')));
    }

    // How the work was done, who did and who paid for it: nothing to discuss.
    private static bool IsApparatus(Excerpt excerpt)
    {
        var words = excerpt.Words;
        for (var i = 0; i + 1 < words.Length; i++)
            if (words[i] is "was" or "were" && (Words.Procedures.Contains(words[i + 1]) || i + 2 < words.Length && words[i + 1].EndsWith("ly", StringComparison.Ordinal) && Words.Procedures.Contains(words[i + 2])))
                return true;
        return words.Any(w => w is "manuscript" or "copyright" or "funded" or "asterisks" or "www" or "doi" or "figure" or "supplementary") || excerpt.Said.Contains("http", StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => (text.Length - text.Replace(part, "", StringComparison.Ordinal).Length) / part.Length;

    private static bool PointsOutside(Excerpt excerpt, NameInventory names)
    {
        var words = excerpt.Words;
        var text = excerpt.Said;
        if (Anaphora.PointsBack(text, Tokenizer.Tokenize(text, new(0, text.Length))))
            return true;
        var verb = -1;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var next = i + 1 < words.Length ? words[i + 1] : "";
            switch (word)
            {
                // "…, although this modus vivendi has not …": what the sentence itself has told.
                case "this" or "these" when i > 10 && words[i - 1] is "although" or "though" or "but" or "while":
                    break;
                case "this" or "these" or "above" or "aforementioned" or "you" or "your" or "here" or "hereby" or "herein":
                case "those" when (i + 2 >= words.Length || words[i + 2] is not ("which" or "who" or "that")) && next is not ("who" or "of" or "in" or "that" or "with" or "which" or "on" or "from" or "for" or "whose"):
                case "such" when next is not "as":
                case "latter" or "subsequent" or "aforesaid" or "mentioned":
                case "two" or "three" or "four" when i > 0 && words[i - 1] is "the" && (next is "" || text.Contains($"the {word},", StringComparison.Ordinal) || FiniteVerbs.Forms.Contains(next) || Words.Prepositions.Contains(next) || FunctionWords.Contains(next)):
                case "different" when i > 0 && words[i - 1] is "a" or "very" or "quite" && !words.Contains("from") && !words.Contains("compared"):
                case "too" when text.Contains(" too,", StringComparison.Ordinal):
                case "former" when next is "" || i > 0 && words[i - 1] is "the" && (FiniteVerbs.Forms.Contains(next) || Words.Prepositions.Contains(next)):
                case "same" when i > 0 && words[i - 1] is "the" or "those" or "these" && !words.Contains("as") && next is not "that":
                case "following" when i > 0 && words[i - 1] is "the":
                case "another" or "others" when verb < 0:
                case "then" or "there" when i == 0 && !FiniteVerbs.Forms.Contains(next):
                case "also" or "too" or "again" when i < 2 || i == words.Length - 1:
                case "so" when i == words.Length - 1:
                    return true;
                case "that" when i > 0 && words[i - 1] is "of" or "at" or "from" or "with" or "on" or "by" or "to" or "for" or "after" && !next.EndsWith("ed", StringComparison.Ordinal):
                    return true;
                case "it" when !IsExpletive(words, i) && verb < 0:
                case "they" or "them" when verb < 0 && (i == 0 || words[i - 1] is not "among"):
                case "their" or "its" or "itself" or "themselves" when i < 2 || verb < 0 && Words.Prepositions.Contains(words[0]):
                    return true;
                case "it" or "they" or "he" or "she" when i is > 1 and < 7 && words[i - 1] is "that" && Words.Attributing.Concat(["writes that", "states that", "suggests that", "says that", "noted that", "notes that"]).Any(a => a == words[i - 2] + " that"):
                case "him":
                    return true;
                case "he" or "she" or "his" or "her" or "him" or "himself" or "herself" when !PersonBefore(text, names, word):
                    return true;
            }

            if (verb < 0 && FiniteVerbs.Forms.Contains(word))
                verb = i;
        }

        return false;
    }

    private static bool IsExpletive(IReadOnlyList<string> words, int at) =>
        (at + 1 < words.Count && words[at + 1].EndsWith("ly", StringComparison.Ordinal) ? at + 1 : at) is var i && i + 2 < words.Count && words[i + 1] is "is" or "was" or "seems" or "seemed" or "appears" or "remains" or "may" or "would" or "can" or "has"
        && words.Skip(i + 2).Take(7).Any(w => w is "that" or "to" or "whether" or "how");

    private static bool PersonBefore(string text, NameInventory names, string pronoun)
    {
        var at = text.IndexOf(' ' + pronoun, StringComparison.OrdinalIgnoreCase);
        return at > 0 && names.Names.Any(n => (names.IsPerson(n.Text) || names.FullForms.ContainsKey(n.Text)) && text.AsSpan(0, at).IndexOf(n.Text, StringComparison.Ordinal) >= 0);
    }

    // "The organisation is …": which one, the sentence before has said.
    private static bool IsBareDefinite(Excerpt excerpt)
    {
        var words = excerpt.Words;
        var first = words[0] is "the" ? 0 : -1;
        // "By 1900 the company had …", "In 1996, the treaty was …"
        if (first < 0 && Words.Prepositions.Contains(words[0]))
            first = Enumerable.Range(1, Math.Min(4, words.Length - 1)).FirstOrDefault(i => words[i] is "the" && char.IsAsciiDigit(words[i - 1][0]), -1);
        if (first < 0)
            return false;
        var tokens = Tokenizer.Tokenize(excerpt.Said, new(0, excerpt.Said.Length));
        for (var i = first + 1; i < words.Length && i < first + 6; i++)
        {
            if (FiniteVerbs.Forms.Contains(words[i]) || words[i].EndsWith("ly", StringComparison.Ordinal) && i > first + 1 && i + 1 < words.Length && words[i + 1].EndsWith("ed", StringComparison.Ordinal))
                return true;
            if (Words.Prepositions.Contains(words[i]) || words[i] is "that" or "which" or "who" || tokens[i].Is(TokenTraits.Capital) || char.IsAsciiDigit(words[i][0]) || excerpt.Said[Math.Max(tokens[i].Span.Start - 1, 0)] is '“' or '(' or '"')
                return false;
        }

        return false;
    }

    // "the Organisation", "the technique", "of the assay": a noun without a word to tell which one, said before.
    private static bool IsShortForm(Excerpt excerpt, IndexedReading indexed)
    {
        var tokens = Tokenizer.Tokenize(excerpt.Said, new(0, excerpt.Said.Length));
        for (var i = 1; i < tokens.Length; i++)
        {
            if (excerpt.Words[i - 1] is not "the" || i + 1 < tokens.Length && !(FunctionWords.Contains(excerpt.Words[i + 1]) || FiniteVerbs.Forms.Contains(excerpt.Words[i + 1])) || i + 1 < tokens.Length && excerpt.Words[i + 1] is "of" or "between" or "that" or "which" or "who" or "for" or "to"
                || excerpt.Words.Take(i - 1).Contains(excerpt.Words[i]))
                continue;
            var capital = tokens[i].Is(TokenTraits.Capital) && !tokens[i].Is(TokenTraits.AllCaps);
            // "the Organisation on Security …" goes on to say which.
            if (capital && i + 1 < tokens.Length && Words.Prepositions.Contains(excerpt.Words[i + 1]))
                continue;
            if (!capital && s_anaphoric.Contains(excerpt.Words[i]) || capital && indexed.Terms[TermKey.Of(excerpt.Words[i])].Any(p => !indexed.Terms.Sentences[p.Sentence][p.First].Is(TokenTraits.Capital)))
                return true;
        }

        return false;
    }

    // "appear less stringent": than what, the sentence before has said. "the most pressing": of what?
    private static bool IsHalfAComparison(Excerpt excerpt)
    {
        var words = excerpt.Words;
        if (words[^2] is "most" or "least" && words.Length > 2 && words[^3] is "the")
            return true;
        return !words.Contains("than") && Enumerable.Range(1, words.Length - 2).Any(i =>
            words[i] is "less" or "more" && words[i - 1] is "is" or "are" or "was" or "were" or "be" or "appear" or "appears" or "appeared" or "seem" or "seems" or "seemed");
    }

    // Nouns that name what somebody has just told.
    private static readonly FrozenSet<string> s_anaphoric = "term technique assay decision hypothesis method approach proposal agreement plan scheme project treaty document letter book episode event incident case accusation issue problem question matter situation idea position dispute organisation organization institution academies process theory view change measure policy programme program group company town area former application mistake error answer reply response affair attempt".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // "On a wider level, moreover, …", "the current situation", "has nonetheless": each turns from, or sums up, what was said.
    [GeneratedRegex(@"^(?:Moving|Turning|Coming|Returning|Passing) (?:to|back|on)\b|^(?:On|At|From) (?:a|an|the) (?:wider|broader|other|same|further|deeper) \w+|^(?:Also|Equally|Primary|Against this|In (?:contrast|addition|particular|other words)|To (?:worsen|complicate|this))\b|\b(?:nonetheless|moreover|nevertheless|furthermore|however)\b(?<!^However|^Nonetheless|^Nevertheless)|, (?:too|on the other hand|on the contrary)\b|\bthe (?:current|present|new|resulting) (?:situation|state|picture|phase)\b|\b(?:as mentioned|parallel)\b")]
    private static partial Regex Tied();

    // "[12]", "[3, 4]": the author's own references may stay in a quotation.
    [GeneratedRegex(@" ?\[\d{1,3}(?: ?[,–-] ?\d{1,3}){0,4}\] ?")]
    private static partial Regex Citations();

    // "Luther's mistake was not that …": the sentence before has told the mistake.
    [GeneratedRegex(@"[’']s? (?:mistake|error|decision|proposal|answer|reply|response|view|claim|theory|plan|attempt|book|letter|case|accusation|argument|idea)s? (?:was|is|were|are|had|has)\b")]
    private static partial Regex Possessed();

    // "in Yunnan Among the strains": a full stop was lost on the way.
    [GeneratedRegex(@"[\p{L}\d)] (?:Among|In|However|Although|These|This|It|We|They|There|During|After|When|While|Thus|Moreover|Since|If|As|He|She|But|And|\p{Lu}\p{Ll}+ly(?=,))\b(?! [IV]+\b)")]
    private static partial Regex MergedSentences();
}
