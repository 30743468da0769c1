using System.Globalization;
using System.Text.Json;
using StudyBot.Core.Retrieval.Ranking;
using StudyBot.Evaluation.Articles;
using StudyBot.Evaluation.Dates;
using StudyBot.Evaluation.Engines;
using StudyBot.Evaluation.Gold;
using StudyBot.Evaluation.Training;

namespace StudyBot.Evaluation.Reports;

/// <summary>The quality table: gold cases, <c>/ask</c> as shipped and cross-validated, the simple engines on the same sentences, and the dates that are given.</summary>
internal static class QualityRun
{
    private static readonly string[] s_parts = ["gold", "engines", "ask", "dates"];
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <param name="arguments">Parts of the table, all where none is named, and a file to write the same numbers to.</param>
    public static int Run(string[] arguments)
    {
        var parts = arguments.Intersect(s_parts).DefaultIfEmpty("").ToArray() is [""] ? s_parts : arguments;
        var gold = parts.Contains("gold") ? GoldScore.Of(Place.Data, Place.ShippedReading) : [];
        foreach (var score in gold)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"gold {score.Command,-9} {score.Passed}/{score.Cases}"));
            foreach (var failed in score.Failed)
                Console.WriteLine($"     {failed}");
        }

        if (!parts.Any(p => p is "engines" or "ask" or "dates") || PreparedSet.LoadAll(out var commonness) is not { } sets)
            return 0;
        var folds = parts.Any(p => p is "ask" or "dates") ? new ModelTrainer(sets, commonness).Train().Folds : [];
        QualityRow[] rows = [.. Rows(parts, sets, folds, RankingModel.Shipped)];
        DateScore[] dates = parts.Contains("dates") ? [.. Dates(sets, folds)] : [];
        // A part of the table takes no whole one's place unasked.
        if ((arguments.Except(s_parts).FirstOrDefault() ?? (parts == s_parts ? "quality.json" : null)) is not { } json)
            return 0;
        File.WriteAllText(json, JsonSerializer.Serialize(new { gold, rows, dates }, s_json));
        Console.WriteLine($"Written to {json}.");
        return 0;
    }

    /// <param name="folds">A model for each fold, that saw none of its articles.</param>
    public static void PrintAsk(IReadOnlyList<PreparedSet> sets, RankingModel[] folds, RankingModel shipped) => _ = Rows(["ask"], sets, folds, shipped).Count();

    private static IEnumerable<QualityRow> Rows(string[] parts, IReadOnlyList<PreparedSet> sets, RankingModel[] folds, RankingModel shipped)
    {
        if (parts.Any(p => p is "engines" or "ask"))
            Console.WriteLine("set      ranker                              hit@1  hit@3  dates[0]  refused of another  of its own");
        foreach (var set in sets)
        {
            foreach (var engine in parts.Contains("engines") ? EngineScoring.All.Keys : [])
            {
                var score = EngineScoring.Of(engine, set.Articles);
                yield return Printed(new QualityRow(set.Name, engine, score.First, score.FirstThree, score.FirstDate, null, null));
            }

            if (!parts.Contains("ask"))
                continue;
            yield return Printed(QualityRow.Of(set.Name, "/ask, cross-validated", AskScoring.Of(set.Articles, (a, asked) => folds[a % ExampleReader.Folds] with { Commonness = set.Articles[a].CommonnessFor(asked) })));
            yield return Printed(QualityRow.Of(set.Name, "/ask, as shipped", AskScoring.Of(set.Articles, (_, _) => shipped)));
        }
    }

    private static IEnumerable<DateScore> Dates(IReadOnlyList<PreparedSet> sets, RankingModel[] folds)
    {
        Console.WriteLine("set      dates                  for a year  right  wrong   dated untold: paragraph removed  another's  made");
        var (crossed, shipped) = (DateExampleReader.Read(sets, folds), DateExampleReader.Read(sets, [.. folds.Select(_ => RankingModel.Shipped)]));
        foreach (var set in sets)
        {
            yield return Printed(DateScore.Of(set.Name, "/ask, cross-validated", crossed, fold => folds[fold].Dates));
            yield return Printed(DateScore.Of(set.Name, "/ask, as shipped", shipped, _ => RankingModel.Shipped.Dates));
        }
    }

    private static QualityRow Printed(QualityRow row)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{row.Set,-8} {row.Ranker,-34} {row.First:F4} {row.FirstThree:F4}  {row.FirstDate:F4}    {row.OtherRefused,-18:F4}  {row.OwnRefused:F4}"));
        return row;
    }

    private static DateScore Printed(DateScore score)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{score.Set,-8} {score.Ranker,-21} {score.Questions,11}  {score.Right:F4} {score.Wrong:F4}  {score.Removed,-31:F4} {score.Other:F4}     {score.Made:F4}"));
        return score;
    }
}
