using System.Collections.Immutable;
using StudyBot.Core.Importing;
using StudyBot.Core.Retrieval;
using StudyBot.Evaluation.Articles;

namespace StudyBot.Evaluation.Prompts;

/// <summary>The texts whose prompts are marked: the shipped article, five papers and five encyclopaedia articles, always the same.</summary>
internal static class PromptTexts
{
    /// <summary>Titles (of the papers, their numbers in the set): history, science, institutions, a person.</summary>
    private static readonly ImmutableDictionary<string, string[]> s_titles = ImmutableDictionary<string, string[]>.Empty
        .Add("covidqa", ["4", "14", "38", "68", "83"])
        .Add("squad", ["Geology", "Huguenot", "Imperialism", "Martin_Luther", "Private_school"]);

    /// <param name="names">Other articles (<c>squad Rhine</c>); none for the texts that are marked.</param>
    public static IEnumerable<(string Name, IndexedReading Reading)> All(ImmutableArray<string> names)
    {
        var isChosen = !names.IsEmpty;
        if (!isChosen)
            yield return ("tavani-2019", Shipped());
        if (QuestionSet.LoadAll(Place.Data) is not { } sets)
        {
            Console.Error.WriteLine($"Left out: there is no squad.jsonl and covidqa.jsonl in {Place.Data}.");
            yield break;
        }

        foreach (var set in sets.OrderBy(s => s.Name, StringComparer.Ordinal))
            foreach (var title in isChosen ? names.Where(n => n.StartsWith(set.Name + " ", StringComparison.Ordinal)).Select(n => n[(set.Name.Length + 1)..]) : s_titles[set.Name])
                yield return ($"{set.Name} {title}", IndexedReading.Build(ArticleReading.Of(set.Articles.Single(a => a.Title == title))));
    }

    private static IndexedReading Shipped() =>
        Importer.ImportPath(Place.ShippedReading) is ImportResult.Imported imported
            ? IndexedReading.Build(imported.Reading)
            : throw new InvalidOperationException("The shipped reading does not import.");
}
