using System.Runtime.CompilerServices;
using StudyBot.Testing;
using StudyBot.Testing.Slack.People;

namespace StudyBot.Slack.Tests.EndToEnd;

/// <summary>A <see cref="Snapshot"/> of what people in Slack did and saw.</summary>
internal sealed class Transcript([CallerMemberName] string name = "")
{
    private readonly Snapshot _snapshot = new("StudyBot.Slack.Tests", name);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public Seen Add(string did, Seen saw)
    {
        _snapshot.Add(did,
        [
            saw.Notice ?? "",
            .. saw.Messages.SelectMany(m => (string[])[_seen.Add(m.Ts) ? "" : "(in the place of that message)", IsForAll(m) ? "(everybody in the channel sees this)" : "", m.Text]),
            Show(saw.View),
            .. saw.Options.Select(o => $"  ▸ {o.Text}"),
            .. saw.Errors.Select(e => $"  ! {e.Key}: {e.Value}"),
            saw.ViewClosed ? "(the form closes)" : "",
            saw.IsAcked ? "" : $"· {saw.Status}",
        ]);
        return saw;
    }

    public void Add(string did, SeenView? view) => _snapshot.Add(did, [Show(view)]);

    public void Add(string did, SeenMessage message) => _snapshot.Add(did, [message.Text]);

    public void Verify() => _snapshot.Verify();

    private string Show(SeenView? view) => view is null ? "" : view.IsModal && _seen.Add(view.Id) ? $"(a form opens)\n{view.Text}" : view.Text;

    private static bool IsForAll(SeenMessage message) => !message.Ephemeral && !message.ChannelId.StartsWith('D');
}
