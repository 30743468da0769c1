using System.Text.RegularExpressions;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Tests.Checking;

/// <summary>Makes quotations of readings by rule, the same for the same seed: true ones in disguise, and altered ones, half of them in disguise too.</summary>
/// <param name="raw">The file of the first reading, to copy from; null for none.</param>
internal sealed partial class QuotationMaker(IReadOnlyList<Reading> readings, string? raw, int seed)
{
    private const int LongestEllipsis = 15;

    // Words; nearer, an ellipsis may stand for what lies between.
    private const int FarApart = 400;

    private static readonly string[] s_negations = ["not", "no", "never", "neither", "nor", "none", "without"];
    private static readonly string[] s_auxiliaries = ["is", "are", "was", "were", "has", "have", "had", "did", "does", "do", "can", "could", "would", "will", "should"];
    private static readonly string[] s_names = ["John Smith", "Medvedev", "Michael Smith", "Angela Merkel", "NATO"];

    private static readonly string[] s_qualifiers = ["only", "all", "some", "may", "must", "might", "every", "most", "many"];
    private static readonly Dictionary<string, string> s_otherQualifiers = new() { ["all"] = "some", ["some"] = "all", ["may"] = "must", ["must"] = "may", ["might"] = "must", ["every"] = "some", ["most"] = "all", ["many"] = "all" };
    private static readonly string[] s_ellipses = ["…", "[…]", "...", "[...]", "(...)", ". . ."];

    private readonly QuotationSource[] _sources = [.. readings.Select(r => new QuotationSource(r))];
    private readonly (string Name, Func<string[], Random, string> Put)[] _disguises =
        // A name is only right or wrong where the reading has one.
        [.. Disguises.All.Where(d => !readings[0].Metadata.Authors.IsEmpty || d.Name is not ("marks, a name and a page" or "an introduction and marks"))];

    private readonly Random _random = new(seed);
    private int _of;

    /// <param name="count">Of each rule.</param>
    public IEnumerable<MadeQuotation> Make(int count) =>
        _disguises.SelectMany(d => Repeat(count, () => new MadeQuotation("true: " + d.Name, true, d.Put(Stretch(10, 60), _random), _of)))
            .Concat(Repeat(count, () => new MadeQuotation("true: two disguises", true, Twice(), _of)))
            .Concat(raw is null ? [] : Repeat(count, () => new MadeQuotation("true: copied from the file", true, Copied(raw), 0)))
            .Concat(Altered("words deleted", Deleted, count))
            .Concat(Altered("a number changed", NumberChanged, count))
            .Concat(Altered("a number with digits or a hyphen put in", NumberGrown, count, bySigns: true))
            .Concat(Altered("a number with a sign, part or mark put to it", NumberSigned, count, bySigns: true))
            .Concat(Altered("polarity flipped", Flipped, count))
            .Concat(Altered("two words swapped", Swapped, count))
            .Concat(Altered("a word replaced", Replaced, count))
            .Concat(Altered("a word added", Added, count))
            .Concat(Altered("stitched", () => Stitched(" "), count))
            .Concat(Altered("stitched with an ellipsis", () => Stitched(" […] "), count))
            .Concat(Altered("an ellipsis for a negation", () => Elided(Denial(), 1), count))
            .Concat(Altered("an ellipsis over a negation", () => Elided(Denial(), LongestEllipsis), count))
            .Concat(Altered("an ellipsis over un-, in- and the like", () => Elided(Opposite(), LongestEllipsis), count))
            .Concat(Altered("an ellipsis for only, some or may", () => Elided(Qualifier(), 1), count))
            .Concat(Altered("only, some or may dropped, added or changed", Qualified, count))
            .Concat(Altered("names swapped", NamesSwapped, count))
            .Concat(readings[0].Metadata.Authors.IsEmpty ? [] : Repeat(count, () => new MadeQuotation("altered: another's name", false, Anothers(), _of, IsAnothers: true)));

    private static IEnumerable<MadeQuotation> Repeat(int count, Func<MadeQuotation> make) => Enumerable.Range(0, count).Select(_ => make());

