using StudyBot.Core.Chat;

namespace StudyBot.Discord.Rendering;

/// <summary>What rendering needs beside the reply.</summary>
internal sealed record RenderOptions
{
    /// <summary>The reading that answered; null where none did.</summary>
    public ReadingCard? Reading { get; init; }

    public required ReplyVisibility Visibility { get; init; }

    /// <summary>What the button for further passages carries, for each number of passages that did fit; null leaves the button out.</summary>
    public Func<IReadOnlyList<PassageMark>, string?> More { get; init; } = _ => null;

    /// <summary>The member who shared it, as Discord numbers them.</summary>
    public string? SharedBy { get; init; }

    /// <summary>The asked sentence stands out among those around it.</summary>
    public bool EmphasizeFocus { get; init; }
}
