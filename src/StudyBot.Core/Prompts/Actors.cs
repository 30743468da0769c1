using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Those who want, fear or see something in a reading: a name that the text gives a will, no mere place or date.</summary>
internal sealed partial class Actors
{
    private readonly FrozenSet<string> _names;
    private readonly string _text;

    public Actors(IndexedReading indexed)
    {
        _text = indexed.Reading.Text;
        var known = indexed.Names.Names.Select(n => n.Text).ToHashSet();
        _names = Willed(_text).Where(known.Contains)
            .Except(indexed.Reading.Metadata.Authors.Select(a => a.Short)).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whom a stretch of text gives a will or a view of their own.</summary>
    public static IEnumerable<string> Willed(string text) => Willing().Matches(text).Select(m => m.Groups["name"].Value);

    /// <summary><c>the Kremlin</c>, <c>Moscow</c>: as the reading mostly has it.</summary>
    public string WithArticle(string name) =>
        2 * Regex.Count(_text, $@"\b[Tt]he {Regex.Escape(name)}\b(?! \p{{L}}+ing)") > Regex.Count(_text, $@"\b{Regex.Escape(name)}\b") ? $"the {name}" : name;

    /// <summary>Of a stretch of text, in its order; one who only qualifies another noun (<c>NATO enlargement</c>) does not act.</summary>
    public ImmutableArray<string> In(string text) => [.. Standing().Matches(text).Select(m => m.Value).Where(_names.Contains).Distinct()];

    [GeneratedRegex(@"\b(?<name>\p{Lu}[\p{L}-]+)(?:(?:’s|'s|’)? (?:opinion|perspective|view|point of view|goodwill|apprehension|will to|desire|purposes|fears|ambitions?)\b| (?:(?:does|did|also|still|soon|clearly|now|then|therefore) ){0,2}(?:continues? to|considers?|considered|prefers?|preferred|demands?|demanded|demonstrated|wanted|wants|refused|rejected|fears?|feared|sought|hoped|claimed|accused|believed|intended|tried|decided|agreed|denounced|initiated|insisted|opposed|condemned|supported|argued|saw)\b)|\b(?:perceived|seen|feared|demanded|adopted|depicted|pursued|denounced|exerted) by (?:the )?(?<name>\p{Lu}[\p{L}-]+)")]
    private static partial Regex Willing();

    [GeneratedRegex(@"(?<![\p{L}-])\p{Lu}[\p{L}-]+(?=$|[.,;:”]|’s?\b| (?:in|on|at|of|for|from|to|by|with|and|or|as|was|is|has|had|have|were|are|did|does|could|would|may|must|that|which|who|still|also|more|towards|\p{Ll}+ed)\b)")]
    private static partial Regex Standing();
}
