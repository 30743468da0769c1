using System.Collections.Immutable;
using System.Text;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Citing;

/// <summary>Puts a reference together: what is absent leaves no mark behind, no two marks meet, and what follows a full stop begins with a capital.</summary>
internal sealed class ReferenceLine(Quotes quotes)
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<TextSpan>.Builder _italics = ImmutableArray.CreateBuilder<TextSpan>();

    // Closing quotation marks at the end of what stands there now.
    private int _closing;

    // A sentence has ended, and nothing follows it yet.
    private bool _isStopped;

    public bool IsEmpty => _text.Length == 0;

    /// <summary>Those of the parts that there are.</summary>
    public static string Joined(string between, params IEnumerable<string?> parts) => string.Join(between, parts.Where(p => !string.IsNullOrEmpty(p)));

    /// <summary>Appends what stands after a mark of its own, or nothing at all.</summary>
    public ReferenceLine Add(string? part, string before = "", string after = "", bool italic = false)
    {
        if (string.IsNullOrEmpty(part))
            return this;
        Mark(before);
        var start = _text.Length;
        _text.Append(part);
        (_closing, _isStopped) = (0, false);
        if (italic)
            _italics.Add(new TextSpan(start, _text.Length));
        Mark(after);
        return this;
    }

    public ReferenceLine Italic(string? part, string before = "", string after = "") => Add(part, before, after, italic: true);

    /// <summary>Words of the style's own, such as "edited by" or "rev. ed.".</summary>
    public ReferenceLine Words(string? part, string before = "", string after = "") =>
        Add(string.IsNullOrEmpty(part) || IsEmpty || !(_isStopped || before.Contains('.', StringComparison.Ordinal)) ? part : Capitalised(part), before, after);

    /// <summary>A title, into whose closing quotation marks the next comma or full stop may go.</summary>
    public ReferenceLine Title(SetTitle? title, string before = "", string after = "", bool italic = false)
    {
        if (title is not { Text.Length: > 0 } set)
            return this;
        Add(set.Text, before, italic: italic);
        _closing = set.Closing;
        Mark(after);
        return this;
    }

    /// <summary>Ends a sentence; one that has ended already stays as it is.</summary>
    public ReferenceLine Stop()
    {
        if (IsEmpty)
            return this;
        if (!HasEnded())
            Mark(".");
        _isStopped = true;
        return this;
    }

    public StyledText Close() => new(_text.ToString(), _italics.ToImmutable());

    /// <summary>A comma yields to a full stop, a full stop to the mark of a question; the beginning of a line has none.</summary>
    private void Mark(string mark)
    {
        if (mark.Length == 0)
            return;
        if (IsEmpty)
        {
            _text.Append(mark.TrimStart(' ', ',', '.', ';', ':'));
            return;
        }

        if (_isStopped && mark[0] is ',' or ':')
            mark = mark.Length > 2 ? " " + Capitalised(mark[2..]) : mark[1..];
        else if ((mark[0] is '.' && HasEnded()) || (mark[0] is ',' && _text[^1] is ','))
            mark = mark[1..];
        if (mark.Length > 0 && mark[0] is ',' or '.' && _closing > 0 && quotes.HasStopsInside)
        {
            Insert(_text.Length - _closing, mark[0]);
            mark = mark[1..];
        }

        _text.Append(mark);
        if (mark.Length > 0)
            _closing = 0;
    }

    private void Insert(int at, char mark)
    {
        _text.Insert(at, mark);
        if (_italics is [.., var last] && last.End > at)
            _italics[^1] = new TextSpan(last.Start, last.End + 1);
    }

    private bool HasEnded()
    {
        var last = _text.Length - 1;
        while (last > 0 && _text[last] is '”' or '’')
            last--;
        return _text[last] is '.' or '?' or '!' or '…';
    }

    private static string Capitalised(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
