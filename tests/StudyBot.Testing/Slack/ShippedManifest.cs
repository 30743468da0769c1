using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Testing.Processes;
using YamlDotNet.Serialization;

namespace StudyBot.Testing.Slack;

/// <summary><c>config/slack-manifest.yaml</c> as JSON, which is how Slack's schema and <see cref="FakeSlackOptions.WithManifest"/> take it.</summary>
public static class ShippedManifest
{
    private static readonly IDeserializer s_yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();

    public static JsonElement Read() => JsonSerializer.SerializeToElement(Convert(s_yaml.Deserialize<object>(File.ReadAllText(Path.Combine(Checkout.Root, "config", "slack-manifest.yaml")))));

    private static JsonNode? Convert(object? value) => value switch
    {
        IDictionary<object, object> map => new JsonObject(map.Select(e => KeyValuePair.Create((string)e.Key, Convert(e.Value)))),
        IEnumerable list and not string => new JsonArray([.. list.Cast<object?>().Select(Convert)]),
        _ => JsonSerializer.SerializeToNode(value),
    };
}
