using System.Globalization;
using StudyBot.Core.Importing;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Terms;
using StudyBot.Evaluation.Articles;

namespace StudyBot.Evaluation.Terms;

/// <summary>Holds the terms that are found against the list made by hand, or prints them for articles of other kinds, to be read.</summary>
internal static class TermsRun
{
    /// <summary>A history, a geography and a medical paper, fixed before any was looked at.</summary>
    private static readonly string[] s_others = ["French_and_Indian_War", "Amazon_rainforest", "5"];

    public static int Score()
    {
        var gold = GoldTerm.Load(Path.Combine(Place.Root, "tests", "StudyBot.Evaluation", "Terms", "shipped.tsv"));
        var found = Shipped().Book.All;
        foreach (var kind in Enum.GetValues<TermKind>())
        {
            var score = TermScore.Of(kind, gold, found);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{kind,-12} precision {score.Precision:.000}  recall {score.Recall:.000}  F1 {score.F1:.000}  right {score.Hits.Length}, missed {score.Missed.Length}, extra {score.Extra.Length}; pages right {score.RightPages}"));
            Print("missed", score.Missed.Select(m => m.Name));
            Print("extra", score.Extra.Select(e => e.Name));
            Print("pages", score.Hits.Where(h => !h.Gold.Pages.SequenceEqual(h.Found.Pages)).Select(h => $"{h.Found.Name} ({string.Join(',', h.Found.Pages)}, not {string.Join(',', h.Gold.Pages)})"));
        }

        return 0;
    }

    public static int PrintOthers(IEnumerable<string> titles)
    {
        if (QuestionSet.LoadAll(Place.Data) is not { } sets)
        {
            Console.WriteLine($"skipped: the articles are read from {Place.Data}");
            return 0;
        }

        var named = titles.ToArray() is { Length: > 0 } given ? given : s_others;
        foreach (var article in sets.SelectMany(s => s.Articles).Where(a => named.Contains(a.Title)))
        {
            Console.WriteLine($"=== {article.Title}");
            foreach (var kind in IndexedReading.Build(ArticleReading.Of(article)).Book.All.GroupBy(t => t.Kind))
                Console.WriteLine($"{kind.Key} ({kind.Count()}): {string.Join(" · ", kind.Select(Line))}");
        }

        return 0;
    }

    private static IndexedReading Shipped() =>
        Importer.ImportPath(Place.ShippedReading) is ImportResult.Imported imported
            ? IndexedReading.Build(imported.Reading)
            : throw new InvalidOperationException("The shipped reading does not import.");

    private static string Line(Term term) =>
        $"{term.Name}{(term.Expansion is { } words ? $" = {words}" : "")}{(term.Forms.IsEmpty ? "" : $" [{string.Join(" | ", term.Forms)}]")} {term.Mentions.Length}";

    private static void Print(string what, IEnumerable<string> names)
    {
        if (names.ToArray() is { Length: > 0 } some)
            Console.WriteLine($"    {what}: {string.Join(" · ", some)}");
    }
}
