using System.Collections.Immutable;

namespace StudyBot.Core.Chat;

/// <summary>What a platform needs to register a command and what <c>/help</c> prints.</summary>
/// <param name="Name">With its slash, lower case.</param>
/// <param name="Summary">One line, at most 100 characters (Discord's limit).</param>
/// <param name="Argument">Name of its one argument for help (<c>TERM</c>); null where it takes none.</param>
/// <param name="ArgumentHint">What to give and an example, at most 100 characters.</param>
/// <param name="Example">A whole command that works on the shipped reading.</param>
public sealed record CommandDescription(string Name, string Summary, string? Argument, string ArgumentHint, string Example)
{
    /// <summary>Its name in a message's menu (<c>Find the source</c>, at most 24 characters, Slack's limit), where the message's text becomes the argument; null where it is not offered there.</summary>
    public string? OnMessage { get; init; }

    /// <summary>It answers without its argument too.</summary>
    public bool ArgumentIsOptional { get; init; }

    /// <summary>The argument may be longer than a line: a platform offers a form for it.</summary>
    public bool TakesLongText { get; init; }

    public ImmutableArray<CommandTranslation> Translations { get; init; } = [];
}
