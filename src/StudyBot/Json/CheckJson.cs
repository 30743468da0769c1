using System.Collections.Immutable;
using System.Text.Json;
using StudyBot.Core.Chat;

namespace StudyBot.Json;

/// <summary>What <c>/check</c> adds to a reply: the verdict, the comparison word by word, and what the source was said to be.</summary>
internal static class CheckJson
{
    public static void WriteVerdict(Utf8JsonWriter json, QuotationVerdict verdict) => json.Text("verdict", NameOf(verdict));

    public static void Write(Utf8JsonWriter json, ImmutableArray<Difference> differences)
    {
        json.WriteStartArray("diff");
        foreach (var difference in differences)
        {
            json.WriteStartObject();
            json.Text("op", difference.Kind.ToString().ToLowerInvariant());
            json.Text("given", difference.Given);
            json.Text("reading", difference.Reading);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, ClaimedPlace claimed)
    {
        json.WriteStartObject("claimed");
        json.Text("name", claimed.Name);
        json.Text("page", claimed.Page);
        if (claimed.IsPageRight is { } page)
            json.WriteBoolean("pageIsRight", page);
        json.Text("year", claimed.Year);
        if (claimed.IsYearRight is { } year)
            json.WriteBoolean("yearIsRight", year);
        json.WriteEndObject();
    }

    private static string NameOf(QuotationVerdict verdict) => verdict == QuotationVerdict.NotFound ? "not_found" : verdict.ToString().ToLowerInvariant();
}
