using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>How a prompt names the author and the place of a passage.</summary>
internal sealed class Frame
{
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
    public string Place(int sentence)
    {
        var at = _reading.Sentences[sentence];
        return _reading.Pages.LabelOf(at.Span) switch
        {
            null => $"paragraph {at.Paragraph + 1}",
            var page when page.Contains('-') => "pp. " + page.Replace('-', '–'),
            var page => "p. " + page,
        };
    }

    /// <summary><c>on p. 57</c>, <c>in paragraph 12</c>.</summary>
    public string At(int sentence) => (_reading.Pages.Numbers.IsEmpty ? "in " : "on ") + Place(sentence);

    /// <summary>The quotation with who says it and where, as one sentence.</summary>
    /// <param name="turn">Odd: the words come first, where they can open a sentence.</param>
    public string Quote(Excerpt excerpt, int turn)
    {
        var at = At(excerpt.Sentence);
        var words = $"“{excerpt.Text}”";
        var writes = _author is null ? "says" : Does("writes", "write");
        if (char.IsLower(excerpt.Text[0]))
            return _author is null ? $"{Upper(at)} the text says that {words}." : $"{Upper(at)} {_author} {writes} that {words}.";
        return turn % 2 == 1
            ? _author is null ? $"{words} ({Place(excerpt.Sentence)})." : $"{words} ({_author}, {Place(excerpt.Sentence)})."
            : _author is null ? $"{Upper(at)} the text says: {words}." : $"{_author} {writes} {at}: {words}.";
    }

    public static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
