using System.Text;

namespace StudyBot.Core.Citing;

/// <summary>Sets the quotation marks of a title, nested ones in turn double and single, as one side of the Atlantic does.</summary>
internal sealed class Quotes
{
    private readonly (char Open, char Close) _outer;
    private readonly (char Open, char Close) _inner;

    private Quotes((char Open, char Close) outer, (char Open, char Close) inner, bool hasStopsInside) =>
        (_outer, _inner, HasStopsInside) = (outer, inner, hasStopsInside);

    public static Quotes American { get; } = new(('“', '”'), ('‘', '’'), hasStopsInside: true);

    public static Quotes British { get; } = new(('‘', '’'), ('“', '”'), hasStopsInside: false);

    /// <summary>A comma or full stop goes before closing marks, however many, and not behind them.</summary>
    public bool HasStopsInside { get; }

    /// <summary>The title between quotation marks.</summary>
    public SetTitle Around(string title)
    {
        var (text, closing) = Set(title, 1);
        return new SetTitle($"{_outer.Open}{text}{_outer.Close}", closing + 1);
    }

    /// <summary>A title that stands in italics or plain.</summary>
    public SetTitle Within(string title)
    {
        var (text, closing) = Set(title, 0);
        return new SetTitle(text, closing);
    }

    private (string Text, int Closing) Set(string title, int depth)
    {
        var pairs = QuotePairs.Of(title);
        var set = new StringBuilder(title.Length);
        var closing = 0;
        for (var i = 0; i < title.Length; i++)
        {
            var (opens, closes) = (pairs.Any(p => p.Start == i), pairs.Any(p => p.End - 1 == i));
            var marks = At(depth + pairs.Count(p => p.Start < i && i < p.End - 1));
            set.Append(opens ? marks.Open : closes ? marks.Close : title[i]);
            closing = closes ? closing + 1 : 0;
        }

        return (set.ToString(), closing);
    }

    private (char Open, char Close) At(int depth) => depth % 2 == 0 ? _outer : _inner;
}
