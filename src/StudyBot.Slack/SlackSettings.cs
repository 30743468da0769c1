using StudyBot.Core.Chat;

namespace StudyBot.Slack;

/// <summary>Reads <see cref="SlackOptions"/> from flat keys, and stops at the first value that is wrong.</summary>
internal sealed class SlackSettings(IReadOnlyDictionary<string, string> values)
{
    private const string BotTokenFrom = "copy it from api.slack.com/apps (your app, OAuth & Permissions, Bot User OAuth Token)";
    private const string AppTokenFrom = "make one at api.slack.com/apps (your app, Basic Information, App-Level Tokens, with the scope connections:write)";
    private const string SecretFrom = "copy it from api.slack.com/apps (your app, Basic Information, Signing Secret)";

    private readonly SectionReader _section = new(SlackOptions.Section, values);

    public string? Read(out SlackOptions? options)
    {
        var (bot, app, secret) = (Token(nameof(SlackOptions.BotToken), "xoxb-", BotTokenFrom), Token(nameof(SlackOptions.AppToken), "xapp-", AppTokenFrom), _section.Secret(nameof(SlackOptions.SigningSecret), SecretFrom));
        if (bot is null && (app ?? secret) is not null)
            _section.Refuse(nameof(SlackOptions.BotToken), $"is missing, though {(app is null ? "Slack:SigningSecret" : "Slack:AppToken")} is set: {BotTokenFrom}");
        var defaults = new SlackOptions { BotToken = bot ?? "" };
        var read = defaults with
        {
            AppToken = app,
            SigningSecret = secret,
            Mode = _section.Choice(nameof(SlackOptions.Mode), SlackMode.Socket),
            ManagerGroup = GroupOf(_section.Text(nameof(SlackOptions.ManagerGroup))),
            MemberLimit = _section.Number(nameof(SlackOptions.MemberLimit), 1, 600) ?? defaults.MemberLimit,
            ApiBaseUrl = _section.Address(nameof(SlackOptions.ApiBaseUrl), "https", "http", "Slack's own") ?? defaults.ApiBaseUrl,
        };
        if (bot is not null && read is { Mode: SlackMode.Socket, AppToken: null })
            _section.Refuse(nameof(SlackOptions.AppToken), $"is missing, which Slack:Mode=Socket needs: {AppTokenFrom}, or set Slack:Mode=Http");
        if (bot is not null && read is { Mode: SlackMode.Http, SigningSecret: null })
            _section.Refuse(nameof(SlackOptions.SigningSecret), $"is missing, which Slack:Mode=Http needs: {SecretFrom}, or set Slack:Mode=Socket");
        options = _section.Wrong is null && bot is not null ? read : null;
        return _section.Wrong;
    }

    private string? Token(string name, string prefix, string from)
    {
        var token = _section.Secret(name, from);
        if (token is null || token.StartsWith(prefix, StringComparison.Ordinal))
            return token;
        var other = new[] { "xoxb-", "xapp-" }.FirstOrDefault(p => token.StartsWith(p, StringComparison.Ordinal));
        _section.Refuse(name, other is null
            ? $"must begin with {prefix}: {from}"
            : $"holds a token that begins with {other}, which belongs into {(other == "xapp-" ? "Slack:AppToken" : "Slack:BotToken")}: this one begins with {prefix}, {from}");
        return token;
    }

    private string? GroupOf(string? id)
    {
        if (id is not null && !(id.Length is >= 3 and <= 32 && id[0] == 'S' && id.All(char.IsAsciiLetterOrDigit)))
            _section.Refuse(nameof(SlackOptions.ManagerGroup), $"'{id}' is no user group's id: it begins with S (in Slack: More, People, User groups, the group, Copy group ID)");
        return id;
    }
}
