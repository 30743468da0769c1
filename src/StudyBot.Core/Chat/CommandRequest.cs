using StudyBot.Core.Citing;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Chat;

/// <summary>One chat command as a person gave it, whatever the platform.</summary>
/// <param name="Command">The name with its slash, for example <c>/when</c>; lower case.</param>
/// <param name="Argument">All that follows the name, untouched but for white space at both ends.</param>
/// <param name="Reading">The reading asked; null for the library's default.</param>
/// <param name="Skip">How many passages the person has seen already (<b>More</b>).</param>
public sealed record CommandRequest(string Command, string Argument, ReadingId? Reading = null, int Skip = 0)
{
    /// <summary>An id of <see cref="CitationStyles.All"/>; null cites in the default.</summary>
    public string? CitationStyle { get; init; }

    /// <summary>The answer goes where nobody can press <b>More</b>: a list is not cut.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Reads a chat line: <c>/when bucharest</c>. Never fails: a line without a leading slash becomes a command with an empty name.</summary>
    public static CommandRequest Parse(string line, ReadingId? reading = null)
    {
        var trimmed = line.Trim();
        if (!trimmed.StartsWith('/'))
            return new CommandRequest("", trimmed, reading);
        var cut = 1;
        while (cut < trimmed.Length && !char.IsWhiteSpace(trimmed[cut]))
            cut++;
        return new CommandRequest(trimmed[..cut].ToLowerInvariant(), trimmed[cut..].Trim(), reading);
    }
}
