using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyBot.Core.Citing;

/// <summary>An item of CSL-JSON, which Zotero, pandoc and citeproc read.</summary>
internal static class CslJson
{
    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Entry(CitedWork work)
    {
        var item = new JsonObject
        {
            ["id"] = work.Id,
            ["type"] = work.Type,
            ["title"] = work.Title,
        };
        Names("author", work.Authors);
        Names("editor", work.Editors);
        Text("container-title", work.Container);
        Text("volume", work.Volume);
        Text("issue", work.Issue);
        Text("page", work.Pages);
        Text("edition", work.Edition?.Plain);
        Text("publisher", work.Publisher);
        Text("publisher-place", work.Place);
        Text("genre", work.Genre);
        Text("number", work.Number);
        Date("issued", work.Issued);
        Date("accessed", work.Accessed);
        Text("DOI", work.Doi);
        Text("URL", work.Doi is null ? work.Address : null);
        Text("language", work.Language);
        return new JsonArray(item).ToJsonString(s_options);

        void Text(string name, string? value)
        {
            if (value is not null)
                item[name] = value;
        }

        void Names(string name, ImmutableArray<CitedName> names)
        {
            if (!names.IsEmpty)
                item[name] = new JsonArray([.. names.Select(NameOf)]);
        }

        void Date(string name, CitedDate? date)
        {
            if (date is null)
                return;
            var node = new JsonObject { ["date-parts"] = PartsOf(date) };
            if (date.IsUncertain)
                node["circa"] = true;
            item[name] = node;
        }
    }

    private static JsonNode NameOf(CitedName name)
    {
        if (name.Given is null && name.Particle is null)
            return new JsonObject { ["literal"] = name.Family };
        var node = new JsonObject { ["family"] = name.Family };
        foreach (var (key, value) in new[] { ("given", name.Given), ("non-dropping-particle", name.Particle), ("dropping-particle", name.Dropping), ("suffix", name.Suffix) })
            if (value is not null)
                node[key] = value;
        return node;
    }

    private static JsonArray PartsOf(CitedDate date) =>
        new([.. date.Year.Split('–').Select(y => (JsonNode)new JsonArray([.. new int?[] { int.Parse(y, CultureInfo.InvariantCulture), date.Month, date.Day }.Where(p => p is not null).Select(p => (JsonNode)p!.Value)]))]);
}
