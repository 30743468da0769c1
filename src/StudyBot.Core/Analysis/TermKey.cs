using System.Collections.Frozen;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace StudyBot.Core.Analysis;

/// <summary>
/// The key under which forms of a word meet: lower case, no diacritics, one spelling for British and American, then
/// Snowball's English stem.
/// </summary>
public static class TermKey
{
    [ThreadStatic]
    private static EnglishStemmer? t_stemmer;

    /// <summary>Lower case, diacritics and dots of an acronym removed, one spelling; not stemmed.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> buffer = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        var ascii = true;
        foreach (var c in word)
        {
            if (c is '.' && !char.IsAsciiDigit(word[0]) || c is '\'' or '’' || !char.IsAscii(c) && IsMark(c))
                continue;
            ascii &= char.IsAscii(c);
            buffer[length++] = char.ToLowerInvariant(c);
        }

        var lower = buffer[..length].ToString();
        var plain = ascii ? lower : WithoutDiacritics(lower);
        if (s_irregular.TryGetValue(plain, out var singular))
            return singular;
        // "1980s" meets "‘80s".
        return plain.Length == 5 && plain.StartsWith("19", StringComparison.Ordinal) && plain.EndsWith("0s", StringComparison.Ordinal) ? plain[2..] : OneSpelling(plain);
    }

    // Accents that stand apart from their letter, soft hyphens and other marks that nobody types.
    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format;

    public static string Of(ReadOnlySpan<char> word) => Stem(Fold(word));

    public static string Stem(string folded)
    {
        if (folded.Length < 3 || char.IsAsciiDigit(folded[0]))
            return folded;
        var stemmer = t_stemmer ??= new EnglishStemmer();
        stemmer.SetCurrent(folded);
        return stemmer.Stem() ? stemmer.Current : folded;
    }

    // Lucene's table, since Unicode normalisation needs globalization data that a small container lacks.
    private static string WithoutDiacritics(string word)
    {
        var folded = new char[4 * word.Length];
        var length = ASCIIFoldingFilter.FoldToASCII(word.ToCharArray(), 0, folded, 0, word.Length);
        return new string(folded, 0, length);
    }

    // British forms are the target where the two differ by rule: "organization" stems to "organ", "organisation" does not.
    private static string OneSpelling(string word)
    {
        if (word.Length < 5)
            return word;
        if (word.Contains('z'))
        {
            foreach (var (z, s) in s_zForms)
                if (word.EndsWith(z, StringComparison.Ordinal) && word.Length > z.Length + 2)
                    return string.Concat(word.AsSpan(0, word.Length - z.Length), s);
        }

        foreach (var (british, american) in s_stemPairs)
            if (word.StartsWith(american, StringComparison.Ordinal) && !word.StartsWith(british, StringComparison.Ordinal))
                return string.Concat(british, word.AsSpan(american.Length));
        return word;
    }

    // Plurals that no stemmer takes to their singular, and number words, which meet their figures.
    private static readonly FrozenDictionary<string, string> s_irregular = new Dictionary<string, string>
    {
        ["crises"] = "crisis",
        ["analyses"] = "analysis",
        ["theses"] = "thesis",
        ["hypotheses"] = "hypothesis",
        ["syntheses"] = "synthesis",
        ["diagnoses"] = "diagnosis",
        ["emphases"] = "emphasis",
        ["parentheses"] = "parenthesis",
        ["criteria"] = "criterion",
        ["phenomena"] = "phenomenon",
        ["indices"] = "index",
        ["matrices"] = "matrix",
        ["appendices"] = "appendix",
        ["vertices"] = "vertex",
        ["bacteria"] = "bacterium",
        ["curricula"] = "curriculum",
        ["data"] = "datum",
        ["stimuli"] = "stimulus",
        ["nuclei"] = "nucleus",
        ["men"] = "man",
        ["women"] = "woman",
        ["children"] = "child",
        ["feet"] = "foot",
        ["teeth"] = "tooth",
        ["mice"] = "mouse",
        ["geese"] = "goose",
        ["lives"] = "life",
        ["wives"] = "wife",
        ["leaves"] = "leaf",
        ["wolves"] = "wolf",
        ["two"] = "2",
        ["three"] = "3",
        ["four"] = "4",
        ["five"] = "5",
        ["six"] = "6",
        ["seven"] = "7",
        ["eight"] = "8",
        ["nine"] = "9",
        ["ten"] = "10",
        ["twenties"] = "20s",
        ["thirties"] = "30s",
        ["forties"] = "40s",
        ["fifties"] = "50s",
        ["sixties"] = "60s",
        ["seventies"] = "70s",
        ["eighties"] = "80s",
        ["nineties"] = "90s",
        ["2nd"] = "second",
        ["3rd"] = "third",
        ["4th"] = "fourth",
        ["5th"] = "fifth",
        ["halves"] = "half",
    }.ToFrozenDictionary();

    private static readonly (string Z, string S)[] s_zForms =
    [
        ("ization", "isation"), ("izations", "isations"), ("izational", "isational"), ("ize", "ise"), ("izes", "ises"), ("ized", "ised"),
        ("izing", "ising"), ("izer", "iser"), ("izers", "isers"), ("yze", "yse"), ("yzed", "ysed"), ("yzing", "ysing"), ("yzes", "yses"),
    ];

    // Words whose difference no ending tells; the American beginning and the British one.
    private static readonly (string British, string American)[] s_stemPairs =
    [
        ("defence", "defense"), ("offence", "offense"), ("licence", "license"), ("centre", "center"), ("theatre", "theater"),
        ("colour", "color"), ("labour", "labor"), ("neighbour", "neighbor"), ("behaviour", "behavior"), ("favour", "favor"),
        ("honour", "honor"), ("harbour", "harbor"), ("humour", "humor"), ("rumour", "rumor"), ("vapour", "vapor"), ("tumour", "tumor"),
        ("endeavour", "endeavor"), ("programme", "program"), ("catalogue", "catalog"), ("dialogue", "dialog"), ("analogue", "analog"),
        ("traveller", "traveler"), ("travelling", "traveling"), ("travelled", "traveled"), ("modelling", "modeling"), ("modelled", "modeled"),
        ("labelled", "labeled"), ("labelling", "labeling"), ("fuelled", "fueled"), ("cancelled", "canceled"), ("skilful", "skillful"), ("ageing", "aging"), ("grey", "gray"), ("plough", "plow"), ("sceptic", "skeptic"), ("block", "bloc"),
        ("fibre", "fiber"), ("metre", "meter"), ("litre", "liter"), ("manoeuvre", "maneuver"), ("paediatr", "pediatr"),
        ("foetus", "fetus"), ("oestrogen", "estrogen"), ("anaem", "anem"), ("leukaem", "leukem"), ("diarrhoea", "diarrhea"), ("oedema", "edema"),
    ];
}
