using System.Text.Json;
using System.Text.RegularExpressions;

namespace StudyBot.Testing.Slack.Rules;

/// <summary>What would ring at everybody: the house allows none of it.</summary>
internal static partial class Broadcasts
{
    internal static bool In(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Any(In),
        // Plain text and rich text show the characters as they are; mrkdwn reads them.
        JsonValueKind.Object => RuleCheck.Type(value) switch
        {
            "broadcast" => true,
            "mrkdwn" => In(value.GetProperty("text").ToString()),
            _ => value.EnumerateObject().Any(m => In(m.Value)),
        },
        _ => false,
    };

    internal static bool In(string mrkdwn) => Everybody().IsMatch(mrkdwn);

    [GeneratedRegex(@"<!(channel|here|everyone|group)(\||>)")]
    private static partial Regex Everybody();
}
