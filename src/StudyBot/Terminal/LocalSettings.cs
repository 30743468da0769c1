using System.Collections.Immutable;
using StudyBot.Core.Chat;
using StudyBot.Core.Citing;

namespace StudyBot.Terminal;

/// <summary>What can be set in a terminal: how passages are cited, until the chat ends. Pure.</summary>
internal static class LocalSettings
{
    public const string Command = "/settings";

    public const string Help = $"{Command} citation STYLE: how passages are cited in this chat.";

    private const string Option = "citation ";

    private const string Only = $"In a terminal only the citation style can be set: {Command} citation apa.";

    /// <summary>The reply, and the id of the style from then on.</summary>
    /// <param name="style">In force; null for the usual one.</param>
    public static (Reply Reply, string? Style) Answer(CommandRequest request, string? style)
    {
        if (request.Argument.Length == 0)
            return (Told(request, ReplyStatus.Ok, Line(style), Help, CitationStyles.Choice), style);
        if (SpokenSettings.Parse(request.Argument) is not { Citation: { } wanted, Reading: null, Answers: null })
            return (Told(request, ReplyStatus.Usage, Only, CitationStyles.Choice), style);
        if (wanted == SettingsChange.Unset)
            return (Told(request, ReplyStatus.Ok, Line(null)), null);
        return CitationStyles.Find(wanted) is { } found
            ? (Told(request, ReplyStatus.Ok, Line(found.Id)), found.Id)
            : (Told(request, ReplyStatus.Usage, SettingsDesk.NoStyle(wanted)), style);
    }

    /// <summary>What completes what follows the command.</summary>
    public static IEnumerable<string> Complete(string typed) =>
        CitationStyles.All.Select(s => Option + s.Id).Append(Option + SettingsChange.Unset).Where(o => o.StartsWith(typed, StringComparison.OrdinalIgnoreCase));

    private static string Line(string? style) => $"Citation: {CitationStyles.Of(style).Label}";

    private static Reply Told(CommandRequest request, ReplyStatus status, string title, params ImmutableArray<string> notes) => new() { Request = request, Status = status, Title = title, Notes = notes };
}
