using System.Collections.Immutable;
using StudyBot.Cli;
using StudyBot.Core;
using StudyBot.Core.Prompts;

namespace StudyBot.Prompts;

/// <summary>The prompts of <c>config/prompts.yaml</c>, and what is wrong with the others: a faulty one leaves the rest alone.</summary>
/// <param name="Faults">One line each, with the place and the remedy.</param>
internal sealed record CuratedFile(ImmutableArray<CuratedPrompt> Prompts, ImmutableArray<string> Faults)
{
    /// <param name="library">Held against the passages; a reading that is not loaded is passed over.</param>
    public static CuratedFile Read(string path, Library library)
    {
        if (!File.Exists(path))
            return new([], []);
        try
        {
            var (prompts, problems) = CuratedPrompts.Read(File.ReadAllText(path));
            // Without a reading of its own a prompt fits wherever its passage is.
            var unbound = prompts.SelectMany(p => library.Readings.Where(r => p.Reading == r.Reading.Id).Select(p.Bind)).Select(b => b.Problem).OfType<PromptProblem>();
            return new(prompts, [.. problems.Concat(unbound).OrderBy(f => f.Line).Select(f => $"{path}, line {f.Line}: {f.Problem}: {f.Remedy}.")]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new([], [$"{path}: {e.Message.TrimEnd('.')}: let the user that runs StudyBot read it."]);
        }
    }
}
