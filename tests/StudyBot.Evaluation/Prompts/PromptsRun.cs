using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Prompts;

namespace StudyBot.Evaluation.Prompts;

/// <summary>Prints every prompt for a reader to mark, and counts what the reader accepted (<c>Prompts/rubric.md</c>).</summary>
internal static class PromptsRun
{
    private const string Header = "text\tid\tform\tplace\tprompt\tpassage\tmark\tnote";

    /// <summary>A line a prompt; the last two columns are the reader's: <c>y</c> or <c>n</c>, and the number of the rule that failed.</summary>
    public static int Print(ImmutableArray<string> names)
    {
        Console.WriteLine(Header);
        foreach (var (name, reading) in PromptTexts.All(names))
            foreach (var prompt in PromptGenerator.Generate(reading))
            {
                var passage = prompt.Passage!.Value.Shown!.Value.Of(reading.Reading.Text);
                Console.WriteLine($"{name}\t{prompt.Id}\t{prompt.Form}\t{(prompt.Page is { } page ? "p. " + page : "")}\t{prompt.Text}\t{passage}\t\t");
            }

        return 0;
    }

    /// <summary>The share accepted of each text, and of each set together.</summary>
    public static int Score(string file)
    {
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"There is no file {file}: print one with 'prompts', mark it, and name it here.");
            return 2;
        }

        var rows = File.ReadLines(file).Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t')).ToArray();
        if (rows.FirstOrDefault(r => r.Length < 7 || r[6].Trim() is not ("y" or "n" or "")) is { } bad)
        {
            Console.Error.WriteLine($"The line of {string.Join(' ', bad.Take(2))} has no mark in its seventh column: write 'y' or 'n' there.");
            return 2;
        }

        Console.WriteLine("text                          prompts  marked  accepted  share");
        foreach (var text in rows.GroupBy(r => r[0]))
            Line(text.Key, [.. text]);
        foreach (var set in rows.GroupBy(r => r[0].Split(' ')[0]).Where(g => g.Select(r => r[0]).Distinct().Count() > 1))
            Line($"all of {set.Key}", [.. set]);
        Line("all", rows);
        return 0;
    }

    private static void Line(string name, string[][] rows)
    {
        var marked = rows.Count(r => r[6].Trim().Length > 0);
        var accepted = rows.Count(r => r[6].Trim() == "y");
        var share = marked == 0 ? "-" : ((double)accepted / marked).ToString("P1", CultureInfo.InvariantCulture);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-30}{rows.Length,7}{marked,8}{accepted,10}  {share}"));
    }
}
