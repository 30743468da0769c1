using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StudyBot.Core.Checking;

/// <summary>Words that turn a sentence into its opposite, or that it is another sentence without.</summary>
internal static class Negations
{
    // Without a qualifier a sentence says more; an ellipsis this short was put for it.
    private const int ShortEllipsis = 3;

    private static readonly FrozenSet<string> s_words =
        "not no never none nor neither nobody nothing nowhere without cannot hardly scarcely barely rarely seldom".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_turning = (
        "unless except non fail fails failed failing failure failures refuse refuses refused refusing refusal deny denies denied denying denial false falsely " +
        "wrongly allegedly supposedly purportedly").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_qualifiers = (
        "only if may might must could should would can some all every most many few little less several any partly largely mainly almost nearly perhaps possibly " +
        "probably lack lacks lacked lacking alleged supposed false seemingly apparently").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] s_prefixes = ["un", "in", "im", "il", "ir", "dis", "non", "anti", "de", "mis"];

    // Beginnings of words that deny what is left without the prefix: "inside" and "important" deny nothing.
    private static readonly string[] s_opposites = (
        "imposs improbab impractic imperf impatien improper imbalanc immor immatur immobil impoli imprec imprud inabil inaccur inaccess inact inadequa inadmiss " +
        "inappropr incapab incapac incomplet incoher incompat inconclus inconsist inconven incorrect indecis indefinit indirect ineffect ineffic ineligib inequal " +
        "inexact inexper infrequ informal inhuman injust insecur insignific insuffic instab intoler invalid invisib involunt irrat irregul irrelev irrespons irrevers " +
        "illeg illogic disagree disappro disbelie discontinu dishonest dislik disobe disregard disprov distrust mistrust disconnect disunit nonexist nonsens independ infinit innocen illiter dissimil dissatisf").Split(' ');

    // "Under", "union" and "unanimous" begin so and deny nothing.
    private static readonly string[] s_noOpposites = ["under", "uni", "until", "unto", "unct", "unanim", "unfold", "unveil", "unleash", "unravel", "unearth"];
    private static readonly string[] s_uni = ["unid", "unim", "unin"];

    public static bool Is(Word word) => s_words.Contains(word.Form) || word.Form.EndsWith("n't", StringComparison.Ordinal);

    /// <summary>The words of an ellipsis without which what is left says something else.</summary>
    public static ImmutableArray<Word> HiddenIn(ImmutableArray<Word> elided) =>
        [.. elided.Where((w, i) => Is(w) || s_turning.Contains(w.Form) || DeniesByPrefix(w.Form) || elided.Length <= ShortEllipsis && s_qualifiers.Contains(w.Form) && !BeginsCompound(elided, i))];

    /// <summary><c>possible</c> and <c>impossible</c>.</summary>
    public static bool AreOpposites(Word one, Word other) => IsOpposite(one.Form, other.Form) || IsOpposite(other.Form, one.Form);

    // "all-digital" is hidden whole, as any other adjective.
    private static bool BeginsCompound(ImmutableArray<Word> elided, int at) => elided[at].Is(WordTraits.Hyphened) && at + 1 < elided.Length;

    private static bool DeniesByPrefix(string form) =>
        form.Length >= 5 && form is not ("uncle" or "uncles") && form.StartsWith("un", StringComparison.Ordinal) && (s_uni.Any(p => form.StartsWith(p, StringComparison.Ordinal)) || !s_noOpposites.Any(p => form.StartsWith(p, StringComparison.Ordinal)))
        || s_opposites.Any(p => form.StartsWith(p, StringComparison.Ordinal));

    private static bool IsOpposite(string longer, string shorter) =>
        shorter.Length > 3 && longer.Length > shorter.Length && longer.EndsWith(shorter, StringComparison.Ordinal)
        && s_prefixes.Contains(longer[..^shorter.Length]);
}
