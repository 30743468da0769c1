using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Chat;
using StudyBot.Core.Citing;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Commands;

/// <summary>Cites the reading, or a passage of it by its page, in a style.</summary>
public static class CiteCommand
{
    /// <summary>Words of an alias at most: <c>chicago 18 author-date</c>.</summary>
    private const int LongestAlias = 4;

    public static CommandDescription Description { get; } = new(
        "/cite", "The reading or a passage of it, cited in a style", "[STYLE] [of PASSAGE]",
        "A style (apa, mla, chicago, harvard, bibtex …), a passage or a page, for example apa of p. 57", "/cite apa of sphere of influence")
    {
        IsOptional = true,
        OptionName = "style-and-passage",
        Translations =
        [
            new("it", "La lettura o un suo passo, citati secondo uno stile", "Uno stile (apa, mla, chicago, harvard, bibtex …), un passo o una pagina, per esempio apa of p. 57"),
            new("fr", "La lecture ou l'un de ses passages, cités selon un style", "Un style (apa, mla, chicago, harvard, bibtex …), un passage ou une page, par exemple apa of p. 57"),
            new("de", "Der Text oder eine Stelle daraus, zitiert nach einem Stil", "Ein Stil (apa, mla, chicago, harvard, bibtex …), eine Stelle oder Seite, zum Beispiel apa of p. 57"),
            new("es", "La lectura o un pasaje suyo, citados según un estilo", "Un estilo (apa, mla, chicago, harvard, bibtex …), un pasaje o una página, por ejemplo apa of p. 57"),
        ],
    };

    public static Reply Answer(IndexedReading reading, CommandRequest request)
    {
        var (named, asked) = Read(request.Argument);
        var style = named ?? CitationStyles.Of(request.CitationStyle);
        var metadata = reading.Reading.Metadata;
        if (asked.Length == 0)
            return Cited(reading, request, style.Cite(metadata, null));
        if (PageOf(asked) is { } page)
            return OfPage(reading, request, style, page);
        var found = Find(reading, request with { Argument = asked });
        if (found.Passages is not [var passage, ..])
            return found with { Request = request, Notes = [.. found.Notes, .. Hint(named)] };
        return Cited(reading, request, style.Cite(metadata, passage.Page, Quoted(reading, passage.Speaker))) with
        {
            Passages = [passage],
            Notes = found.Notes,
        };
    }

    /// <summary>What completes a half-typed argument: styles first, then, after one and "of", terms.</summary>
    public static ImmutableArray<string> Complete(IndexedReading reading, string typed, int limit)
    {
        var start = typed.TrimStart();
        var (named, asked) = Read(start);
        if (named is not null && (asked.Length > 0 || start.EndsWith(' ')))
        {
            var head = start[..^asked.Length].TrimEnd();
            head = head.EndsWith(" of", StringComparison.OrdinalIgnoreCase) ? head : head + " of";
            return [.. NearestTerms.Completing(reading, asked, limit).Select(t => $"{head} {t}")];
        }

        return
        [
            .. CitationStyles.Everything.Where(s => s.Id.StartsWith(start, StringComparison.OrdinalIgnoreCase) || s.Aliases.Any(a => a.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
                .Select(s => s.Id).Concat(start.Length == 0 ? [] : NearestTerms.Completing(reading, start, limit)).Take(limit),
        ];
    }

    /// <summary>Who is quoted or reported, as a citation names them; null for the author.</summary>
    /// <param name="speaker">As a passage names its speaker.</param>
    public static Secondhand? Quoted(IndexedReading reading, string? speaker)
    {
        if (speaker is null || speaker == Citation.Speaker(reading.Reading.Metadata))
            return null;
        var isReported = speaker.EndsWith(PassageBuilder.Reported, StringComparison.Ordinal);
        var name = isReported ? speaker[..^PassageBuilder.Reported.Length] : speaker;
        // A person by the family name; an institution whole.
        return new Secondhand(reading.Names.FullForms.FirstOrDefault(f => f.Value == name).Key ?? name, isReported);
    }

    private static Reply OfPage(IndexedReading reading, CommandRequest request, CitationStyle style, string page)
    {
        var numbers = reading.Reading.Pages.Numbers;
        if (numbers.IsEmpty)
            return Answering.Usage(request, Description, "This reading has no printed pages.");
        int[] ends = [.. page.Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture))];
        return ends.All(e => numbers.Contains(e)) && ends[0] <= ends[^1]
            ? Cited(reading, request, style.Cite(reading.Reading.Metadata, ends[0] == ends[^1] ? $"{ends[0]}" : page))
            : Answering.Usage(request, Description, $"The pages of this reading run from {numbers.Min()} to {numbers.Max()}.");
    }

    private static Reply Cited(IndexedReading reading, CommandRequest request, Reference reference) => new()
    {
        Request = request,
        Status = ReplyStatus.Ok,
        Reading = reading.Reading.Id,
        Title = reference.Name,
        Reference = reference,
    };

    // A term as /quote finds it; more words than a term has as /source does.
    private static Reply Find(IndexedReading reading, CommandRequest request)
    {
        var found = QuoteCommand.Answer(reading, request);
        return found.Status == ReplyStatus.NotFound && SourceCommand.Answer(reading, request) is { Passages.IsEmpty: false } near ? near : found;
    }

    private static (CitationStyle? Style, string Asked) Read(string argument)
    {
        var words = argument.Trim().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(words.Length, LongestAlias); count > 0; count--)
            if (CitationStyles.FindAny(string.Join(' ', words[..count])) is { } style)
                return (style, Rest(words[count..]));
        return (null, Rest(words));
    }

    private static string Rest(string[] words) => string.Join(' ', words is ["of" or "Of" or "for" or "from", .. var rest] ? rest : words);

    // "p. 57", "pp. 48-49", "page 57", "57".
    private static string? PageOf(string asked)
    {
        var words = asked.ToLowerInvariant().Split(' ');
        var number = words is ["p." or "pp." or "p" or "pp" or "page" or "pages", var only] ? only : words is [var bare] ? bare.StartsWith("pp.", StringComparison.Ordinal) ? bare[3..] : bare.StartsWith("p.", StringComparison.Ordinal) ? bare[2..] : bare : "";
        var ends = number.Replace('–', '-').Split('-');
        return ends.Length is 1 or 2 && ends.All(e => e.Length is > 0 and < 6 && e.All(char.IsAsciiDigit)) && (words.Length == 2 || ends.All(e => e.Length != 4))
            ? string.Join('-', ends) : null;
    }

    private static ImmutableArray<string> Hint(CitationStyle? named) =>
        named is null ? [$"Styles are {string.Join(", ", CitationStyles.Everything.Select(s => s.Id))}."] : [];
}
