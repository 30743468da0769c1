using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Core.Citing;
using StudyBot.Core.Memory;

namespace StudyBot.Slack.Rendering;

/// <summary>A select for each setting; its action's id is <see cref="Prefix"/> and the setting's name.</summary>
internal static class SettingsRenderer
{
    public const string Prefix = "set-";

    /// <param name="now">What is set, where the selects change it.</param>
    /// <param name="withAnswers">False where nobody else could see them.</param>
    public static JsonObject Selects(IPassageViewer viewer, ChatSettings now, bool withAnswers) => Block.Actions(
    [
        Select("reading", "Reading", viewer.Readings.Take(Block.MaxOptions - 1).Select(r => (r.Id.Value, $"{r.Label}, {r.Title}")), now.Reading?.Value),
        .. withAnswers ? [Select("answers", "Answers", [("private", "private, with Share"), ("public", "public")], now.Visibility?.ToString().ToLowerInvariant())] : Array.Empty<JsonObject>(),
        Select("citation", "Citation", CitationStyles.All.Select(s => (s.Id, s.Label)), now.CitationStyle),
    ]);

    private static JsonObject Select(string setting, string label, IEnumerable<(string Value, string Label)> values, string? chosen) =>
        Block.Select(Prefix + setting, label, [(SettingsChange.Unset, $"{label}: as usual"), .. values.Select(v => (v.Value, $"{label}: {v.Label}"))], chosen ?? SettingsChange.Unset);
}
