using System.Globalization;
using StudyBot.Core.Retrieval.Ranking;
using StudyBot.Evaluation.Articles;
using StudyBot.Evaluation.Training;

namespace StudyBot.Evaluation.Reports;

/// <summary>What each group of features is worth: the ranker trained and cross-validated without it, nothing refused. One row a group, as it is done.</summary>
internal static class AblationRun
{
    private static readonly (string Name, Func<string, bool> Holds)[] s_across =
    [
        ("kindred words", n => n.Contains("kindred", StringComparison.Ordinal) || n == "coverage: letters"),
        ("counts of other texts", n => n.Contains("rarity", StringComparison.Ordinal) || n is "coverage: strangeness" or "coverage: rarest among texts missing"),
        ("pronouns, pointing back", n => n.Contains("pronoun", StringComparison.Ordinal) || n.Contains("points back", StringComparison.Ordinal)),
    ];

    public static int Run()
    {
        if (PreparedSet.LoadAll(out _) is not { } sets)
            return 0;
        var examples = ExampleReader.Read(sets);
        var prefixes = FeatureTable.RowNames.Select(n => n[..(n.IndexOf(':', StringComparison.Ordinal) + 1)]).Distinct();
        (string Name, Func<string, bool> Holds)[] groups =
            [("nothing", _ => false), .. prefixes.Select(p => (p[..^1], (Func<string, bool>)(n => n.StartsWith(p, StringComparison.Ordinal)))), .. s_across];
        Console.WriteLine($"{"without",-24} features  {string.Join("  ", sets.Select(s => $"{s.Name,-8} hit@1   hit@3"))}   lost without it, points");
        FoldScores? whole = null;
        foreach (var (name, holds) in groups)
        {
            bool[] used = [.. FeatureTable.RowNames.Select(n => !holds(n))];
            var scores = FoldScores.Of(examples, used);
            whole ??= scores;
            Console.WriteLine($"{name,-24} {used.Count(u => !u),8}  {string.Join("  ", sets.Select(s => Row(scores.BySet[s.Name])))}   {string.Join("  ", sets.Select(s => Lost(whole.BySet[s.Name], scores.BySet[s.Name])))}");
        }

        return 0;
    }

    private static string Row((double First, double Three) hits) => string.Create(CultureInfo.InvariantCulture, $"         {hits.First:F4}  {hits.Three:F4}");

    private static string Lost((double First, double Three) whole, (double First, double Three) without) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * (whole.First - without.First),5:F2} {100 * (whole.Three - without.Three),5:F2}");
}
