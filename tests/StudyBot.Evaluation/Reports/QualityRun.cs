using System.Globalization;
using System.Text.Json;
using StudyBot.Core.Retrieval.Ranking;
using StudyBot.Evaluation.Articles;
using StudyBot.Evaluation.Engines;
using StudyBot.Evaluation.Gold;
using StudyBot.Evaluation.Training;

namespace StudyBot.Evaluation.Reports;

/// <summary>The quality table: gold cases, <c>/ask</c> as shipped and cross-validated, and the simple engines, on the same sentences.</summary>
internal static class QualityRun
{
    /// <param name="json">A file to write the same numbers to.</param>
    public static int Run(string json)
    {
        var gold = GoldScore.Of(Place.Data, Place.ShippedReading);
        foreach (var score in gold)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"gold {score.Command,-9} {score.Passed}/{score.Cases}"));
            foreach (var failed in score.Failed)
                Console.WriteLine($"     {failed}");
        }

        if (PreparedSet.LoadAll(out var commonness) is not { } sets)
            return 0;
        var rows = Print(sets, new ModelTrainer(sets, commonness).Train().Folds, RankingModel.Shipped, EngineScoring.All.Keys);
        File.WriteAllText(json, JsonSerializer.Serialize(new { gold, rows }, new JsonSerializerOptions { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase }));
        Console.WriteLine($"Written to {json}.");
        return 0;
    }

    /// <param name="folds">A model for each fold, that saw none of its articles.</param>
    public static IReadOnlyList<QualityRow> Print(IReadOnlyList<PreparedSet> sets, RankingModel[] folds, RankingModel shipped, IEnumerable<string> engines)
    {
        var rows = new List<QualityRow>();
        Console.WriteLine("set      ranker                              hit@1  hit@3  dates[0]  refused of another  of its own");
        foreach (var set in sets)
        {
            foreach (var engine in engines)
            {
                var score = EngineScoring.Of(engine, set.Articles);
                Add(new QualityRow(set.Name, engine, score.First, score.FirstThree, score.FirstDate, null, null));
            }

            Add(QualityRow.Of(set.Name, "/ask, cross-validated", AskScoring.Of(set.Articles, (a, asked) => folds[a % ExampleReader.Folds] with { Commonness = set.Articles[a].CommonnessFor(asked) })));
            Add(QualityRow.Of(set.Name, "/ask, as shipped", AskScoring.Of(set.Articles, (_, _) => shipped)));
        }

        return rows;

        void Add(QualityRow row)
        {
            rows.Add(row);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{row.Set,-8} {row.Ranker,-34} {row.First:F4} {row.FirstThree:F4}  {row.FirstDate:F4}    {row.OtherRefused,-18:F4}  {row.OwnRefused:F4}"));
        }
    }
}
