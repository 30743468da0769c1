using System.Text.Json;

namespace StudyBot.Evaluation.Gold;

/// <summary>A case of <c>gold-dev.jsonl</c>; <c>score_gold.py</c> tells its fields.</summary>
internal sealed record GoldCase
{
    public required string Command { get; init; }

    public required string Argument { get; init; }

    public string Status { get; init; } = "ok";

    public string? Top1 { get; init; }

    public string[] Any { get; init; } = [];

    public string[] All { get; init; } = [];

    public string[] None { get; init; } = [];

    /// <summary>Null where nothing is said of dates; empty where none may be given.</summary>
    public string[]? Dates { get; init; }

    public string[] DatesAlt { get; init; } = [];

    public string[] DatesNone { get; init; } = [];

    public int[] Page { get; init; } = [];

    public string? Speaker { get; init; }

    public string? EachRe { get; init; }

    public IEnumerable<string> Texts => (Top1 is null ? [] : new[] { Top1 }).Concat(Any).Concat(All);

    public static GoldCase[] Load(string file)
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
        return [.. File.ReadLines(file).Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize<GoldCase>(l, options)!)];
    }
}
