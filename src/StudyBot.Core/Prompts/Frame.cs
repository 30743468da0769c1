using System.Text.RegularExpressions;
using StudyBot.Core.Chat;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>How a prompt names the author and the place of a passage.</summary>
internal sealed partial class Frame
{
    private const int LongestTitle = 100;

    // Of quotations that name their own subject, one in as many has the title as well, so that they do not read alike.
    private const int NamedWithout = 4;

    private readonly Reading _reading;
    private readonly string? _author;
    private readonly bool _several;

    public Frame(Reading reading)
    {
        _reading = reading;
        var authors = reading.Metadata.Authors;
        _several = authors.Length > 1;
        _author = authors switch
        {
            [] => null,
            [var only] => only.Short,
            [var first, var second] => $"{first.Short} and {second.Short}",
            [var first, ..] => $"{first.Short} and colleagues",
        };
    }

    /// <summary><c>Tavani</c>, or <c>the text</c> where the metadata names nobody.</summary>
    public string Who => _author ?? "the text";

    /// <summary><c>Tavani writes</c>, <c>the text says</c>.</summary>
    public string Says => _author is null ? "the text says" : $"{_author} {Does("writes", "write")}";

    public bool HasAuthor => _author is not null;

    public string Does(string singular, string plural) => _several ? plural : singular;

    /// <summary><c>p. 57</c>, <c>pp. 48–49</c>, or <c>paragraph 12</c> where the reading has no pages.</summary>
    /// <param name="quoted">All that is quoted: two sentences may stand on two pages.</param>
    public string Place(int sentence, TextSpan? quoted = null)
    {
        var at = _reading.Sentences[sentence];
        return _reading.Pages.LabelOf(quoted ?? at.Span) switch
        {
            null => $"paragraph {at.Paragraph + 1}",
            var page => PlainText.Page(page),
        };
    }

    /// <summary><c>on p. 57</c>, <c>in paragraph 12</c>.</summary>
    public string At(int sentence, TextSpan? quoted = null) => (_reading.Pages.Numbers.IsEmpty ? "in " : "on ") + Place(sentence, quoted);

    /// <summary>The quotation with who says it and where, as one sentence; the section's title, or the reading's, tells the subject where the quotation names nobody.</summary>
    public string Quote(Excerpt excerpt)
    {
        var (place, at, words, writes) = (Place(excerpt.Sentence, excerpt.Span), At(excerpt.Sentence, excerpt.Span), $"“{excerpt.Text}”", Does("writes", "write"));
        if (char.IsLower(excerpt.Text[0]))
            return _author is null ? $"{Upper(at)} the text says that {words}." : $"{Upper(at)} {_author} {writes} that {words}.";
        if (TitleOf(excerpt.Sentence) is { } title && !(NamesItsSubject(excerpt.Text) && excerpt.Sentence % NamedWithout != 0))
            return $"In “{title}” ({place}) {Says}: {words}.";
        return excerpt.Sentence % 2 == 1
            ? _author is null ? $"{words} ({place})." : $"{words} ({_author}, {place})."
            : _author is null ? $"{Upper(at)} the text says: {words}." : $"{_author} {writes} {at}: {words}.";
    }

    private string? TitleOf(int sentence)
    {
        var title = _reading.Sections[_reading.Sentences[sentence].Section].Title;
        return title.Length == 0 && _author is null && IsTelling(_reading.Metadata.Title) ? _reading.Metadata.Title : title.Contains(' ') && IsTelling(title) ? title : null;
    }

    private static bool IsTelling(string title) => title.Length is > 3 and <= LongestTitle && title.Any(char.IsLetter) && title.All(c => c is not ('“' or '”' or '_'));

    private static bool NamesItsSubject(string text) => Named().Count(text) >= 2;

    [GeneratedRegex(@"(?<=[\p{L}’,] )\p{Lu}[\p{L}-]+")]
    private static partial Regex Named();

    public static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
