using System.Text.Json.Serialization;

namespace StudyBot.Importing;

[JsonSerializable(typeof(string))]
internal sealed partial class TextOfYaml : JsonSerializerContext;
