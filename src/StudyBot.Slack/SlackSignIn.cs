using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Slack.Web;

namespace StudyBot.Slack;

/// <summary>Finds out who the bot is, which also shows whether its token is good.</summary>
internal sealed class SlackSignIn(SlackOptions options, ISlackApi api, TimeProvider time, ILogger<SlackSignIn> logger)
{
    private static readonly Uri SlacksOwn = new SlackOptions { BotToken = "" }.ApiBaseUrl;

    /// <summary>Asks until Slack answers.</summary>
    /// <exception cref="AdapterFailedException">Slack refused the token.</exception>
    public async Task<SlackIdentity> RunAsync(CancellationToken cancellationToken)
    {
        for (var wait = TimeSpan.FromSeconds(1); ; wait *= wait < TimeSpan.FromMinutes(1) ? 2 : 1)
        {
            var answer = await api.CallAsync(SlackMethods.AuthTest, [], cancellationToken).ConfigureAwait(false);
            if (Read(answer) is { } identity)
                return identity;
            if (SlackErrors.Final(answer, "Slack:BotToken") is { } line)
                throw new AdapterFailedException(line);
            var problem = SlackErrors.Remedy(answer.Succeeded ? answer with { Error = SlackErrors.NoAnswer } : answer);
            // At Slack's own address this is some proxy's passing mood; elsewhere the setting is wrong.
            if (answer.Error is "http_403" or "http_404" && options.ApiBaseUrl != SlacksOwn)
                throw new AdapterFailedException(problem);
            Log.Unreachable(logger, problem, wait.TotalSeconds);
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <returns>Null where it does not say who the bot is.</returns>
    internal static SlackIdentity? Read(SlackResult answer) => answer is { Succeeded: true, Body: { } body } && (string?)body["user_id"] is { } user && (string?)body["team_id"] is { } team
        ? new SlackIdentity(user, team) { BotId = (string?)body["bot_id"] }
        : null;
}
