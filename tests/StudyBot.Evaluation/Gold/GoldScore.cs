using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Importing;
using StudyBot.Core.Retrieval;

namespace StudyBot.Evaluation.Gold;

/// <param name="Failed">What was asked, and what the reply lacks.</param>
internal sealed record GoldScore(string Command, int Passed, int Cases, string[] Failed)
{
    /// <summary>By command, in the order of the alphabet; commands that do not exist yet fail their cases.</summary>
    public static GoldScore[] Of(string folder, string seeds)
    {
        var file = Path.Combine(folder, "gold-dev.jsonl");
        if (!File.Exists(file) || Importer.ImportPath(seeds) is not ImportResult.Imported imported)
            return [];
        var dispatcher = new CommandDispatcher(new Library([IndexedReading.Build(imported.Reading)]));
        return [.. GoldCase.Load(file)
            .GroupBy(c => c.Command).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, Failures: g.Select(c => (c.Argument, What: GoldRules.Failures(c, dispatcher.Dispatch(CommandRequest.Parse($"{c.Command} {c.Argument}"))).ToArray())).ToArray()))
            .Select(g => new GoldScore(g.Key, g.Failures.Count(f => f.What.Length == 0), g.Failures.Length, [.. g.Failures.Where(f => f.What.Length > 0).Select(f => $"{f.Argument}: {string.Join("; ", f.What)}")]))];
    }
}
