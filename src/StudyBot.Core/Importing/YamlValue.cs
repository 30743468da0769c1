using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StudyBot.Core.Importing;

/// <summary>A YAML document as plain values with their places. Read event by event: no reflection, and no depth that could exhaust the stack.</summary>
internal abstract record YamlValue(Mark Place)
{
    // reading.yaml nests three deep.
    private const int Deepest = 8;

    /// <exception cref="YamlException">The text is no YAML.</exception>
    /// <exception cref="FieldException">It uses what a plain list of fields has no use for.</exception>
    public static YamlValue? Parse(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            return Parse(parser);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // YamlDotNet's scanner meets some broken texts ("author: [", then "id:") with a fault of its own.
            var place = parser.Current?.End ?? new Mark(0, 1, 1);
            throw new YamlException(place, place, "a value does not end", e);
        }
    }

    private static YamlValue? Parse(Parser parser)
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
            return null;
        parser.Consume<DocumentStart>();
        var value = Next(parser, 0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
            throw new FieldException(second.Start, "a second document begins here", "write all fields in one document, without '---' between them");
        return value;
    }

    private static YamlValue Next(Parser parser, int depth)
    {
        RefuseExtras(parser);
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlScalar(scalar.Start, scalar.Value, scalar.Style == ScalarStyle.Plain);
        var start = parser.Current!.Start;
        if (depth == Deepest)
            throw new FieldException(start, "this nests too deeply", "put the value one or two levels below its field");
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<YamlValue>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                items.Add(Next(parser, depth + 1));
            return new YamlList(start, items);
        }

        parser.Consume<MappingStart>();
        var fields = new List<(YamlScalar Key, YamlValue Value)>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = KeyOf(parser);
            if (fields.Exists(f => f.Key.Value == key.Value))
                throw new FieldException(key.Place, $"the field '{key.Value}' stands twice", "keep one of the two");
            fields.Add((key, Next(parser, depth + 1)));
        }

        return new YamlMap(start, fields);
    }

    private static YamlScalar KeyOf(Parser parser)
    {
        RefuseExtras(parser);
        return parser.TryConsume<Scalar>(out var key)
            ? new YamlScalar(key.Start, key.Value, true)
            : throw new FieldException(parser.Current!.Start, "the name of a field is a list or fields", "write 'name: value'; a value that begins with '{', '[' or '?' needs quotes");
    }

    private static void RefuseExtras(Parser parser)
    {
        if (parser.Accept<AnchorAlias>(out var alias))
            throw new FieldException(alias.Start, "aliases are not read here", "write the value out; a value that begins with '*' needs quotes");
        if (!parser.Accept<NodeEvent>(out var node))
            return;
        if (!node.Anchor.IsEmpty)
            throw new FieldException(node.Start, "anchors are not read here", "leave out the '&…'; a value that begins with '&' needs quotes");
        if (!node.Tag.IsEmpty)
            throw new FieldException(node.Start, "tags are not read here", "leave out the '!…'; a value that begins with '!' needs quotes");
    }
}

internal sealed record YamlScalar(Mark Place, string Value, bool IsPlain) : YamlValue(Place)
{
    public bool IsNull => IsPlain && Value is "" or "~" or "null";
}

internal sealed record YamlList(Mark Place, List<YamlValue> Items) : YamlValue(Place);

internal sealed record YamlMap(Mark Place, List<(YamlScalar Key, YamlValue Value)> Fields) : YamlValue(Place);
