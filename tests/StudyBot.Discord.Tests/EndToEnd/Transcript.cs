using System.Runtime.CompilerServices;
using StudyBot.Testing;
using StudyBot.Testing.Discord.People;

namespace StudyBot.Discord.Tests.EndToEnd;

/// <summary>A <see cref="Snapshot"/> of what people on Discord did and saw.</summary>
internal sealed class Transcript([CallerMemberName] string name = "")
{
    private readonly Snapshot _snapshot = new("StudyBot.Discord.Tests", name);

    public Seen Add(string did, Seen saw)
    {
        _snapshot.Add(did,
        [
            .. saw.Messages.SelectMany(m => (string[])[m.Ephemeral ? "" : "(everybody in the channel sees this)", m.Text, .. m.Attachments.Select(f => $"(file {f.FileName})")]),
            .. saw.Modal is { } modal ? ["· a form opens:", modal.Text] : Array.Empty<string>(),
            .. saw.Choices.Select(c => $"  ▸ {c.Name}"),
            saw.Status == AnswerStatus.Answered ? "" : $"· {saw.Status}",
        ]);
        return saw;
    }

    public void Verify() => _snapshot.Verify();
}
