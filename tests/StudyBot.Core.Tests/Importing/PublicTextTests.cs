using System.Text.Json;
using StudyBot.Core.Importing;

namespace StudyBot.Core.Tests.Importing;

/// <summary>Paragraphs that nobody here wrote; they lie beside a checkout and are not part of it.</summary>
public sealed class PublicTextTests
{
    [SkippableTheory]
    [InlineData("squad.jsonl", "\n\n")]
    [InlineData("squad.jsonl", "\n")]
    [InlineData("covidqa.jsonl", "\n\n")]
    public void Clean_paragraphs_keep_every_character_of_their_words(string file, string between)
    {
        var path = Path.Combine(Texts.Root, "..", "shared", "eval", file);
        Skip.IfNot(File.Exists(path), $"{path} is not there: clean paragraphs of public data were not tried.");
        foreach (var line in File.ReadLines(path))
        {
            using var article = JsonDocument.Parse(line);
            string[] paragraphs = [.. article.RootElement.GetProperty("paragraphs").EnumerateArray().Select(p => p.GetString()!)];
            var raw = string.Join(between, paragraphs);
            var reading = Texts.Import(raw);
            // One paper has its page numbers on lines of their own: they become pages, and no word goes.
            Assert.All(reading.Report.Items, i => Assert.True(i.Kind == SetAsideKind.RunningHead && i.Text.All(char.IsAsciiDigit), i.ToString()));
            var pages = reading.Report.Items.Select(i => i.Text).ToHashSet();
            Assert.Equal(string.Concat(Words(raw).Where(w => !pages.Contains(w))), string.Concat(Words(reading.Text).Where(w => !pages.Contains(w))));
        }
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
