using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Checking;

/// <summary>Tells whose words a quotation has, and whether a name that somebody gave means them.</summary>
internal static class OwnerFinder
{
    // Of a stretch that begins in the author's sentence and ends in a quotation, who has more than half.
    private const double Share = 0.6;

    private static readonly HashSet<string> s_noName = new(StringComparer.Ordinal)
    {
        "the", "dr", "prof", "professor", "mr", "mrs", "ms", "miss", "sir", "president", "minister", "et", "al", "and", "reported", "quoted",
    };

    public static Owner Of(IndexedReading indexed, TextSpan stretch, int firstSentence, int lastSentence)
    {
        var quoted = new Dictionary<string, int>(StringComparer.Ordinal);
        string? reported = null;
        for (var s = firstSentence; s <= lastSentence; s++)
            foreach (var speech in indexed.Speeches[s])
            {
                var own = Common(stretch, indexed.Reading.Sentences[s].Span);
                var marked = indexed.Quotations[s].Where(q => q.Overlaps(speech.Scope)).Sum(q => Overlap(Common(own, q), speech.Scope));
                quoted[speech.Name] = quoted.GetValueOrDefault(speech.Name) + marked;
                if (speech.Reported && Overlap(own, speech.Scope) >= Share * stretch.Length)
                    reported = speech.Name;
            }

        return quoted.Where(q => q.Value >= Share * stretch.Length).Select(q => q.Key).FirstOrDefault() is { } speaker
            ? new Owner(speaker, false, null)
            : new Owner(indexed.Reading.Metadata.Speaker, true, reported);
    }

    public static bool Means(string given, Owner owner, ReadingMetadata metadata) =>
        owner.IsAuthor && (IsAuthor(given) || metadata.Authors.Any(a => IsName(given, a.Full)))
        || owner.Name is { } name && !owner.IsAuthor && IsName(given, name)
        || owner.Reported is { } reported && IsName(given, reported);

    /// <summary>Whether the reading has somebody of this name, however it is written: its author, a person, or who speaks in it.</summary>
    public static bool Knows(string given, IndexedReading indexed) => !given.Any(char.IsAsciiDigit) && (
        indexed.Reading.Metadata.Authors.Any(a => IsName(given, a.Full))
        || indexed.Names.Names.Select(n => n.Text).Distinct().Any(n => indexed.Names.IsPerson(n) && IsName(given, n))
        || Parts(given) is { Length: > 0 } asked && indexed.Speeches.SelectMany(s => s).Any(s => Parts(s.Name).AsSpan().SequenceEqual(asked)));

    private static bool IsAuthor(string given) => Parts(given) is ["author"] or ["authors"];

    // Every part that is given must be a part of the name, or the initial of one.
    private static bool IsName(string given, string name)
    {
        var (asked, own) = (Parts(given), Parts(name));
        return asked.Any(a => a.Length > 1 && own.Contains(a)) && asked.All(a => own.Contains(a) || a.Length == 1 && own.Any(o => o[0] == a[0]));
    }

    private static string[] Parts(string name) =>
        [.. Tokenizer.Tokenize(name, new TextSpan(0, name.Length)).Select(t => TermKey.Fold(t.Span.Of(name))).Where(p => p.Length > 0 && !s_noName.Contains(p) && !char.IsAsciiDigit(p[0]))];

    private static TextSpan Common(TextSpan one, TextSpan other)
    {
        var start = Math.Max(one.Start, other.Start);
        return new TextSpan(start, Math.Max(start, Math.Min(one.End, other.End)));
    }

    private static int Overlap(TextSpan one, TextSpan other) => Common(one, other).Length;
}
