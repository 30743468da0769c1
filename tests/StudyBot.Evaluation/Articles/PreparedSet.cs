using System.Collections.Immutable;

namespace StudyBot.Evaluation.Articles;

internal sealed record PreparedSet(string Name, ImmutableArray<Prepared> Articles)
{
    /// <summary>Null, with a line that says so, where the data is absent.</summary>
    public static ImmutableArray<PreparedSet>? LoadAll()
    {
        if (QuestionSet.LoadAll(Place.Data) is { } sets)
            return [.. sets.Select(s => new PreparedSet(s.Name, [.. s.Articles.Select(Prepared.Of)]))];
        Console.WriteLine($"Skipped: there is no squad.jsonl and covidqa.jsonl in {Place.Data}.");
        return null;
    }
}
