using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Extensions.Yaml;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StudyBot.Core.Readings;
using MarkdownBlock = Markdig.Syntax.Block;

namespace StudyBot.Core.Importing;

/// <summary>
/// Reads Markdown: what its page would show as words, each word at its place in the raw file. Marks, addresses, comments and tags are
/// set aside, and notes with them; nothing else is cleaned, for no page left anything behind here.
/// </summary>
internal sealed class MarkdownAssembler
{
    private static readonly MarkdownPipeline _pipeline = Pipeline();

    private readonly string _raw;
    private readonly LineHyphens _hyphens;
    private readonly Assembly _made;
    private readonly MarkdownAside _aside;
    private TextSpan? _number;
    private int _blockStart = -1;
    private int _rawEnd;

    private MarkdownAssembler(Manuscript source)
    {
        _raw = source.Raw;
        _hyphens = new LineHyphens(source);
        _made = new Assembly(new CleanText(source.Raw), [], [], [], []);
        _aside = new MarkdownAside(source);
    }

    /// <param name="Title">The one heading of the first level; null where there are none or several.</param>
    /// <param name="FrontMatter">The YAML that stands before the text; null where none does.</param>
    internal sealed record Result(Assembly Made, ImportReport Report, string? Title, string? FrontMatter);

    /// <summary>Null where the marks nest deeper than any text's do.</summary>
    public static Result? Read(Manuscript source)
    {
        try
        {
            return new MarkdownAssembler(source).Read(Markdown.Parse(source.Raw, _pipeline));
        }
        catch (ArgumentException)
        {
            // Markdig's answer to input that nests without end.
            return null;
        }
    }

    private static MarkdownPipeline Pipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().UseFootnotes().UseTaskLists().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        // Prose is indented as often as code is, and code reads the same either way.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    private Result Read(MarkdownDocument document)
    {
        string? title = null, frontMatter = null;
        var titles = 0;
        foreach (var block in document.Descendants<MarkdownBlock>())
        {
            switch (block)
            {
                case YamlFrontMatterBlock yaml:
                    frontMatter = _raw[yaml.Span.Start..(yaml.Span.End + 1)];
                    break;
                case FootnoteLinkReferenceDefinition { Footnote: { } note } definition:
                    _aside.Add(SetAsideKind.Footnote, definition.Span.Start, Math.Max(definition.Span.End, note.Span.End) + 1, LabelOf(definition.Span));
                    break;
                case var _ when IsInNote(block):
                    break;
                case ListItemBlock item:
                    _number = NumberOf(item);
                    break;
                case HeadingBlock { Inline: { } inline } heading when !HasLineBreak(inline):
                    _number = null;
                    AddInlines(inline);
                    if (Close(isHeading: true) is { } words && heading.Level == 1)
                        title = titles++ == 0 ? _made.Text.Of(words) : null;
                    break;
                case HtmlBlock html:
                    AddHtml(html);
                    break;
                case CodeBlock code:
                    AddCode(code);
                    break;
                case LeafBlock { Inline: { } inline } leaf:
                    if (_number is { } number)
                        AddNumber(number);
                    _number = null;
                    AddInlines(inline, MarkdownTable.In(_raw, leaf.Span.Start, leaf.Span.End + 1));
                    Close();
                    break;
            }
        }

        // Where headings are all there is, they are the text.
        var areHeadings = _made.Blocks.TrueForAll(b => b.IsHeading);
        for (var i = 0; i < _made.Blocks.Count && areHeadings; i++)
            _made.Blocks[i] = _made.Blocks[i] with { IsHeading = false };
        return new Result(_made, _aside.Report(_made), title, frontMatter);
    }

    private static bool IsInNote(MarkdownBlock block)
    {
        for (MarkdownBlock? at = block; at is not null; at = at.Parent)
        {
            if (at is Footnote or FootnoteGroup)
                return true;
        }

        return false;
    }

    private static bool HasLineBreak(ContainerInline inline) => inline.Any(i => i is LineBreakInline);

    // A number may be one that the text goes on with: "1986. A great year."
    private TextSpan? NumberOf(ListItemBlock item)
    {
        var end = item.Span.Start;
        while (end < _raw.Length && char.IsAsciiDigit(_raw[end]))
            end++;
        return end > item.Span.Start && end < _raw.Length && _raw[end] is '.' or ')' ? new TextSpan(item.Span.Start, end + 1) : null;
    }

    private string LabelOf(SourceSpan mark) => _raw[mark.Start..(mark.End + 1)].Trim('[', ']', '^', ':');

    private void AddNumber(TextSpan number)
    {
        Add(number.Start, number.End);
        _made.Text.AppendSpace(number.End);
    }

