using System.Text.RegularExpressions;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Tests.Checking;

/// <summary>Makes quotations of a reading by rule, the same for the same seed: true ones in disguise, and altered ones, half of them in disguise too.</summary>
internal sealed partial class QuotationMaker(Reading reading, string raw, int seed)
{
    private static readonly string[] s_negations = ["not", "no", "never", "neither", "nor", "none", "without"];
    private static readonly string[] s_auxiliaries = ["is", "are", "was", "were", "has", "have", "had", "did", "does", "do", "can", "could", "would", "will", "should"];
    private static readonly string[] s_names = ["John Smith", "Medvedev", "Michael Smith", "Angela Merkel", "NATO"];

    private readonly QuotationSource _source = new(reading);
    private readonly Random _random = new(seed);

    /// <param name="count">Of each rule.</param>
    public IEnumerable<MadeQuotation> Make(int count) =>
        Disguises.All.SelectMany(d => Repeat(count, () => new MadeQuotation("true: " + d.Name, true, d.Put(_source.Stretch(_random, 10, 60), _random))))
            .Concat(Repeat(count, () => new MadeQuotation("true: two disguises", true, Twice())))
            .Concat(Repeat(count, () => new MadeQuotation("true: copied from the file", true, Copied())))
            .Concat(Altered("words deleted", Deleted, count))
            .Concat(Altered("a number changed", NumberChanged, count))
            .Concat(Altered("polarity flipped", Flipped, count))
            .Concat(Altered("two words swapped", Swapped, count))
            .Concat(Altered("a word replaced", Replaced, count))
            .Concat(Altered("a word added", Added, count))
            .Concat(Altered("stitched", () => Stitched(" "), count))
            .Concat(Altered("stitched with an ellipsis", () => Stitched(" […] "), count))
            .Concat(Altered("an ellipsis for a negation", NegationElided, count))
            .Concat(Repeat(count, () => new MadeQuotation("altered: another's name", false, $"“{Disguises.Join(_source.Stretch(_random, 12, 40)).Replace('“', '‘').Replace('”', '’')}” by {s_names[_random.Next(s_names.Length)]} Jr", IsAnothers: true)));

    private static IEnumerable<MadeQuotation> Repeat(int count, Func<MadeQuotation> make) => Enumerable.Range(0, count).Select(_ => make());

    private IEnumerable<MadeQuotation> Altered(string rule, Func<string[]?> make, int count) => Repeat(count, () =>
    {
        while (true)
            if (make() is { } words && !_source.Holds(words.Where(w => w != "[…]")))
                return new MadeQuotation("altered: " + rule, false, InDisguise(words));
    });

    private string InDisguise(string[] words)
    {
        var (name, put) = Disguises.All[_random.Next(Disguises.All.Length)];
        return _random.Next(2) == 0 || name.Contains("ellipsis", StringComparison.Ordinal) ? Disguises.Join(words) : put(words, _random);
    }

    // As it stands in the raw file, over page breaks, running heads, footnotes and their marks; between two body words. A mark glued to
    // a year ("19965") is left out: nothing tells it from a changed number.
    private string Copied()
    {
        while (true)
        {
            var runs = reading.Raw.Runs;
            var from = WordStart(runs[_random.Next(runs.Length)]);
            var to = WordStart(runs[_random.Next(runs.Length)]);
            if (from >= 0 && to > from + 60 && to < from + 1500 && !GluedYear().IsMatch(raw[from..to]) && !reading.Sections.Any(s => s.Heading is { } h && reading.Raw.RangesOf(h).Any(r => r.Start < to && r.End > from)))
                return raw[from..to];
        }
    }

    private int WordStart(RawRun run)
    {
        var end = run.RawStart + run.Clean.Length;
        var start = run.RawStart + _random.Next(run.Clean.Length);
        var at = raw.IndexOf(' ', start, end - start);
        return at >= 0 && at + 1 < end ? at + 1 : -1;
    }

    [GeneratedRegex(@"\d{5}")]
    private static partial Regex GluedYear();

    private string Twice()
    {
        var first = Disguises.All[_random.Next(1, 6)].Put(_source.Stretch(_random, 10, 40), _random);
        return Disguises.All[_random.Next(6, 9)].Put(first.Split(' '), _random);
    }

    private string[]? Deleted()
    {
        var words = _source.Stretch(_random, 12, 50);
        var from = _random.Next(2, words.Length - 7);
        var end = from + _random.Next(1, 6);
        return words[from..end].Any(w => w.Count(char.IsLetterOrDigit) > 1) ? [.. words[..from], .. words[end..]] : null;
    }

    private string[]? NumberChanged()
    {
        var words = _source.Stretch(_random, 10, 50);
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
        var words = _source.Stretch(_random, 10, 50);
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
        var words = _source.Stretch(_random, 10, 50);
        var (one, other) = (_random.Next(words.Length), _random.Next(words.Length));
        (words[one], words[other]) = (words[other], words[one]);
        return words;
    }

    private string[]? Replaced()
    {
        var words = _source.Stretch(_random, 10, 50);
        words[_random.Next(words.Length)] = _source.Stretch(_random, 10, 10)[0];
        return words;
    }

    private string[]? Added()
    {
        var words = _source.Stretch(_random, 10, 50);
        var at = _random.Next(1, words.Length);
        return [.. words[..at], _source.Stretch(_random, 10, 10)[0], .. words[at..]];
    }

    // The first half of one sentence and the second of another, from elsewhere.
    private string[]? Stitched(string by)
    {
        var (one, other) = (_random.Next(_source.Sentences.Length), _random.Next(_source.Sentences.Length));
        if (Math.Abs(one - other) < 15 || _source.Sentences[one].Length < 14 || _source.Sentences[other].Length < 14)
            return null;
        var (first, second) = (_source.Sentences[one], _source.Sentences[other]);
        return [.. first[..(first.Length / 2)], .. by.Trim().Length > 0 ? [by.Trim()] : Array.Empty<string>(), .. second[(second.Length / 2)..]];
    }

    private string[]? NegationElided()
    {
        var words = _source.Stretch(_random, 12, 50);
        int[] denied = [.. Enumerable.Range(2, words.Length - 5).Where(i => s_negations[..3].Contains(words[i]) || words[i] == "cannot")];
        if (denied.Length == 0)
            return null;
        var at = denied[_random.Next(denied.Length)];
        return [.. words[..(at - _random.Next(0, 2))], "[…]", .. words[(at + 1)..]];
    }
}
