using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using StudyBot.Slack.Web;

namespace StudyBot.Slack.Experience;

/// <summary>Who may change what holds for all: the workspace's admins and owners, and the configured user group. Thread-safe.</summary>
internal sealed class Managers(ISlackApi api, SlackOptions options, TimeProvider time, ILogger logger)
{
    /// <summary>What <see cref="Core.Chat.Asker.MayManage"/> stands for, in a sentence: "… needs …".</summary>
    public string Needed => options.ManagerGroup is null ? "the role of a workspace admin" : "the role of a workspace admin, or a place in the user group that was chosen for it";

    private static readonly string[] s_roles = ["is_admin", "is_owner", "is_primary_owner"];
    private static readonly TimeSpan s_remembered = TimeSpan.FromMinutes(1);

    /// <summary>Far more than ask within a minute.</summary>
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<string, (bool May, long At)> _known = new(StringComparer.Ordinal);

    /// <summary>False where Slack does not say.</summary>
    public async ValueTask<bool> IncludeAsync(string user, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(user, out var known) && time.GetElapsedTime(known.At) < s_remembered)
            return known.May;
        if (await IsAdminAsync(user, cancellationToken).ConfigureAwait(false) is not { } admin || (admin ? true : await IsInGroupAsync(user, cancellationToken).ConfigureAwait(false)) is not { } may)
            return false;
        if (_known.Count >= MostRemembered)
            _known.Clear();
        _known[user] = (may, time.GetTimestamp());
        return may;
    }

    private async Task<bool?> IsAdminAsync(string user, CancellationToken cancellationToken)
    {
        var body = await AskAsync(SlackMethods.UsersInfo, new JsonObject { ["user"] = user }, cancellationToken).ConfigureAwait(false);
        return body is null ? null : s_roles.Any(role => body.At("user", role) is JsonValue value && value.TryGetValue(out bool has) && has);
    }

    private async Task<bool?> IsInGroupAsync(string user, CancellationToken cancellationToken)
    {
        if (options.ManagerGroup is not { } group)
            return false;
        var body = await AskAsync(SlackMethods.UserGroupMembers, new JsonObject { ["usergroup"] = group }, cancellationToken).ConfigureAwait(false);
        return body is null ? null : body.At("users") is JsonArray members && members.Any(m => m.Text() == user);
    }

    private async Task<JsonObject?> AskAsync(SlackMethod method, JsonObject arguments, CancellationToken cancellationToken)
    {
        var result = await api.CallAsync(method, arguments, cancellationToken).ConfigureAwait(false);
        if (result.Error is { } error)
            ExperienceLog.ManagersUnknown(logger, method.Name, error, string.Join(", ", method.Scopes));
        return result.Succeeded ? result.Body : null;
    }
}
