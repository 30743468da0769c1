using System.Diagnostics.CodeAnalysis;
using StudyBot.Cli;

namespace StudyBot.Settings;

/// <summary>All settings as flat keys (<c>Readings:Default</c>, case-insensitive), checked: every key is known and every value valid.</summary>
internal sealed class StudyBotSettings
{
    private StudyBotSettings(IReadOnlyDictionary<string, string> values, IReadOnlyList<string> sources, ReadingsOptions readings, StorageOptions storage, WebOptions web, PromptOptions prompts) =>
        (Values, Sources, Readings, Storage, Web, Prompts) = (values, sources, readings, storage, web, prompts);

    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>What was read, for <c>doctor</c>: files, and names of variables without their values.</summary>
    public IReadOnlyList<string> Sources { get; }

    public ReadingsOptions Readings { get; }

    public StorageOptions Storage { get; }

    public WebOptions Web { get; }

    public PromptOptions Prompts { get; }

    public static bool TryLoad(SettingsSources sources, [NotNullWhen(true)] out StudyBotSettings? settings, [NotNullWhen(false)] out Problem? problem)
    {
        settings = null;
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var used = new List<string>();
        var wrong = ReadFile(sources.File, values, used)
            ?? (sources.UserSecrets is { } secrets && File.Exists(secrets) ? ReadFile(secrets, values, used) : null)
            ?? ReadEnvironment(sources.Environment, values, used)
            ?? LogLevels.Check(values);
        ReadingsOptions? readings = null;
        StorageOptions? storage = null;
        WebOptions? web = null;
        PromptOptions? prompts = null;
        wrong ??= ReadingsOptions.TryRead(values, out readings) ?? StorageOptions.TryRead(values, out storage) ?? WebOptions.TryRead(values, out web) ?? PromptOptions.TryRead(values, out prompts);
        problem = wrong is null ? null : new Problem(wrong, ExitCode.Usage);
        if (wrong is null)
            settings = new StudyBotSettings(values, used, readings!, storage!, web!, prompts!);
        return settings is not null;
    }

    private static string? ReadFile(string path, Dictionary<string, string> values, List<string> used)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{path}: cannot be read: {e.Message}";
        }

        var own = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (SettingsJson.Read(path, bytes, own) is { } wrong)
            return wrong;
        used.Add(path);
        foreach (var (key, value) in own)
        {
            if (KnownSettings.Reject(key) is { } unknown)
                return $"{path}: {unknown}";
            values[key] = value;
        }

        return null;
    }

    private static string? ReadEnvironment(IReadOnlyDictionary<string, string> environment, Dictionary<string, string> values, List<string> used)
    {
        var names = new List<string>(environment.Keys);
        names.Sort(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!name.StartsWith(SettingsSources.Prefix, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = name[SettingsSources.Prefix.Length..];
            if (KnownSettings.LacksUnderscore(rest))
                return $"{name}: no setting: did you mean {SettingsSources.Prefix}{rest.Replace("_", "__", StringComparison.Ordinal)}?";
            // Without a section it is no setting: STUDYBOT_HOME, or somebody's own variable.
            if (!rest.Contains("__", StringComparison.Ordinal))
                continue;
            var key = rest.Replace("__", ":", StringComparison.Ordinal);
            if (KnownSettings.Reject(key) is { } unknown)
                return $"{name}: {unknown}";
            values[key] = environment[name];
            used.Add(name);
        }

        return null;
    }
}
