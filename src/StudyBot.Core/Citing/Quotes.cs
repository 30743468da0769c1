using System.Collections.Immutable;
using System.Text;

namespace StudyBot.Core.Citing;

/// <summary>Sets the quotation marks of a title, nested ones in turn double and single, as one side of the Atlantic does.</summary>
internal sealed class Quotes
{
    private const string Openers = "“„\"‘'";

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
        var set = new StringBuilder(title.Length);
        var open = new Stack<char>();
        var closing = 0;
        for (var i = 0; i < title.Length; i++)
        {
            if (open.TryPeek(out var last) && Closes(title, i, last))
            {
                open.Pop();
                set.Append(At(depth + open.Count).Close);
                closing++;
                continue;
            }

            closing = 0;
            if (Opens(title, i))
            {
                set.Append(At(depth + open.Count).Open);
                open.Push(title[i]);
            }
            else
            {
                set.Append(title[i]);
            }
        }

        return (set.ToString(), closing);
    }

    private (char Open, char Close) At(int depth) => depth % 2 == 0 ? _outer : _inner;

    // A mark that nothing closes is an apostrophe, or a slip that stays as it is.
    private static bool Opens(string title, int at) =>
        Openers.Contains(title[at], StringComparison.Ordinal)
        && (title[at] is '“' or '„' || BeginsWord(title, at))
        && Enumerable.Range(at + 1, title.Length - at - 1).Any(i => Closes(title, i, title[at]));

    private static bool Closes(string title, int at, char opener) => opener switch
    {
        '“' => title[at] is '”',
        '„' => title[at] is '“' or '”',
        '"' => title[at] is '"',
        '‘' => title[at] is '’' && EndsWord(title, at),
        _ => title[at] == opener && EndsWord(title, at),
    };

    // "the ’80s" and "’tis" are shortened.
    private static bool BeginsWord(string title, int at) =>
        (at == 0 || char.IsWhiteSpace(title[at - 1]) || title[at - 1] is '(' or '[' or '—' or '–' || Openers.Contains(title[at - 1], StringComparison.Ordinal))
        && at + 1 < title.Length && !char.IsDigit(title[at + 1]) && !char.IsWhiteSpace(title[at + 1]);

    private static bool EndsWord(string title, int at) => at + 1 == title.Length || !char.IsLetterOrDigit(title[at + 1]);
}
