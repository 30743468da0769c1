using System.Collections.Frozen;

namespace StudyBot.Slack.Web;

/// <summary>Slack's words for what was wrong, and what to do about them (the pages of the methods at docs.slack.dev/reference/methods).</summary>
internal static class SlackErrors
{
    /// <summary>The client's own words.</summary>
    public const string Network = "network", Timeout = "timeout", NoAnswer = "invalid_answer", RateLimited = "ratelimited";

    /// <summary>The token is no good, and no repetition makes it better.</summary>
    private static readonly FrozenSet<string> OfTokens = FrozenSet.Create(StringComparer.Ordinal,
        "invalid_auth", "not_authed", "not_allowed_token_type", "account_inactive", "token_revoked", "token_expired", "user_removed_from_team",
        "team_access_not_granted", "org_login_required", "ekm_access_denied", "no_permission", "missing_scope", "access_denied", "forbidden_team");

    private static readonly FrozenSet<string> OfSocketMode = FrozenSet.Create(StringComparer.Ordinal, "socket_mode_not_enabled", "not_enabled", "link_disabled");

    private static readonly FrozenSet<string> Passing = FrozenSet.Create(StringComparer.Ordinal,
        Network, Timeout, NoAnswer, "internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org");

    /// <summary>Whether it may be over in a moment.</summary>
    public static bool IsPassing(string error) => Passing.Contains(error) || error.StartsWith("http_5", StringComparison.Ordinal);

    /// <summary>The line for the operator where there is no going on with a token; null otherwise.</summary>
    /// <param name="setting"><c>Slack:BotToken</c> or <c>Slack:AppToken</c>.</param>
    public static string? Final(SlackResult result, string setting) => result.Error switch
    {
        { } off when OfSocketMode.Contains(off) => $"{Remedy(result)}",
        { } token when OfTokens.Contains(token) => $"Slack refused {setting}: {Remedy(result)}",
        _ => null,
    };

    /// <summary>As <see cref="Final"/>, of what no other call will fare better with; what one method alone refuses is none of it.</summary>
    public static string? OfLostToken(SlackResult result) =>
        result.Error is "invalid_auth" or "not_authed" or "account_inactive" or "token_revoked" or "token_expired" or "user_removed_from_team" ? Final(result, "Slack:BotToken") : null;

    /// <summary>As <see cref="Remedy(string, string?)"/>, with the scope that Slack names.</summary>
    public static string Remedy(SlackResult result) => Remedy(result.Error ?? "", (string?)result.Body?["needed"]);

    /// <summary>One line: what Slack said, and what to do.</summary>
    /// <param name="needed">The scope that is missing, where Slack names it.</param>
    public static string Remedy(string error, string? needed = null) => error switch
    {
        "not_in_channel" => "not_in_channel: the bot is not in that channel, /invite @StudyBot there",
        "channel_not_found" => "channel_not_found: there is no such channel, or it is private and the bot is not in it, /invite @StudyBot there",
        "is_archived" => "is_archived: the channel is archived, use another",
        "restricted_action" or "restricted_action_read_only_channel" => $"{error}: the workspace's settings keep the bot from posting there, ask an admin",
        "restricted_action_non_threadable_channel" => $"{error}: the channel takes no threads, let members answer in it (answers=channel)",
        "thread_not_found" => "thread_not_found: the message is no longer there, somebody deleted it",
        "missing_scope" => $"missing_scope: the token lacks {needed ?? "a scope"}, add it as in config/slack-manifest.yaml (api.slack.com/apps, your app) and reinstall the app",
        "invalid_auth" or "not_authed" => $"{error}: Slack does not know the token, copy it again from api.slack.com/apps (your app)",
        "not_allowed_token_type" => "not_allowed_token_type: it is another kind of token: Slack:BotToken begins with xoxb-, Slack:AppToken with xapp-",
        "account_inactive" or "token_revoked" or "user_removed_from_team" => $"{error}: the app was removed from the workspace, install it again and copy the new token (api.slack.com/apps, your app, OAuth & Permissions)",
        "token_expired" => "token_expired: switch token rotation off for the app, as in config/slack-manifest.yaml, and reinstall it",
        "accesslimited" => "accesslimited: the workspace takes the app from certain networks alone, ask an admin to add this one",
        "team_access_not_granted" or "forbidden_team" or "access_denied" or "no_permission" or "ekm_access_denied" or "org_login_required" => $"{error}: the workspace does not let the app in, ask an admin to approve it",
        "socket_mode_not_enabled" or "not_enabled" or "link_disabled" =>
            $"Socket Mode is switched off in the app's settings ({error}): switch it on (api.slack.com/apps, your app, Socket Mode), or set Slack:Mode=Http",
        "no_such_subteam" => "no_such_subteam: there is no such user group, set Slack:ManagerGroup to its id (S0…), or leave it out",
        RateLimited => "ratelimited: Slack asks to be asked less, it is tried again later",
        "expired_trigger_id" or "exchanged_trigger_id" or "invalid_trigger_id" => $"{error}: the dialog came too late, use the command or button again",
        "used_url" or "expired_url" => $"{error}: a response_url serves five times within 30 minutes, use the command again",
        "http_403" or "http_404" or NoAnswer => $"{error}: that is not Slack's answer, check Slack:ApiBaseUrl and a proxy (HTTPS_PROXY)",
        Network or Timeout => $"{error}: Slack cannot be reached, check the network, a proxy (HTTPS_PROXY) and slack-status.com",
        _ when IsPassing(error) => $"{error}: a fault of Slack's, see slack-status.com",
        _ => $"{error}: see the method's page at docs.slack.dev/reference/methods",
    };
}