    private string[] Stretch(int least, int most)
    {
        _of = _random.Next(_sources.Length);
        return _sources[_of].Stretch(_random, least, most);
    }

    // What the reading holds elsewhere is not altered; of signs, only the very letters tell.
    private IEnumerable<MadeQuotation> Altered(string rule, Func<string[]?> make, int count, bool bySigns = false) => Repeat(count, () =>
    {
        while (true)
            if (make() is { } words && !(bySigns ? _sources[_of].HoldsAsIs(words) : _sources[_of].Holds(words.Where(w => !s_ellipses.Contains(w)))))
                return new MadeQuotation("altered: " + rule, false, InDisguise(words), _of);
    });

    private string Anothers()
    {
        var words = Disguises.Join(Stretch(12, 40)).Replace('“', '‘').Replace('”', '’');
        var name = s_names[_random.Next(s_names.Length)] + " Jr";
        return _random.Next(5) switch { 0 => $"{name} said: “{words}”", 1 => $"According to {name}, “{words}”", 2 => $"“{words}” ({name})", 3 => $"“{words}” — {name}", _ => $"“{words}” by {name}" };
    }

    private string InDisguise(string[] words)
    {
        var (name, put) = _disguises[_random.Next(_disguises.Length)];
        return _random.Next(2) == 0 || name.Contains("ellipsis", StringComparison.Ordinal) || words.Any(s_ellipses.Contains) && name.Contains("page and line", StringComparison.Ordinal) ? Disguises.Join(words) : put(words, _random);
    }

    // As it stands in the raw file, over page breaks, running heads, footnotes and their marks; between two body words.
    private string Copied(string raw)
    {
        while (true)
        {
            var runs = readings[0].Raw.Runs;
            var from = WordStart(raw, runs[_random.Next(runs.Length)]);
            var to = WordStart(raw, runs[_random.Next(runs.Length)]);
            if (from >= 0 && to > from + 60 && to < from + 1500 && !readings[0].Sections.Any(s => s.Heading is { } h && readings[0].Raw.RangesOf(h).Any(r => r.Start < to && r.End > from)))
                return raw[from..to];
        }
    }

    private int WordStart(string raw, RawRun run)
    {
        var end = run.RawStart + run.Clean.Length;
        var start = run.RawStart + _random.Next(run.Clean.Length);
        var at = raw.IndexOf(' ', start, end - start);
        return at >= 0 && at + 1 < end ? at + 1 : -1;
    }

    private string Twice()
    {
        var first = _disguises[_random.Next(1, 6)].Put(Stretch(10, 40), _random);
        return _disguises[_random.Next(6, 9)].Put(first.Split(' '), _random);
    }

    private string[]? Deleted()
    {
        var words = Stretch(12, 50);
        var from = _random.Next(2, words.Length - 7);
        var end = from + _random.Next(1, 6);
        return words[from..end].Any(w => w.Count(char.IsLetter) > 1) ? [.. words[..from], .. words[end..]] : null;
    }

    private string[]? NumberChanged()
    {
        var words = Stretch(10, 50);
        int[] numbers = [.. Enumerable.Range(0, words.Length).Where(i => words[i].Any(char.IsDigit))];
        if (numbers.Length == 0)
            return null;
        var at = numbers[_random.Next(numbers.Length)];
        int[] digits = [.. Enumerable.Range(0, words[at].Length).Where(i => char.IsDigit(words[at][i]))];
        var digit = digits[_random.Next(digits.Length)];
        var other = (char)('0' + (words[at][digit] - '0' + _random.Next(1, 10)) % 10);
        words[at] = string.Concat(words[at].AsSpan(0, digit), other.ToString(), words[at].AsSpan(digit + 1));
        return words;
    }

    private string[]? Flipped()
    {
        var words = Stretch(10, 50);
        int[] denied = [.. Enumerable.Range(1, words.Length - 2).Where(i => s_negations.Contains(words[i]))];
        if (denied.Length > 0)
            return [.. words.Where((_, i) => i != denied[0])];
        if (Array.IndexOf(words, "cannot") is >= 0 and var cannot)
            return [.. words.Select((w, i) => i == cannot ? "can" : w)];
        int[] said = [.. Enumerable.Range(0, words.Length - 1).Where(i => s_auxiliaries.Contains(words[i]))];
        if (said.Length == 0)
            return null;
        var at = said[_random.Next(said.Length)] + 1;
        return [.. words[..at], "not", .. words[at..]];
    }

