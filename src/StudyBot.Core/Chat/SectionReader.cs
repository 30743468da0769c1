using System.Globalization;

namespace StudyBot.Core.Chat;

/// <summary>Reads one section of the settings from flat keys and remembers the first value that is wrong.</summary>
/// <param name="section"><c>Discord</c>, <c>Slack</c>.</param>
public sealed class SectionReader(string section, IReadOnlyDictionary<string, string> values)
{
    /// <summary>One line, <c>Section:Name: what, and the remedy</c>; null where nothing is wrong so far.</summary>
    public string? Wrong { get; private set; }

    /// <summary>The value without blanks around it; null where there is none.</summary>
    public string? Text(string name) => values.GetValueOrDefault(Key(name)) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>A secret, of which no line ever says more than what is wrong with it.</summary>
    /// <param name="remedy">Where to get it.</param>
    public string? Secret(string name, string remedy)
    {
        var secret = Text(name);
        // It would break the header that carries it.
        if (secret is not null && secret.Any(c => c is <= ' ' or > '~'))
            Refuse(name, $"holds a blank or a character that no token has: {remedy}");
        return secret;
    }

    /// <param name="defaultValue">Where there is none.</param>
    public T Choice<T>(string name, T defaultValue)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
            return defaultValue;
        if (Enum.GetNames<T>().FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } choice)
            return Enum.Parse<T>(choice);
        Refuse(name, $"'{text}' is no {name.ToLowerInvariant()}: use {string.Join(" or ", Enum.GetNames<T>())}");
        return defaultValue;
    }

    /// <summary>A whole number within limits, both inclusive; null where there is none.</summary>
    public int? Number(string name, int least, int most)
    {
        if (Text(name) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Refuse(name, string.Create(CultureInfo.InvariantCulture, $"'{text}' is no number from {least} to {most}"));
        return null;
    }

    /// <summary>An absolute address; null where there is none.</summary>
    /// <param name="onlyHere">A scheme without encryption, for this machine alone.</param>
    /// <param name="own">Whose address is taken where there is none: <c>Discord's own</c>.</param>
    public Uri? Address(string name, string scheme, string onlyHere, string own)
    {
        if (Text(name) is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Query.Length == 0 && url.UserInfo.Length == 0
            && (url.Scheme == scheme || (url.Scheme == onlyHere && url.IsLoopback)))
            return url;
        Refuse(name, $"must be an absolute {scheme}: address without a query ({onlyHere}: only to this machine), or be left out for {own}");
        return null;
    }

    public void Refuse(string name, string what) => Wrong ??= $"{Key(name)}: {what}";

    private string Key(string name) => $"{section}:{name}";
}
