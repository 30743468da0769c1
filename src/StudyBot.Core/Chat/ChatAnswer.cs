using System.Collections.Immutable;
using StudyBot.Core.Citing;
using StudyBot.Core.Memory;

namespace StudyBot.Core.Chat;

/// <summary>A reply on its way to a platform that has buttons: who sees it, and what can be done with it.</summary>
public sealed record ChatAnswer
{
    public required Reply Reply { get; init; }

    public required ReplyVisibility Visibility { get; init; }

    /// <summary>The reading that answered; null where none did.</summary>
    public ReadingCard? Reading { get; init; }

    /// <summary>Takes the place of the message whose control was used.</summary>
    public bool Replaces { get; init; }

    /// <summary>Who posted it for all to see.</summary>
    public PersonId? SharedBy { get; init; }

    /// <summary>Which share it is, for <see cref="ChatDesk.NotDelivered"/>; null where it is none.</summary>
    internal string? Share { get; init; }

    /// <summary>The asked sentence stands among those around it, and should stand out.</summary>
    public bool IsContext { get; init; }

    /// <summary>The passage is to be copied with its citation, with a choice of the styles.</summary>
    public CitationStyle? Citation { get; init; }

    /// <summary>Under the words, whatever passages there are.</summary>
    public ImmutableArray<ChatButton> Buttons { get; init; } = [];

    /// <summary>What the button for further passages carries; null where it cannot be offered.</summary>
    public Func<IReadOnlyList<PassageMark>, string?> More { get; init; } = _ => null;

    /// <summary>Words of the bot's own to one person.</summary>
    public static ChatAnswer Notice(string text) => new()
    {
        Reply = new Reply { Request = new CommandRequest("", ""), Status = ReplyStatus.Ok, Notes = [text] },
        Visibility = ReplyVisibility.Private,
    };

    internal ChatAnswer As(ReplyStatus status) => this with { Reply = Reply with { Status = status } };

    internal ChatAnswer About(params ImmutableArray<ScheduleCard> schedules) => this with { Reply = Reply with { Schedules = schedules } };

    internal ChatAnswer About(params ImmutableArray<PromptDay> prompts) => this with { Reply = Reply with { Prompts = prompts } };

    /// <summary>The passage alone, as its controls carry it; null where no reading is known.</summary>
    public PassageList? ListOf(Passage passage) => Reading is { } reading ? new PassageList(reading.Id, reading.Content, [passage.Mark]) : null;

    /// <summary>The buttons under a passage.</summary>
    public IEnumerable<ChatButton> ButtonsOf(Passage passage)
    {
        if (ListOf(passage) is not { } list)
            return [];
        (PassageVerb Verb, string Label)?[] buttons =
        [
            IsContext ? null : (PassageVerb.Context, "In context"),
            (PassageVerb.Cite, "Cite"),
            Visibility == ReplyVisibility.Private ? (PassageVerb.Share, "Share") : null,
            (PassageVerb.Judge, "Was this right?"),
        ];
        return Coded(buttons.OfType<(PassageVerb, string)>(), list);
    }

    /// <summary>Of the button for further passages.</summary>
    public static string MoreLabel(int further) => $"{further} more {(further == 1 ? "passage" : "passages")}";

    public static IEnumerable<ChatButton> Coded(IEnumerable<(PassageVerb Verb, string Label)> buttons, PassageList list) =>
        buttons.Select(b => (b.Label, Code: ControlCode.Of(b.Verb, list))).Where(b => b.Code is not null).Select(b => new ChatButton(b.Label, b.Code!));
}
