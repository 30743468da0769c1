using System.Collections.Immutable;
using StudyBot.Core.Terms;

namespace StudyBot.Evaluation.Terms;

/// <summary>One line of the list made by hand (<c>rules.md</c>).</summary>
/// <param name="Counts">False where either answer is fair.</param>
internal sealed record GoldTerm(TermKind Kind, string Name, ImmutableArray<string> Forms, ImmutableArray<string> Pages, bool Counts)
{
    /// <exception cref="FormatException">A line has not five columns.</exception>
    public static ImmutableArray<GoldTerm> Load(string file) => [.. File.ReadLines(file).Skip(1).Where(l => l.Length > 0).Select(Parse)];

    private static GoldTerm Parse(string line) => line.Split('\t') is [var kind, var name, var forms, var pages, var counted]
        ? new GoldTerm(Enum.Parse<TermKind>(kind, ignoreCase: true), name, Parts(forms, '|'), Parts(pages, ','), counted == "yes")
        : throw new FormatException($"No five columns: '{line}'");

    private static ImmutableArray<string> Parts(string column, char by) => [.. column.Split(by, StringSplitOptions.RemoveEmptyEntries)];
}
