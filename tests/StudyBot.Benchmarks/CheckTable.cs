using System.Diagnostics;
using System.Globalization;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Tests.Checking;

namespace StudyBot.Benchmarks;

/// <summary>What <c>/check</c> says of quotations made by rule from the shipped reading, 1,000 of each rule.</summary>
internal static class CheckTable
{
    private const int OfEach = 1000;

    /// <param name="args">Optionally a seed; the tests use 1.</param>
    /// <returns>0 where no altered quotation is called exact and no true one refused; else 1.</returns>
    public static int Print(string[] args)
    {
        var seed = args is [var given] ? int.Parse(given, CultureInfo.InvariantCulture) : 1;
        var indexed = IndexedReading.Build(Shipped.Import());
        var quotations = new QuotationMaker(indexed.Reading, Shipped.RawText, seed).Make(OfEach).ToArray();
        var start = Stopwatch.GetTimestamp();
        var confusion = Confusion.Of(indexed, quotations);
        var took = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(confusion.Table());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{quotations.Length:N0} quotations, seed {seed}, {took.TotalMilliseconds / quotations.Length:F2} ms each on average."));
        foreach (var (made, reply) in confusion.Wrong.Take(10))
            Console.WriteLine($"\n{made.Rule}: {made.Text}\n{reply.Title}");
        return confusion.Wrong.Count == 0 ? 0 : 1;
    }
}
