using System.Globalization;
using System.Text;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Tests.Checking;

/// <summary>What <c>/check</c> says of quotations made by rule, counted.</summary>
internal sealed class Confusion
{
    private readonly SortedDictionary<string, int[]> _counts = new(StringComparer.Ordinal);

    /// <summary>Altered quotations called exact, and true ones refused.</summary>
    public List<(MadeQuotation Made, Reply Reply)> Wrong { get; } = [];

    public static Confusion Of(IReadOnlyList<IndexedReading> readings, IEnumerable<MadeQuotation> quotations)
    {
        var confusion = new Confusion();
        foreach (var made in quotations)
            confusion.Add(made, CheckCommand.Answer(readings[made.Of], new CommandRequest("/check", made.Text)));
        return confusion;
    }

    public string Table() => Table([this], rule => rule);

    /// <summary>One row for all rules of a kind, over several confusions.</summary>
    public static string Sums(IReadOnlyList<Confusion> confusions) => Table(confusions, KindOf);

    private static string KindOf(string rule) =>
        rule.StartsWith("true: ", StringComparison.Ordinal) ? "true"
        : rule.StartsWith("altered: stitched", StringComparison.Ordinal) ? "altered: stitched"
        : rule.EndsWith("another's name", StringComparison.Ordinal) ? "another's name"
        : "altered: words, numbers, names, ellipses";

    private static string Table(IReadOnlyList<Confusion> confusions, Func<string, string> rowOf)
    {
        var rows = confusions.SelectMany(c => c._counts).GroupBy(c => rowOf(c.Key), c => c.Value)
            .Select(g => (Name: g.Key, Counts: g.Aggregate((one, other) => [.. one.Zip(other, (a, b) => a + b)]))).ToArray();
        var width = rows.Max(r => r.Name.Length);
        var text = new StringBuilder();
        Row("", ["made", .. Enum.GetNames<QuotationVerdict>(), "(none)"]);
        foreach (var (name, counts) in rows)
            Row(name, [.. counts.Prepend(counts.Sum()).Select(c => c.ToString("N0", CultureInfo.InvariantCulture))]);
        var altered = confusions.Sum(c => c.Wrong.Count(w => !w.Made.IsTrue));
        var refused = confusions.Sum(c => c.Wrong.Count(w => w.Made.IsTrue));
        return text.Append(CultureInfo.InvariantCulture, $"Altered and called exact: {altered}. True and not called exact: {refused}.").ToString();

        void Row(string name, string[] cells) => text.Append(name.PadRight(width)).AppendJoin("", cells.Select(c => c.PadLeft(14))).Append('\n');
    }

    private void Add(MadeQuotation made, Reply reply)
    {
        if (!_counts.TryGetValue(made.Rule, out var counts))
            _counts.Add(made.Rule, counts = new int[Enum.GetValues<QuotationVerdict>().Length + 1]);
        counts[reply.Verdict is { } verdict ? (int)verdict : counts.Length - 1]++;
        var isRight = made.IsTrue ? reply.Verdict == QuotationVerdict.Exact : reply.Status != ReplyStatus.Exact || made.IsAnothers && reply.Verdict == QuotationVerdict.Misattributed;
        if (!isRight)
            Wrong.Add((made, reply));
    }
}
