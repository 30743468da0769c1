using System.Collections.Immutable;
using System.Text;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Citing;

/// <summary>Puts a reference together: what is absent leaves no mark behind, and no two marks meet.</summary>
internal sealed class ReferenceLine
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<TextSpan>.Builder _italics = ImmutableArray.CreateBuilder<TextSpan>();

    public bool IsEmpty => _text.Length == 0;

    /// <summary>Appends what stands after a mark of its own, or nothing at all.</summary>
    public ReferenceLine Add(string? part, string before = "", string after = "", bool italic = false)
    {
        if (string.IsNullOrEmpty(part))
            return this;
        Mark(before);
        var start = _text.Length;
        _text.Append(part);
        if (italic)
            _italics.Add(new TextSpan(start, _text.Length));
        Mark(after);
        return this;
    }

    public ReferenceLine Italic(string? part, string before = "", string after = "") => Add(part, before, after, italic: true);

    /// <summary>Ends a sentence; one that has ended already stays as it is.</summary>
    public ReferenceLine Stop()
    {
        if (!IsEmpty && !HasEnded())
            Mark(".");
        return this;
    }

    public StyledText Close() => new(_text.ToString(), _italics.ToImmutable());

    /// <summary>A comma or full stop goes before a closing quotation mark, and yields to the mark of a question; the beginning of a line has none.</summary>
    private void Mark(string mark)
    {
        if (mark.Length == 0)
            return;
        if (IsEmpty)
        {
            _text.Append(mark.TrimStart(' ', ',', '.', ';', ':'));
            return;
        }

        var begins = mark[0];
        if (begins is '.' && HasEnded() || begins is ',' && _text[^1] is ',')
            mark = mark[1..];
        if (begins is ',' or '.' && mark.Length > 0 && mark[0] == begins && _text[^1] == Quotes.Close[0])
        {
            _text.Insert(_text.Length - 1, begins);
            mark = mark[1..];
        }

        _text.Append(mark);
    }

    private bool HasEnded()
    {
        var last = _text.Length - 1;
        while (last > 0 && _text[last] is '”' or '’')
            last--;
        return _text[last] is '.' or '?' or '!' or '…';
    }
}
