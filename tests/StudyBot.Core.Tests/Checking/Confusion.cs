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

    public string Table()
    {
        var text = new StringBuilder();
        Row("rule", ["made", .. Enum.GetNames<QuotationVerdict>(), "(none)"]);
        foreach (var (rule, counts) in _counts)
            Row(rule, [.. counts.Prepend(counts.Sum()).Select(c => c.ToString(CultureInfo.InvariantCulture))]);
        var altered = Wrong.Count(w => !w.Made.IsTrue);
        var refused = Wrong.Count - altered;
        return text.Append(CultureInfo.InvariantCulture, $"Altered and called exact: {altered}. True and not called exact: {refused}.").ToString();

        void Row(string rule, string[] cells) => text.Append(rule.PadRight(46)).AppendJoin("", cells.Select(c => c.PadLeft(14))).Append('\n');
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
