using System.Collections.Frozen;
using System.Globalization;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>In how many articles of a collection words stand, and in how many articles' questions: what a short reading alone cannot tell.</summary>
/// <param name="Articles">How many articles were counted.</param>
/// <param name="ByKey">By <see cref="Analysis.WordForm"/>.</param>
internal sealed record Commonness(int Articles, IReadOnlyDictionary<string, (int Texts, int Questions)> ByKey)
{
    private static readonly Lazy<Commonness> s_shipped = new(() => Parse(WeightTable.Embedded("word-counts.tsv")));

    public static Commonness Shipped => s_shipped.Value;

    /// <summary>How rare a word is among articles (idf), 0-1.</summary>
    public float RarityOf(string key) => Rarity(ByKey.GetValueOrDefault(key).Texts);

    /// <summary>How rare a word is in what is asked about articles, 0-1.</summary>
    public float StrangenessOf(string key) => Rarity(ByKey.GetValueOrDefault(key).Questions);

    private float Rarity(int articles) => MathF.Log((Articles + 1) / (articles + 0.5f)) / MathF.Log((Articles + 1) / 0.5f);

    /// <exception cref="FormatException">A line is no word with two numbers.</exception>
    public static Commonness Parse(string table)
    {
        var lines = table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith('#')).Select(Line).ToArray();
        return new Commonness(lines[0].Texts, lines[1..].ToFrozenDictionary(l => l.Key, l => (l.Texts, l.Questions), StringComparer.Ordinal));
    }

    public string Write(string comment) => string.Concat(comment.Split('\n').Select(l => $"# {l}\n").Append($"*\t{Articles}\t{Articles}\n")
        .Concat(ByKey.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}\t{p.Value.Texts}\t{p.Value.Questions}\n")));

    private static (string Key, int Texts, int Questions) Line(string line) =>
        line.Split('\t') is [var key, var texts, var questions] && int.TryParse(texts, CultureInfo.InvariantCulture, out var t) && int.TryParse(questions, CultureInfo.InvariantCulture, out var q)
            ? (key, t, q)
            : throw new FormatException($"No word with two numbers: '{line}'");
}