    private string[]? Swapped()
    {
        var words = Stretch(10, 50);
        var (one, other) = (_random.Next(words.Length), _random.Next(words.Length));
        (words[one], words[other]) = (words[other], words[one]);
        return IsWord(words[one]) && IsWord(words[other]) ? words : null;
    }

    // The reading's own ellipsis for a word is an honest one, and its marks change no sentence.
    private static bool IsWord(string word) => word.Any(char.IsLetter) || Number().IsMatch(word);

    private string[]? Replaced()
    {
        var words = Stretch(10, 50);
        var other = _sources[_of].Stretch(_random, 10, 10)[0];
        words[_random.Next(words.Length)] = other;
        return IsWord(other) ? words : null;
    }

    private string[]? Added()
    {
        var words = Stretch(10, 50);
        var at = _random.Next(1, words.Length);
        var other = _sources[_of].Stretch(_random, 10, 10)[0];
        return IsWord(other) ? [.. words[..at], other, .. words[at..]] : null;
    }

    // The first half of one sentence and the second of another, from elsewhere.
    private string[]? Stitched(string by)
    {
        _of = _random.Next(_sources.Length);
        var sentences = _sources[_of].Sentences;
        var (one, other) = (_random.Next(sentences.Length), _random.Next(sentences.Length));
        if (Math.Abs(one - other) < 15 || sentences[Math.Min(one, other)..Math.Max(one, other)].Sum(s => s.Length) < FarApart || sentences[one].Length < 14 || sentences[other].Length < 14)
            return null;
        var (first, second) = (sentences[one], sentences[other]);
        // What stands in several places may stand near the other half.
        if (!_sources[_of].HoldsOnce(first[..(first.Length / 2)]) || !_sources[_of].HoldsOnce(second[(second.Length / 2)..]))
            return null;
        return [.. first[..(first.Length / 2)], .. by.Trim().Length > 0 ? [by.Trim()] : Array.Empty<string>(), .. second[(second.Length / 2)..]];
    }

    // A number in mid-clause, so that no footnote's mark could hang on it.
    private int NumberIn(string[] words)
    {
        int[] numbers = [.. Enumerable.Range(1, words.Length - 2).Where(i => Number().IsMatch(words[i]) && char.IsAsciiLetterLower(words[i + 1][0]))];
        return numbers.Length == 0 ? -1 : numbers[_random.Next(numbers.Length)];
    }

    private string[]? NumberGrown()
    {
        var words = Stretch(10, 50);
        if (NumberIn(words) is not (>= 0 and var at))
            return null;
        var inner = _random.Next(0, words[at].Length + 1);
        var put = words[at].Length > 1 && _random.Next(4) == 0 ? "-" : _random.Next(10).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (put == "-")
            inner = _random.Next(1, words[at].Length);
        var grown = words[at].Insert(inner, put);
        // "19965" is a copied mark where the reading has a footnote 5.
        return grown.TrimStart('0') == words[at] || _sources[_of].Noted.Any(n => grown == words[at] + n) ? null : [.. words[..at], grown, .. words[(at + 1)..]];
    }

    private string[]? NumberSigned()
    {
        var words = Stretch(10, 50);
        if (NumberIn(words) is not (>= 0 and var at))
            return null;
        var signed = Pick(
            words[at] + ".5", words[at] + ".75", words[at] + ",5", words[at] + "²", words[at] + "³", words[at] + " [000]", words[at] + "[7]", words[at] + " [12]", words[at] + "%", words[at] + "½", words[at] + "/2",
            words[at] + " × 10", words[at] + "^2", words[at] + "–99", words[at] + "-99", words[at] + "°", words[at] + "+", words[at] + "th", "." + words[at], "-" + words[at], "−" + words[at], "–" + words[at], "±" + words[at],
            "~" + words[at], "≈ " + words[at], "< " + words[at], "≥" + words[at], "$" + words[at], "€" + words[at], "= " + words[at], "≠ " + words[at], "1/" + words[at], "3 × " + words[at], "½ " + words[at]);
        return _sources[_of].Noted.Any(n => signed.TrimEnd(']').EndsWith(n, StringComparison.Ordinal)) && signed.StartsWith(words[at], StringComparison.Ordinal) ? null : [.. words[..at], .. signed.Split(' '), .. words[(at + 1)..]];
    }