    private void AddInlines(ContainerInline root, MarkdownTable? table = null)
    {
        // Without recursion: emphasis may nest ten thousand deep.
        for (Inline? at = root.FirstChild; at is not null; at = Following(at, root))
        {
            switch (at)
            {
                case LiteralInline literal:
                    AddWords(literal, table);
                    break;
                case CodeInline code:
                    AddCode(code.Span.Start + code.DelimiterCount, code.Span.End + 1 - code.DelimiterCount);
                    break;
                case AutolinkInline link:
                    Add(link.Span.Start + 1, link.Span.End);
                    break;
                case HtmlEntityInline entity:
                    // "&amp;" holds the very character that it stands for.
                    Add(entity.Span.Start, entity.Transcoded.ToString() == "&" ? entity.Span.Start + 1 : entity.Span.End + 1);
                    break;
                case HtmlInline { Tag: var tag } html when HtmlWords.IsBreak(tag):
                    Space(html.Span.Start);
                    break;
                case FootnoteLink { IsBackLink: false } mark:
                    AddMarker(mark.Span);
                    break;
                case LineBreakInline when table is not null:
                    Close();
                    break;
                case LineBreakInline line:
                    if (!JoinsTightly(line))
                        Space(line.Span.Start);
                    break;
            }
        }
    }

    private static Inline? Following(Inline at, ContainerInline root)
    {
        // What a picture is called instead is no text of the author's.
        if (at is ContainerInline { FirstChild: { } child } and not LinkInline { IsImage: true })
            return child;
        while (at.NextSibling is null)
        {
            if (at.Parent is null || at.Parent == root)
                return null;
            at = at.Parent;
        }

        return at.NextSibling;
    }

    private void AddWords(LiteralInline literal, MarkdownTable? table)
    {
        var (start, end) = (literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0), literal.Span.End + 1);
        if (table is not null)
            (start, end) = table.Clip(start, end);
        if (start >= end)
            return;
        if (literal.NextSibling is LineBreakInline { NextSibling: LiteralInline next } && Verdict(start, end, next) == HyphenVerdict.Drop)
        {
            Add(start, end - 1);
            _made.Hyphens.Add((end - 1, _aside.LineOf(end - 1)));
            _made.Text.Break();
            _rawEnd = Math.Max(_rawEnd, end);
            return;
        }

        Add(start, end);
    }

    private bool JoinsTightly(LineBreakInline line)
    {
        if (line is not { PreviousSibling: LiteralInline before, NextSibling: LiteralInline after })
            return false;
        var end = before.Span.End + 1;
        return Verdict(before.Span.Start, end, after) != HyphenVerdict.None || Assembler.EndsInTightDash(_raw.AsSpan(before.Span.Start..end));
    }

    private HyphenVerdict Verdict(int start, int end, LiteralInline next) => _hyphens.Judge(_raw.AsSpan(start..end), _raw.AsSpan(next.Span.Start..(next.Span.End + 1)));

    private void AddMarker(SourceSpan mark)
    {
        _aside.Add(SetAsideKind.FootnoteMarker, mark.Start, mark.End + 1, LabelOf(mark));
        // The space that slipped in before a marker goes with it.
        if (_blockStart >= 0 && mark.End + 1 < _raw.Length && (char.IsWhiteSpace(_raw[mark.End + 1]) || char.IsPunctuation(_raw[mark.End + 1])))
            _made.Text.TrimEnd();
        _made.Markers.Add((_made.Text.Length, LabelOf(mark)));
    }

    // The blanks that part the code from its marks are marks too.
    private void AddCode(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_raw[start]))
            start++;
        while (end > start && char.IsWhiteSpace(_raw[end - 1]))
            end--;
        Add(start, end);
    }

    private void AddCode(CodeBlock code)
    {
        _number = null;
        for (var i = 0; i < code.Lines.Count; i++)
        {
            var line = code.Lines.Lines[i];
            // Markdig copies a line only where its indentation cuts through a tab.
            var start = line.Slice.Text.Length == _raw.Length ? line.Slice.Start : line.Position;
            Add(start, _raw.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var length ? start + length : _raw.Length);
            Close();
        }
    }

    private void AddHtml(HtmlBlock html)
    {
        _number = null;
        foreach (var (start, end, ends) in HtmlWords.In(_raw, html.Span.Start, Math.Min(html.Span.End + 1, _raw.Length)))
        {
            Add(start, end);
            if (ends)
                Close();
        }

        Close();
    }

    private void Space(int at)
    {
        if (_blockStart < 0)
            return;
        if (char.IsWhiteSpace(_raw[at]) && _raw.AsSpan(_rawEnd..at).IsWhiteSpace())
        {
            _made.Text.AppendSpace(at);
            return;
        }

        _made.Text.AppendGap();
        _made.Text.Break();
    }

    private void Add(int start, int end)
    {
        (start, end) = (Math.Max(start, _rawEnd), Math.Min(end, _raw.Length));
        if (_blockStart < 0)
        {
            while (start < end && char.IsWhiteSpace(_raw[start]))
                start++;
        }

        if (start >= end)
            return;
        if (!_raw.AsSpan(_rawEnd..start).IsWhiteSpace())
            _made.Text.Break();
        if (_blockStart < 0)
        {
            if (_made.Text.Length > 0)
                _made.Text.EndBlock();
            _blockStart = _made.Text.Length;
        }

        _made.Text.Append(start, end);
        _aside.Keep(start, end);
        _rawEnd = end;
    }

    private TextSpan? Close(bool isHeading = false)
    {
        if (_blockStart < 0)
            return null;
        _made.Text.TrimEnd();
        var span = new TextSpan(_blockStart, _made.Text.Length);
        _blockStart = -1;
        _made.Blocks.Add(new Block(span, isHeading));
        return span;
    }
}
