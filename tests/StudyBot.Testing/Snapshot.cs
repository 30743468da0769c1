using System.Text;
using StudyBot.Testing.Processes;
using Xunit;

namespace StudyBot.Testing;

/// <summary>What people did and saw, as a text to review; kept beside the tests and compared letter for letter.</summary>
/// <param name="project">The test project, which keeps it in <c>EndToEnd/Snapshots</c>.</param>
/// <param name="name">The test.</param>
public sealed class Snapshot(string project, string name)
{
    /// <summary>Set to 1 to write the files anew; then read what changed.</summary>
    private const string Rewrite = "STUDYBOT_REWRITE_SNAPSHOTS";

    private readonly StringBuilder _text = new();

    /// <param name="lines">Empty ones are left out.</param>
    public void Add(string did, params IEnumerable<string> lines)
    {
        _text.Append("■ ").Append(did).Append('\n');
        foreach (var line in lines.Where(l => l.Length > 0))
            _text.Append(line).Append('\n');
        _text.Append('\n');
    }

    public void Verify()
    {
        var path = Path.Combine(Checkout.Root, "tests", project, "EndToEnd", "Snapshots", $"{name}.txt");
        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, _text.ToString());
        }

        Assert.Equal(File.ReadAllText(path), _text.ToString());
    }
}
