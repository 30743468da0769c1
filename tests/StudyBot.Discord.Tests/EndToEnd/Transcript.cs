using System.Runtime.CompilerServices;
using System.Text;
using StudyBot.Testing.Discord.People;
using StudyBot.Testing.Processes;

namespace StudyBot.Discord.Tests.EndToEnd;

/// <summary>What people did and saw, as a text to review; kept beside the tests and compared letter for letter.</summary>
internal sealed class Transcript([CallerMemberName] string name = "")
{
    /// <summary>Set to 1 to write the files anew; then read what changed.</summary>
    private const string Rewrite = "STUDYBOT_REWRITE_SNAPSHOTS";

    private readonly StringBuilder _text = new();

    public Seen Add(string did, Seen saw)
    {
        _text.Append("■ ").Append(did).Append('\n');
        foreach (var message in saw.Messages)
        {
            _text.Append(message.Ephemeral ? "" : "(everybody in the channel sees this)\n").Append(message.Text).Append('\n');
            foreach (var file in message.Attachments)
                _text.Append("(file ").Append(file.FileName).Append(")\n");
        }

        if (saw.Modal is { } modal)
            _text.Append("· a form opens:\n").Append(modal.Text).Append('\n');
        foreach (var choice in saw.Choices)
            _text.Append("  ▸ ").Append(choice.Name).Append('\n');
        if (saw.Status != AnswerStatus.Answered)
            _text.Append("· ").Append(saw.Status).Append('\n');
        _text.Append('\n');
        return saw;
    }

    public void Verify()
    {
        var path = Path.Combine(Checkout.Root, "tests", "StudyBot.Discord.Tests", "EndToEnd", "Snapshots", $"{name}.txt");
        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, _text.ToString());
        }

        Assert.Equal(File.ReadAllText(path), _text.ToString());
    }
}
