using System.Collections.Frozen;
using System.Text.Json;
using StudyBot.Testing.Slack.Contract;

namespace StudyBot.Testing.Slack.Rules;

/// <summary>Block Kit's sizes out of the committed registry, by dotted path. Lengths count Unicode code points.</summary>
internal static class BlockLimits
{
    private static readonly FrozenDictionary<string, int> Limits = Read();

    internal static int Length(string path) => Limits[path + ".max_length"];

    internal static int Items(string path) => Limits[path + ".max_items"];

    private static FrozenDictionary<string, int> Read()
    {
        var limits = new Dictionary<string, int>(StringComparer.Ordinal);
        Walk(SlackContract.Load("slack-block-limits.json"), "");
        return limits.ToFrozenDictionary(StringComparer.Ordinal);

        void Walk(JsonElement at, string path)
        {
            foreach (var member in at.EnumerateObject())
            {
                if (member.Value.ValueKind == JsonValueKind.Object)
                    Walk(member.Value, path + member.Name + ".");
                else
                    limits[path + member.Name] = member.Value.GetInt32();
            }
        }
    }
}
