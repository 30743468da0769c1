using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace StudyBot.Slack.Http;

/// <summary>A body of <c>application/x-www-form-urlencoded</c>.</summary>
internal static class FormBody
{
    /// <summary>Its fields as texts; of a name that comes twice, the first.</summary>
    public static JsonObject Read(ReadOnlySpan<byte> body)
    {
        var fields = new JsonObject();
        foreach (var field in Encoding.UTF8.GetString(body).Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = field.IndexOf('=', StringComparison.Ordinal);
            var name = WebUtility.UrlDecode(at < 0 ? field : field[..at]);
            if (!fields.ContainsKey(name))
                fields[name] = at < 0 ? "" : WebUtility.UrlDecode(field[(at + 1)..]);
        }

        return fields;
    }
}
