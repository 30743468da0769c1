using System.Text;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Importing;

/// <summary>The cleaned text as it grows, with the raw place of every character.</summary>
internal sealed class CleanText(string raw)
{
    private readonly StringBuilder _text = new(raw.Length);
    private readonly List<RawRun> _runs = [];
    private bool _broken;

    public int Length => _text.Length;

    public List<RawRun> Runs => _runs;

    /// <summary>What comes next does not follow in the raw file on the same page with only white space between.</summary>
    public void Break() => _broken = true;

    /// <summary>A blank line between blocks; it has no place in the raw file.</summary>
    public void EndBlock() => _text.Append("\n\n");

    /// <summary>Raw text without its edges' white space; inner white space becomes one space.</summary>
    public void Append(int start, int end)
    {
        var i = start;
        while (i < end)
        {
            var word = i;
            while (i < end && !char.IsWhiteSpace(raw[i]))
                i++;
            if (i > word)
            {
                Map(word, i - word);
                _text.Append(raw, word, i - word);
            }

            if (i == end)
                return;
            AppendSpace(i);
            while (i < end && char.IsWhiteSpace(raw[i]))
                i++;
        }
    }

    /// <summary>One space for the white space that stands at a raw offset; none after another.</summary>
    public void AppendSpace(int at)
    {
        if (_text.Length > 0 && char.IsWhiteSpace(_text[^1]))
            return;
        Map(at, 1);
        _text.Append(' ');
    }

    /// <summary>One space that has no place in the raw file; none after another.</summary>
    public void AppendGap()
    {
        if (_text.Length > 0 && !char.IsWhiteSpace(_text[^1]))
            _text.Append(' ');
    }

    public void TrimEnd()
    {
        while (_text.Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
            var run = _runs[^1];
            if (run.Clean.End <= _text.Length)
                continue;
            if (run.Clean.Length == 1)
            {
                _broken |= !run.ContinuesPrevious;
                _runs.RemoveAt(_runs.Count - 1);
            }
            else
                _runs[^1] = run with { Clean = new TextSpan(run.Clean.Start, run.Clean.End - 1) };
        }
    }

    public string Of(TextSpan span) => _text.ToString(span.Start, span.Length);

    public override string ToString() => _text.ToString();

    private void Map(int start, int length)
    {
        var clean = new TextSpan(_text.Length, _text.Length + length);
        if (!_broken && _runs.Count > 0 && _runs[^1] is var last && last.Clean.End == clean.Start && last.RawOffset(last.Clean.End) == start)
            _runs[^1] = last with { Clean = new TextSpan(last.Clean.Start, clean.End) };
        else
            _runs.Add(new RawRun(clean, start, !_broken && _runs.Count > 0));
        _broken = false;
    }
}