    private string Pick(params string[] of) => of[_random.Next(of.Length)];

    private static Func<string, bool> Denial() => w => Denies().IsMatch(w);

    private static Func<string, bool> Opposite() => w => Opposes().IsMatch(w);

    private static Func<string, bool> Qualifier() => w => s_qualifiers.Contains(w);

    // Up to so many words around one that must not be hidden.
    private string[]? Elided(Func<string, bool> turns, int longest)
    {
        var words = Stretch(14, 60);
        int[] hidden = [.. Enumerable.Range(3, words.Length - 6).Where(i => turns(words[i]))];
        if (hidden.Length == 0)
            return null;
        var at = hidden[_random.Next(hidden.Length)];
        var length = _random.Next(1, longest + 1);
        var from = Math.Max(at - _random.Next(length), 2);
        var end = Math.Min(Math.Max(from + length, at + 1), words.Length - 2);
        // Words as common as "of the" stand before many places; beside an ellipsis they may be true of another.
        return from < 4 || end > words.Length - 4 || !_sources[_of].HoldsOnce(words[(from - 4)..from]) || !_sources[_of].HoldsOnce(words[end..(end + 4)])
            ? null
            : [.. words[..from], Pick("…", "[…]", "...", "[...]"), .. words[end..]];
    }

    private string[]? Qualified()
    {
        var words = Stretch(10, 50);
        int[] found = [.. Enumerable.Range(1, words.Length - 2).Where(i => s_qualifiers.Contains(words[i]))];
        if (found.Length > 0 && _random.Next(3) > 0)
        {
            var at = found[_random.Next(found.Length)];
            return _random.Next(2) == 0 && s_otherQualifiers.TryGetValue(words[at], out var other) ? [.. words[..at], other, .. words[(at + 1)..]] : [.. words[..at], .. words[(at + 1)..]];
        }

        var to = _random.Next(2, words.Length - 1);
        return [.. words[..to], Pick("only", "some", "all", "may", "must"), .. words[to..]];
    }

    private string[]? NamesSwapped()
    {
        var words = Stretch(12, 60);
        int[] names = [.. Enumerable.Range(1, words.Length - 1).Where(i => Name().IsMatch(words[i]) && char.IsLetter(words[i - 1][^1]))];
        if (names.Length < 2)
            return null;
        var (one, other) = (names[_random.Next(names.Length)], names[_random.Next(names.Length)]);
        if (words[one] == words[other])
            return null;
        (words[one], words[other]) = (words[other], words[one]);
        return words;
    }

    [GeneratedRegex(@"^\d+$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\p{Lu}\p{Ll}{3,}$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(not|no|never|nor|neither|none|hardly|without|cannot)$")]
    private static partial Regex Denies();

    [GeneratedRegex(@"^(un(able|likely|willing|stable|clear|certain|known|usual|common|necessary|fair|equal|expected\w*|successful\w*|aware|changed|limited|important|related|employed|popular|solved|resolved|official\w*|precedented|productive|disputed|accomplished|predictable|desirable|wanted|specific|available|affected|infected|vaccinated|detected)|in(effective\w*|efficient\w*|adequate\w*|sufficient\w*|capable|correct\w*|complete\w*|accurate\w*|direct\w*|dependent\w*|consistent\w*|significant\w*|appropriate\w*|ability|active|visible|formal\w*|equality|stability)|im(possible|probable|mature|balance|proper\w*)|ir(regular\w*|relevant|reversible)|il(legal\w*|legitimate))$")]
    private static partial Regex Opposes();
}
