using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Slack.Handling;
using StudyBot.Slack.Rendering;

namespace StudyBot.Slack.Experience;

/// <summary>
/// Publishes App Homes, one after another: Slack takes a hundred a minute of a whole workspace, and opening one costs a member a click.
/// However often a member asks meanwhile, the last state alone goes out, and what Slack shows already does not. Thread-safe.
/// </summary>
internal sealed class Homes(ChatDesk desk, Managers managers, Turns turns, Replies replies, Askers askers, PromptConversation? prompts, string botUserId, TimeProvider time, ILogger logger)
{
    /// <summary>How late Slack may still tell of a home opened before it was published.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromSeconds(30);

    /// <summary>Past this they are forgotten, and published once more at worst.</summary>
    private const int MostRemembered = 10_000;

    private readonly Lock _lock = new();
    private readonly Queue<string> _waiting = new();
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Content, long At)> _shown = new(StringComparer.Ordinal);
    private bool _publishing;

    /// <param name="isShown">Slack has one that it shows; without, what is remembered of it does not count.</param>
    public async Task ShowAsync(string user, bool isShown, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!isShown && _shown.TryGetValue(user, out var last) && time.GetElapsedTime(last.At) > OnItsWay)
                _shown.Remove(user);
            if (_asked.Add(user))
                _waiting.Enqueue(user);
            // One is at it, and comes to this one too.
            if (_publishing)
                return;
            _publishing = true;
        }

        while (Next() is { } next)
        {
            try
            {
                await PublishAsync(next, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                lock (_lock)
                    _publishing = false;
                throw;
            }
#pragma warning disable CA1031 // Others wait behind it.
            catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
            {
                ExperienceLog.Failed(logger, SlackDeliveryKind.Event, e);
            }
        }
    }

    private string? Next()
    {
        lock (_lock)
        {
            if (_waiting.TryDequeue(out var user))
                _asked.Remove(user);
            else
                _publishing = false;
            return user;
        }
    }

    private async Task<JsonObject> RenderAsync(string user, CancellationToken cancellationToken)
    {
        var asker = askers.Of(new Origin(user, null), await managers.IncludeAsync(user, cancellationToken).ConfigureAwait(false));
        var settings = await turns.TakeAsync(() => SettingsSelects.Under(AnswerRenderer.Render(desk.Settings.Show(asker, title: "")), desk, asker), cancellationToken).ConfigureAwait(false);
        var coming = prompts is null ? null : (IReadOnlyList<string>?)await turns.TakeAsync(() => prompts.Coming(asker), cancellationToken).ConfigureAwait(false);
        return HomeRenderer.Render(desk.Dispatcher.Commands, botUserId, Forms.AskName, settings, coming);
    }

    private async Task PublishAsync(string user, CancellationToken cancellationToken)
    {
        var home = await RenderAsync(user, cancellationToken).ConfigureAwait(false);
        var content = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(home.ToJsonString())));
        lock (_lock)
        {
            if (_shown.TryGetValue(user, out var last) && last.Content == content)
                return;
        }

        var published = await replies.PublishAsync(user, home, cancellationToken).ConfigureAwait(false);
        lock (_lock)
        {
            if (_shown.Count >= MostRemembered)
                _shown.Clear();
            if (published == Delivered.Yes)
                _shown[user] = (content, time.GetTimestamp());
            else
                _shown.Remove(user);
        }
    }
}
