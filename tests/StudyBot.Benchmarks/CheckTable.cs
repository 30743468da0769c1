using System.Diagnostics;
using System.Globalization;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Tests.Checking;
using StudyBot.Evaluation;
using StudyBot.Evaluation.Articles;

namespace StudyBot.Benchmarks;

/// <summary>What <c>/check</c> says of quotations made by rule, 1,000 of each rule: of the shipped reading, and of the articles of each question set.</summary>
internal static class CheckTable
{
    private const int OfEach = 1000;

    /// <param name="args">Optionally a seed; the tests use 1.</param>
    /// <returns>0 where no altered quotation is called exact and no true one refused; else 1.</returns>
    public static int Print(string[] args)
    {
        var seed = args is [var given] ? int.Parse(given, CultureInfo.InvariantCulture) : 1;
        var all = new List<Confusion> { Print("The shipped reading", [IndexedReading.Build(Shipped.Import())], Shipped.RawText, seed) };
        if (QuestionSet.LoadAll(Place.Data) is { } sets)
            foreach (var set in sets)
                all.Add(Print($"The articles of {set.Name}", [.. set.Articles.Select(a => IndexedReading.Build(ArticleReading.Of(a)))], null, seed));
        else
            Console.WriteLine($"Skipped: there is no squad.jsonl and covidqa.jsonl in {Place.Data}.");
        Console.WriteLine($"All together, seed {seed.ToString(CultureInfo.InvariantCulture)}\n{Confusion.Sums(all)}");
        return all.All(c => c.Wrong.Count == 0) ? 0 : 1;
    }

    private static Confusion Print(string what, IndexedReading[] readings, string? raw, int seed)
    {
        var quotations = new QuotationMaker([.. readings.Select(r => r.Reading)], raw, seed).Make(OfEach).ToArray();
        var start = Stopwatch.GetTimestamp();
        var confusion = Confusion.Of(readings, quotations);
        var took = Stopwatch.GetElapsedTime(start);
        Console.WriteLine($"{what}\n{confusion.Table()}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{quotations.Length:N0} quotations, seed {seed}, {took.TotalMilliseconds / quotations.Length:F2} ms each on average.\n"));
        foreach (var (made, reply) in confusion.Wrong.GroupBy(w => w.Made.Rule).SelectMany(g => g.Take(5)))
            Console.WriteLine($"{made.Rule}: {made.Text}\n{reply.Title} {string.Join(' ', reply.Notes)}\n");
        return confusion;
    }
}
