using System.Collections.Immutable;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Retrieval.Ranking;

namespace StudyBot.Evaluation.Articles;

internal sealed record PreparedSet(string Name, ImmutableArray<Prepared> Articles)
{
    /// <summary>Null, with a line that says so, where the data is absent.</summary>
    public static ImmutableArray<PreparedSet>? LoadAll() => LoadAll(out _);

    /// <param name="commonness">Counted in all articles.</param>
    public static ImmutableArray<PreparedSet>? LoadAll(out Commonness commonness)
    {
        if (QuestionSet.LoadAll(Place.Data) is not { } sets)
        {
            Console.WriteLine($"Skipped: there is no squad.jsonl and covidqa.jsonl in {Place.Data}.");
            commonness = Commonness.Shipped;
            return null;
        }

        var counts = new WordCounts();
        var indexed = sets.SelectMany(s => s.Articles).ToDictionary(a => a, a => IndexedReading.Build(ArticleReading.Of(a)));
        foreach (var (article, reading) in indexed)
            counts.Add(article, reading);
        var places = indexed.Keys.Select((a, i) => (a, i)).ToDictionary(p => p.a, p => p.i);
        commonness = counts.All();
        return [.. sets.Select(s => new PreparedSet(s.Name, [.. s.Articles.Select(a => new Prepared(a, indexed[a], counts, places[a]))]))];
    }
}
