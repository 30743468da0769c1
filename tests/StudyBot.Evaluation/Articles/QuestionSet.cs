using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StudyBot.Evaluation.Articles;

/// <summary>A file of articles with questions, an article a line (<c>score_ask.py</c> tells its fields).</summary>
internal sealed record QuestionSet(string Name, ImmutableArray<Article> Articles)
{
    /// <summary>Both sets of the folder; null where one is absent.</summary>
    public static ImmutableArray<QuestionSet>? LoadAll(string folder)
    {
        string[] names = ["squad", "covidqa"];
        return names.All(n => File.Exists(Path.Combine(folder, n + ".jsonl"))) ? [.. names.Select(n => Load(folder, n))] : null;
    }

    private static QuestionSet Load(string folder, string name) =>
        new(name, [.. File.ReadLines(Path.Combine(folder, name + ".jsonl")).Where(l => l.Length > 0).Select(Parse)]);

    private static Article Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new Article(
            root.GetProperty("title").GetString()!,
            [.. Texts(root, "paragraphs").Select(OneLine)],
            [.. root.GetProperty("questions").EnumerateArray().Select(q => new ArticleQuestion(OneLine(q.GetProperty("question").GetString()!), Texts(q, "answers"), Texts(q, "goldSentences")))]);
    }

    private static ImmutableArray<string> Texts(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(e => e.GetString()!)];

    private static string OneLine(string text) => Regex.Replace(text, @"\s+", " ");
}
