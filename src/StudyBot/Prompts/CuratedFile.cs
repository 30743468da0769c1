using System.Collections.Immutable;
using StudyBot.Cli;
using StudyBot.Core.Prompts;
using StudyBot.Core.Readings;

namespace StudyBot.Prompts;

/// <summary>The prompts of <c>config/prompts.yaml</c>, and what is wrong with the others: a faulty one leaves the rest alone.</summary>
/// <param name="Faults">One line each, with the place and the remedy.</param>
internal sealed record CuratedFile(ImmutableArray<CuratedPrompt> Prompts, ImmutableArray<string> Faults)
{
    /// <param name="readings">Held against the passages; one that is not loaded is passed over.</param>
    public static CuratedFile Read(string path, IReadOnlyCollection<Reading> readings)
    {
        if (!File.Exists(path))
            return new([], []);
        try
        {
            var (prompts, problems) = CuratedPrompts.Read(File.ReadAllText(path));
            // Without a reading of its own a prompt fits wherever its passage is.
            var unbound = prompts.SelectMany(p => readings.Where(r => p.Reading == r.Id).Select(p.Bind)).Select(b => b.Problem).OfType<PromptProblem>();
            return new(prompts, [.. problems.Concat(unbound).OrderBy(f => f.Line).Select(f => $"{path}, line {f.Line}: {f.Problem}: {f.Remedy}.")]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new([], [$"{path}: {e.Message.TrimEnd('.')}: let the user that runs StudyBot read it."]);
        }
    }
}
