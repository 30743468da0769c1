using RadLine;
using StudyBot.Core.Chat;

namespace StudyBot.Terminal;

/// <summary>
/// Command names at the start of the line, terms of the reading after it. What is typed already stays as it is typed:
/// the editor drops a completion that does not begin with it, letter case included.
/// </summary>
/// <param name="prompts">Null where there are none.</param>
internal sealed class Completions(ICommandDispatcher dispatcher, LocalPrompts? prompts = null) : ITextCompletion
{
    /// <summary>Tab goes through them one by one: more would not be gone through.</summary>
    private const int Limit = 10;

    private readonly PromptCompletions? _prompts = prompts is null ? null : new((option, typed) => prompts.Complete(option, typed, Limit));

    /// <param name="prefix">The line before the word at the cursor.</param>
    /// <param name="word">What the completion replaces: the line from its last blank on.</param>
    public IEnumerable<string> GetCompletions(string prefix, string word, string suffix) =>
        prefix.TrimStart().Length == 0 ? Commands(word)
        : Settings(prefix.TrimStart(), word) is { } settings ? settings
        : Values(prefix, word) is { } values ? [.. values.Where(v => v.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Select(v => word + v[word.Length..])]
        : Terms(prefix.TrimStart(), word);

    /// <summary>What stands for the word though it does not begin with it: a zone for its city. Null where there is none.</summary>
    public string? Instead(string prefix, string word) =>
        word.Length > 0 && Values(prefix, word) is { } values && values.ToArray() is [var first, ..] all && !all.Any(v => v.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ? first : null;

    /// <summary>Null where the line is no <c>/prompt</c>.</summary>
    private IEnumerable<string>? Values(string prefix, string word) =>
        prefix.TrimStart() is var line && line.StartsWith(LocalPrompts.Command + " ", StringComparison.OrdinalIgnoreCase) ? _prompts?.Of(line[(LocalPrompts.Command.Length + 1)..], word).Take(Limit) : null;

    // The only one that fits is complete: its argument can be typed at once.
    private string[] Commands(string word)
    {
        string[] fitting = [.. Names().Where(n => n.StartsWith(word, StringComparison.OrdinalIgnoreCase))];
        if (fitting is [var only] && (only is LocalPrompts.Command or LocalSettings.Command || dispatcher.Commands.Any(c => c.Name == only && c.Argument is not null)))
            fitting = [only + " "];
        return [.. fitting.Select(n => word + n[word.Length..])];
    }

    private IEnumerable<string> Names() => dispatcher.Commands.Select(c => c.Name).Concat(_prompts is null ? [] : [LocalPrompts.Command]).Concat(TerminalAdapter.OwnCommands).Distinct();

    /// <summary>Null where the line is no <c>/settings</c>.</summary>
    private static string[]? Settings(string prefix, string word)
    {
        if (!prefix.StartsWith(LocalSettings.Command + " ", StringComparison.OrdinalIgnoreCase))
            return null;
        var typed = prefix[(LocalSettings.Command.Length + 1)..].TrimStart() + word;
        return [.. LocalSettings.Complete(typed).Select(o => word + o[typed.Length..])];
    }

    private IEnumerable<string> Terms(string prefix, string word)
    {
        if (!prefix.StartsWith('/'))
            return [];
        // The term may have begun words ago ("bucharest decl"): only the part from the cursor's word on is replaced.
        var blank = prefix.IndexOf(' ', StringComparison.Ordinal);
        var command = blank < 0 ? prefix : prefix[..blank];
        var begun = blank < 0 ? "" : prefix[(blank + 1)..].TrimStart();
        var typed = begun + word;
        return [.. dispatcher.Complete(command.TrimEnd().ToLowerInvariant(), typed, null, Limit)
            .Where(t => t.Length > typed.Length && t.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(t => word + t[typed.Length..])];
    }
}
