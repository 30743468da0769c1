using System.Collections.Immutable;
using StudyBot.Core.Prompts;

namespace StudyBot.Terminal;

/// <summary>What completes a half-typed <c>/prompt</c>. Pure but for the values that are asked for.</summary>
/// <param name="complete">What completes an option's value, given what is typed of it.</param>
internal sealed class PromptCompletions(Func<PromptOption, string, IEnumerable<string>> complete)
{
    /// <summary>Never given in a terminal, which has one place and nobody to notify.</summary>
    private static readonly ImmutableArray<PromptOptionKind> s_foreign = [PromptOptionKind.Channel, PromptOptionKind.Role, PromptOptionKind.Choice];

    /// <param name="begun">Between <c>/prompt</c> and the word at the cursor.</param>
    /// <param name="word">At the cursor.</param>
    /// <returns>What may stand in the word's place; it need not begin with it.</returns>
    public IEnumerable<string> Of(string begun, string word)
    {
        var before = begun.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (before.Length == 0)
            return PromptCommand.All.Select(c => c.Name).Where(n => n.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        if (PromptCommand.All.FirstOrDefault(c => c.Name.Equals(before[0], StringComparison.OrdinalIgnoreCase)) is not { } command)
            return [];
        ImmutableArray<PromptOption> options = [.. command.Options.Where(o => !s_foreign.Contains(o.Kind))];
        if (word.IndexOf('=', StringComparison.Ordinal) is > 0 and var at)
        {
            return options.FirstOrDefault(o => o.Name.Equals(word[..at], StringComparison.OrdinalIgnoreCase)) is { } named
                ? complete(named, word[(at + 1)..]).Select(v => word[..(at + 1)] + v)
                : [];
        }

        var given = before[1..];
        var free = options.Where(o => !given.Any(g => g.StartsWith(o.Name + "=", StringComparison.OrdinalIgnoreCase))).ToArray();
        // Those that must be given come first, in their order, where they stand alone.
        var bare = given.Count(g => !g.Contains('=', StringComparison.Ordinal));
        if (free.Where(o => o.IsRequired).Skip(bare).FirstOrDefault() is { } next)
            return complete(next, word);
        return free.Where(o => !o.IsRequired).Select(o => o.Name + "=").Where(n => n.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Concat(word.Length == 0 ? [] : free.Where(o => o.Kind is PromptOptionKind.Date or PromptOptionKind.Schedule).SelectMany(o => complete(o, word)));
    }
}
