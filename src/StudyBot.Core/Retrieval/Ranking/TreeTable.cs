using System.Globalization;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>Trees as text, one a line: <c>feature &gt; threshold</c> for each level, then the leaves, parted by tabs; <c>#</c> begins a comment.</summary>
internal static class TreeTable
{
    /// <exception cref="FormatException">A line names a feature that is not there, or has not as many leaves as its levels ask for.</exception>
    public static SymmetricTree[] Parse(string table, IReadOnlyList<string> names)
    {
        var places = names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i, StringComparer.Ordinal);
        return [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith('#')).Select(l => Tree(l, places))];
    }

    public static string Write(string comment, IReadOnlyList<string> names, IEnumerable<SymmetricTree> trees) =>
        string.Concat(comment.Split('\n').Select(l => $"# {l}\n").Concat(trees.Select(t => Line(t, names))));

    private static string Line(SymmetricTree tree, IReadOnlyList<string> names) =>
        string.Join('\t', tree.Features.Zip(tree.Thresholds, (f, t) => $"{names[f]} > {t.ToString("G6", CultureInfo.InvariantCulture)}")
            .Append(string.Join(' ', tree.Leaves.Select(v => v.ToString("F4", CultureInfo.InvariantCulture))))) + "\n";

    private static SymmetricTree Tree(string line, Dictionary<string, int> places)
    {
        var parts = line.Split('\t');
        var questions = parts[..^1].Select(p => p.Split(" > ")).ToArray();
        var leaves = parts[^1].Split(' ');
        if (leaves.Length != 1 << questions.Length || !questions.All(q => q.Length == 2 && places.ContainsKey(q[0])))
            throw new FormatException($"No tree: '{line}'");
        return new SymmetricTree([.. questions.Select(q => places[q[0]])], [.. questions.Select(q => Number(q[1]))], [.. leaves.Select(Number)]);
    }

    private static float Number(string text) => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
