using System.Collections.Immutable;
using StudyBot.Core.Prompts;
using StudyBot.Core.Readings;

namespace StudyBot.Prompts;

/// <summary>The prompts of <c>config/prompts.yaml</c>, and what is wrong with the others: a faulty one leaves the rest alone.</summary>
/// <param name="Faults">One line each, with the place and the remedy.</param>
internal sealed record CuratedFile(ImmutableArray<CuratedPrompt> Prompts, ImmutableArray<string> Faults)
{
    private string Path { get; init; } = "";

    /// <param name="readings">Held against the prompts' readings and passages; where none is loaded nothing is known of these.</param>
    public static CuratedFile Read(string path, IReadOnlyCollection<Reading> readings)
    {
        if (!File.Exists(path))
            return new([], []);
        try
        {
            var (prompts, problems) = CuratedPrompts.Read(File.ReadAllText(path));
            var unbound = prompts.Select(p => p.FaultIn(readings)).OfType<PromptProblem>();
            return new(prompts, [.. problems.Concat(unbound).OrderBy(f => f.Line).Select(f => Line(path, f))]) { Path = path };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new([], [$"{path}: {e.Message.TrimEnd('.')}: let the user that runs StudyBot read it."]);
        }
    }

    /// <summary>What is no fault and yet not posted any more: one line each, as the faults.</summary>
    public ImmutableArray<string> Past(DateOnly today) => [.. Prompts.Select(p => p.PastOn(today)).OfType<PromptProblem>().Select(p => Line(Path, p))];

    private static string Line(string path, PromptProblem problem) => $"{path}, line {problem.Line}: {problem.Problem}: {problem.Remedy}.";
}
