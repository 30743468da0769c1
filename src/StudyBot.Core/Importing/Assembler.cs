using System.Globalization;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Importing;

/// <summary>Joins the body lines into headings and paragraphs.</summary>
internal sealed class Assembler
{
    private readonly Manuscript _source;
    private readonly LineRole[] _roles;
    private readonly List<FootnoteMarker> _markers;
    private readonly List<PageBreak> _breaks;
    private readonly LineHyphens _hyphens;
    private readonly ParagraphBreaks _paragraphs;
    private readonly Assembly _made;
    private int _nextMarker;
    private int _nextBreak;
    private int _pageFirst;

    private Assembler(Manuscript source, LineRole[] roles, List<FootnoteMarker> markers, List<PageBreak> breaks)
    {
        (_source, _roles, _markers, _breaks) = (source, roles, markers, breaks);
        _hyphens = new LineHyphens(source);
        _paragraphs = new ParagraphBreaks(source);
        _made = new Assembly(new CleanText(source.Raw), [], [], [], []);
    }

    public static Assembly Join(Manuscript source, LineRole[] roles, List<FootnoteMarker> markers, List<PageBreak> breaks) =>
        new Assembler(source, roles, markers, breaks).Run();

    private Assembly Run()
    {
        var previous = -1;
        var blockStart = 0;
        var isHeading = false;
        for (var i = 0; i < _roles.Length; i++)
        {
            if (_source.Lines[i].IsBlank || !IsText(_roles[i]))
                continue;
            var startsPage = _nextBreak < _breaks.Count && _breaks[_nextBreak].Line == i;
            var setAside = previous >= 0 && HasSetAside(previous, i);
            if (previous >= 0 && OpensBlock(previous, i, startsPage, setAside))
            {
                EndBlock(blockStart, isHeading);
                _made.Text.EndBlock();
                blockStart = _made.Text.Length;
                previous = -1;
                if (setAside || startsPage)
                    _made.Text.Break();
            }

            if (previous < 0)
                isHeading = _roles[i] == LineRole.HeadingStart;
            else
                JoinLines(previous, i, startsPage || setAside);
            if (startsPage)
            {
                _made.Pages.Add((_made.Text.Length, _breaks[_nextBreak++].Number));
                _pageFirst = i;
            }

            AppendLine(i, HyphenToDrop(i));
            previous = i;
        }

        EndBlock(blockStart, isHeading);
        return _made;
    }

    private static bool IsText(LineRole role) => role is LineRole.Body or LineRole.HeadingStart or LineRole.HeadingRest;

    private bool HasSetAside(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (!IsText(_roles[i]))
                return true;
        }

        return false;
    }

    private bool OpensBlock(int previous, int line, bool startsPage, bool setAside)
    {
        if (_roles[line] == LineRole.HeadingRest)
            return false;
        if (_roles[line] == LineRole.HeadingStart || _roles[previous] is LineRole.HeadingStart or LineRole.HeadingRest)
            return true;
        var fed = _source.Lines[line].AfterFormFeed;
        for (var i = previous + 1; i < line && !fed; i++)
            fed = _source.Lines[i].AfterFormFeed;

        return _paragraphs.Opens(previous, line, _pageFirst, startsPage || setAside || fed, setAside || fed);
    }

    /// <summary>The index of the next line of text in the same flow, whose first word may be the rest of a broken one; -1 at the end.</summary>
    private int NextText(int line)
    {
        for (var i = line + 1; i < _roles.Length; i++)
        {
            if (!_source.Lines[i].IsBlank && IsText(_roles[i]))
                return i;
        }

        return -1;
    }

    private void JoinLines(int previous, int line, bool broken)
    {
        if (_hyphens.Judge(_source.Text(previous), _source.Text(line)) == HyphenVerdict.None && !EndsInTightDash(_source.Text(previous)))
            _made.Text.AppendSpace(_source.Lines[previous].TextEnd);
        if (broken)
            _made.Text.Break();
    }

    private int HyphenToDrop(int line)
    {
        var text = _source.Text(line);
        if (text[^1] is not ('-' or '‐' or '\u00AD') || NextText(line) is not (>= 0 and var next))
            return -1;
        // Before a new block the word may have lost its rest, and the hyphen shows that.
        var startsPage = _nextBreak < _breaks.Count && _breaks[_nextBreak].Line == next;
        if (OpensBlock(line, next, startsPage, HasSetAside(line, next)))
            return -1;
        return _hyphens.Judge(text, _source.Text(next)) == HyphenVerdict.Drop ? _source.Lines[line].TextEnd - 1 : -1;
    }

    // A dash set without spaces stays so: "1992–" / "94".
    public static bool EndsInTightDash(ReadOnlySpan<char> text) => text.Length > 1 && text[^1] is '–' or '—' && char.IsLetterOrDigit(text[^2]);

    private void AppendLine(int line, int hyphen)
    {
        var (at, end) = (_source.Lines[line].TextStart, _source.Lines[line].TextEnd);
        while (_nextMarker < _markers.Count && _markers[_nextMarker].Line == line)
        {
            var marker = _markers[_nextMarker++];
            _made.Text.Append(at, marker.Start);
            // The space that slipped in before a marker goes with it.
            if (char.IsWhiteSpace(_source.Raw[marker.Start - 1]))
                _made.Text.TrimEnd();
            _made.Markers.Add((_made.Text.Length, marker.Label.ToString(CultureInfo.InvariantCulture)));
            _made.Text.Break();
            at = marker.End;
        }

        _made.Text.Append(at, hyphen < 0 ? end : hyphen);
        if (hyphen >= 0)
        {
            _made.Hyphens.Add((hyphen, line));
            _made.Text.Break();
        }
    }

    private void EndBlock(int start, bool isHeading)
    {
        _made.Text.TrimEnd();
        if (_made.Text.Length > start)
            _made.Blocks.Add(new Block(new TextSpan(start, _made.Text.Length), isHeading));
    }
}
