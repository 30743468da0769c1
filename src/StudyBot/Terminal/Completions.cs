using RadLine;
using StudyBot.Core.Chat;

namespace StudyBot.Terminal;

/// <summary>
/// Command names at the start of the line, terms of the reading after it. What is typed already stays as it is typed:
/// the editor drops a completion that does not begin with it, letter case included.
/// </summary>
internal sealed class Completions(ICommandDispatcher dispatcher) : ITextCompletion
{
    /// <summary>Tab goes through them one by one: more would not be gone through.</summary>
    private const int Limit = 10;

    /// <param name="prefix">The line before the word at the cursor.</param>
    /// <param name="word">What the completion replaces: the line from its last blank on.</param>
    public IEnumerable<string> GetCompletions(string prefix, string word, string suffix) =>
        prefix.TrimStart().Length == 0 ? Commands(word) : Terms(prefix.TrimStart(), word);

    // The only one that fits is complete: its argument can be typed at once.
    private string[] Commands(string word)
    {
        string[] fitting = [.. Names().Where(n => n.StartsWith(word, StringComparison.OrdinalIgnoreCase))];
        if (fitting is [var only] && dispatcher.Commands.Any(c => c.Name == only && c.Argument is not null))
            fitting = [only + " "];
        return [.. fitting.Select(n => word + n[word.Length..])];
    }

    private IEnumerable<string> Names() => dispatcher.Commands.Select(c => c.Name).Concat(TerminalAdapter.OwnCommands).Distinct();

    private IEnumerable<string> Terms(string prefix, string word)
    {
        if (!prefix.StartsWith('/'))
            return [];
        // The term may have begun words ago ("bucharest decl"): only the part from the cursor's word on is replaced.
        var blank = prefix.IndexOf(' ', StringComparison.Ordinal);
        var command = blank < 0 ? prefix : prefix[..blank];
        var begun = blank < 0 ? "" : prefix[(blank + 1)..].TrimStart();
        var typed = begun + word;
        return [.. dispatcher.Complete(typed, null, Limit, command.ToLowerInvariant())
            .Where(t => t.Length > typed.Length && t.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(t => word + t[typed.Length..])];
    }
}
