using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StudyBot.Core.Importing;

/// <summary>A YAML document as plain values with their places. Read event by event: no reflection, and no depth that could exhaust the stack.</summary>
internal abstract record YamlValue(Mark Place)
{
    // reading.yaml nests three deep.
    private const int Deepest = 8;

    /// <exception cref="YamlException">The text is no YAML, or nests too deeply, or uses aliases.</exception>
    public static YamlValue? Parse(string text)
    {
        var parser = new Parser(new StringReader(text));
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
            return null;
        parser.Consume<DocumentStart>();
        var value = Next(parser, 0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
            throw new YamlException(second.Start, second.End, "a second document begins here");
        return value;
    }

    private static YamlValue Next(Parser parser, int depth)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlScalar(scalar.Start, scalar.Value, scalar.Style == ScalarStyle.Plain);
        if (depth < Deepest && parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = new List<YamlValue>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                items.Add(Next(parser, depth + 1));
            return new YamlList(sequence.Start, items);
        }

        if (depth < Deepest && parser.TryConsume<MappingStart>(out var mapping))
        {
            var fields = new List<(YamlScalar Key, YamlValue Value)>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>();
                if (fields.Exists(f => f.Key.Value == key.Value))
                    throw new YamlException(key.Start, key.End, $"the field '{key.Value}' stands twice");
                fields.Add((new YamlScalar(key.Start, key.Value, true), Next(parser, depth + 1)));
            }

            return new YamlMap(mapping.Start, fields);
        }

        var at = parser.Current!;
        throw new YamlException(at.Start, at.End, at is AnchorAlias ? "aliases are not read here" : "this nests too deeply");
    }
}

internal sealed record YamlScalar(Mark Place, string Value, bool IsPlain) : YamlValue(Place)
{
    public bool IsNull => IsPlain && Value is "" or "~" or "null";
}

internal sealed record YamlList(Mark Place, List<YamlValue> Items) : YamlValue(Place);

internal sealed record YamlMap(Mark Place, List<(YamlScalar Key, YamlValue Value)> Fields) : YamlValue(Place);
