using System.Text;
using System.Text.RegularExpressions;
using StudyBot.Core.Citing;

namespace StudyBot.Core.Chat;

/// <summary>Settings as people type them, in any order: <c>reading=tavani-2019 answers=public citation=mla where=channel</c>, or <c>citation apa</c>.</summary>
public static partial class SpokenSettings
{
    private static readonly string[] s_names = ["reading", "answers", "citation", "where"];

    // What platforms call the place that all its channels share.
    private static readonly string[] s_communities = ["server", "guild", "workspace"];

    // What stands between a name and its value, or before a name.
    private static readonly string[] s_fillers = ["to", "is", "as", "in", "set", "the"];

    public static string Usage { get; } =
        $"Settings are given like this: reading=ID answers=public citation=mla, each of them or \"unset\"; where=channel sets it for this channel alone. {CitationStyles.Choice}";

    /// <returns>Null where something is not understood.</returns>
    public static SettingsChange? Parse(string text)
    {
        var change = new SettingsChange(null, null, null, false);
        string? name = null;
        var value = new StringBuilder();
        foreach (var word in Mark().Replace(text, " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (NameOf(word) is { } next)
            {
                if (!Take())
                    return null;
                name = next;
            }
            else if (!word.Equals("and", StringComparison.OrdinalIgnoreCase) && (value.Length > 0 || !s_fillers.Contains(word, StringComparer.OrdinalIgnoreCase)))
            {
                if (name is null)
                    return null;
                value.Append(value.Length > 0 ? " " : "").Append(word.ToLowerInvariant());
            }
        }

        return Take() && !change.IsEmpty ? change : null;

        bool Take()
        {
            if (name is null)
                return true;
            if (value.Length == 0 || With(change, name, value.ToString()) is not { } changed)
                return false;
            change = changed;
            value.Clear();
            return true;
        }
    }

    /// <returns>Null for a setting that there is not.</returns>
    public static SettingsChange? With(SettingsChange change, string name, string value) => (name, value) switch
    {
        ("reading", _) => change with { Reading = value },
        ("answers", _) => change with { Answers = value },
        ("citation", _) => change with { Citation = value },
        ("where", "channel") => change with { ChannelOnly = true },
        ("where", _) when s_communities.Contains(value) => change with { ChannelOnly = false },
        _ => null,
    };

    private static string? NameOf(string word) => word.ToLowerInvariant() switch
    {
        "citations" or "cite" or "citing" => "citation",
        "answer" => "answers",
        var name => Array.Find(s_names, n => n == name),
    };

    [GeneratedRegex(@"\s*=\s*|:\s+|,\s+")]
    private static partial Regex Mark();
}
