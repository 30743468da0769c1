using System.Globalization;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>Named weights as text: a name, a tab and a number a line; lines that begin with <c>#</c> are for people.</summary>
internal static class WeightTable
{
    /// <returns>In the order of <paramref name="names"/>; 0 where the table has no such line.</returns>
    /// <exception cref="FormatException">A line names nothing that is there, or has no number.</exception>
    public static float[] Parse(string table, IReadOnlyList<string> names)
    {
        var weights = new float[names.Count];
        var places = names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i, StringComparer.Ordinal);
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith('#')))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0 || !places.TryGetValue(line[..tab], out var place) || !float.TryParse(line.AsSpan(tab + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out weights[place]))
                throw new FormatException($"No such weight, or no number: '{line}'");
        }

        return weights;
    }

    public static string Write(string comment, IReadOnlyList<string> names, IReadOnlyList<float> weights) =>
        string.Concat(comment.Split('\n').Select(l => $"# {l}\n")
            .Concat(names.Zip(weights).Where(p => p.Second != 0).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.First}\t{p.Second:G5}\n"))));

    internal static string Embedded(string file)
    {
        using var stream = typeof(WeightTable).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"{file} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
