using System.Text.Json;
using System.Text.RegularExpressions;
using StudyBot.Core.Chat;
using StudyBot.Core.Tests.Retrieval;

namespace StudyBot.Core.Tests.Commands;

/// <summary>
/// Cases on the shipped reading, written from the article by readers who did not know the code (what they called disputable and is answered otherwise is left out): one JSON object a line, with
/// what the first passage (<c>top1</c>), any, all or none of the first three hold, the dates, the page and the speaker.
/// </summary>
public sealed class ShippedReadingCaseTests
{
    private static readonly JsonElement[] s_cases =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Commands", "shipped-reading-cases.jsonl")).Select(l => JsonDocument.Parse(l).RootElement)];

    public static TheoryData<string, int> Cases
    {
        get
        {
            var data = new TheoryData<string, int>();
            for (var i = 0; i < s_cases.Length; i++)
                data.Add($"{s_cases[i].GetProperty("command").GetString()} {s_cases[i].GetProperty("argument").GetString()}", i);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_question_is_answered_as_a_careful_reader_would(string line, int index)
    {
        var expected = s_cases[index];
        var reply = Asked.Tavani.Ask(line);
        Assert.Equal(expected.GetProperty("status").GetString(), reply.Status switch { ReplyStatus.NoDate => "no_date", ReplyStatus.NotFound => "not_found", var s => s.ToString().ToLowerInvariant() });
        var shown = reply.Passages.Select(p => Flat(p.Text)).ToArray();
        foreach (var text in Texts(expected, "top1"))
            Assert.Contains(text, shown[0], StringComparison.Ordinal);
        var any = Texts(expected, "any");
        Assert.True(any.Length == 0 || any.Any(t => shown.Any(s => s.Contains(t, StringComparison.Ordinal))), $"none of: {string.Join(" | ", any)}");
        Assert.All(Texts(expected, "all"), t => Assert.Contains(shown, s => s.Contains(t, StringComparison.Ordinal)));
        Assert.All(Texts(expected, "none"), t => Assert.DoesNotContain(reply.Passages, p => Flat(p.Sentence).Contains(t, StringComparison.Ordinal)));
        AssertDates(expected, reply);
        AssertPlace(expected, reply);
    }

    private static void AssertDates(JsonElement expected, Reply reply)
    {
        if (!expected.TryGetProperty("dates", out var stated) || reply.Request.Command != "/when")
            return;
        var given = reply.Dates.Select(d => d.Edtf).ToArray();
        var wanted = stated.EnumerateArray().Select(d => d.GetString()!).ToArray();
        Assert.DoesNotContain(given, Strings(expected, "dates_none").Contains);
        if (wanted.Length == 0)
            Assert.Empty(given);
        else
            Assert.Contains(given.FirstOrDefault(), wanted.Concat(Strings(expected, "dates_alt")));
    }

    private static void AssertPlace(JsonElement expected, Reply reply)
    {
        string[] texts = [.. Texts(expected, "top1"), .. Texts(expected, "any"), .. Texts(expected, "all")];
        var holders = reply.Passages.Where(p => texts.Any(t => Flat(p.Text).Contains(t, StringComparison.Ordinal))).ToArray();
        if (holders.Length == 0)
            return;
        if (expected.TryGetProperty("page", out var pages))
        {
            var wanted = pages.EnumerateArray().Select(p => p.ToString()).ToArray();
            Assert.Contains(holders, p => p.Page!.Split('-').Any(wanted.Contains));
        }

        if (expected.TryGetProperty("speaker", out var speaker))
            Assert.Contains(holders, p => p.Speaker!.Contains(speaker.GetString()!, StringComparison.Ordinal));
    }

    private static string[] Texts(JsonElement expected, string name) => [.. Strings(expected, name).Select(Flat)];

    private static string[] Strings(JsonElement expected, string name) =>
        !expected.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.String ? [value.GetString()!]
        : [.. value.EnumerateArray().Select(v => v.GetString()!)];

    private static string Flat(string text) =>
        Regex.Replace(text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"'), @"\s+", " ").Trim().ToLowerInvariant();
}
