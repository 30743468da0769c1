using System.Globalization;
using NodaTime;
using StudyBot.Core.Prompts;

namespace StudyBot.Settings;

internal sealed record PromptOptions
{
    public const string Section = "Prompts";

    public static readonly string[] Keys =
    [
        $"{Section}:{nameof(CatchUpHours)}", $"{Section}:{nameof(LeaseSeconds)}", $"{Section}:{nameof(SettleSeconds)}", $"{Section}:{nameof(PollSeconds)}",
    ];

    /// <summary>Hours after its time for which a prompt is still posted, 1-168.</summary>
    public int CatchUpHours { get; init; } = 6;

    /// <summary>Seconds for which a process has an occurrence to itself, 2-600.</summary>
    public int LeaseSeconds { get; init; } = 90;

    /// <summary>Seconds after which a request whose end is unknown has arrived or never will, 1-600.</summary>
    public int SettleSeconds { get; init; } = 60;

    /// <summary>Seconds between two looks, 1-60.</summary>
    public int PollSeconds { get; init; } = 5;

    /// <returns>What is wrong, one line; null where nothing is.</returns>
    public static string? TryRead(IReadOnlyDictionary<string, string> values, out PromptOptions? options)
    {
        options = null;
        var read = new PromptOptions();
        var wrong = Read(values, nameof(CatchUpHours), 1, 168, "hours", v => read = read with { CatchUpHours = v })
            ?? Read(values, nameof(LeaseSeconds), 2, 600, "seconds", v => read = read with { LeaseSeconds = v })
            ?? Read(values, nameof(SettleSeconds), 1, 600, "seconds", v => read = read with { SettleSeconds = v })
            ?? Read(values, nameof(PollSeconds), 1, 60, "seconds", v => read = read with { PollSeconds = v });
        if (wrong is null)
            options = read;
        return wrong;
    }

    /// <summary>Tries are half as far apart as a request takes to settle.</summary>
    public OutboxRules ToRules() =>
        new(Duration.FromHours(CatchUpHours), Duration.FromSeconds(SettleSeconds), Duration.FromSeconds(SettleSeconds) / 2, Duration.FromSeconds(LeaseSeconds));

    private static string? Read(IReadOnlyDictionary<string, string> values, string name, int least, int most, string unit, Action<int> take)
    {
        if (values.GetValueOrDefault($"{Section}:{name}") is not { } text || string.IsNullOrWhiteSpace(text))
            return null;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value < least || value > most)
            return $"{Section}:{name}: '{text}' is no number of {unit} from {least} to {most}";
        take(value);
        return null;
    }
}
