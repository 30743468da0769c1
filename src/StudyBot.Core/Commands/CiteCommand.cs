using System.Collections.Immutable;
using StudyBot.Core.Chat;
using StudyBot.Core.Citing;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Commands;

/// <summary>Cites the reading, or a passage of it by its page, in a style.</summary>
public static class CiteCommand
{
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
        var argument = CiteArgument.Read(request.Argument);
        var style = argument.Style ?? CitationStyles.Of(request.CitationStyle);
        if (argument.Asked.Length == 0)
            return Cited(reading, request, style.Cite(reading, null)) with { Notes = argument.IsOpen ? ["Nothing stands behind the “of”: this is the reading as a whole."] : [] };
        if (CitedPages.Read(argument.Asked) is { } pages)
            return OfPages(reading, request, argument, style, pages);
        if (argument.OtherEdition is { } edition)
            return NoStyle(reading, request, $"There is no citation style “{edition.Name}” here; {style.Id} is {style.Name}.", style, edition.Asked);
        if (argument.Unknown is { } other && CiteArgument.IsElsewhere(other.Name) && !Has(reading, other.Name))
            return NoStyle(reading, request, $"There is no citation style “{Answering.Shown(other.Name)}” here.", style, other.Asked);
        var found = Find(reading, request with { Argument = argument.Asked });
        if (found.Passages is [var passage, ..])
            return Cited(reading, request, style.Cite(reading, passage.Page, Quoted(reading, passage.Speaker))) with
            {
                Passages = [passage],
                Notes = found.Notes,
            };
        if (IsPageWord(argument.Asked) && reading.Reading.Pages.Numbers is { IsEmpty: false } numbers)
            return Answering.Usage(request, Description, $"Which page? {Extent(numbers)}");
        return argument.Unknown is { Asked.Length: > 0 } unknown && !Has(reading, unknown.Name)
            ? NoStyle(reading, request, $"“{Answering.Shown(argument.Asked)}” is not in this reading, and there is no citation style “{Answering.Shown(unknown.Name)}”.", style, unknown.Asked)
            : found with { Request = request, Notes = [.. found.Notes, .. argument.Style is null ? [Styles] : Array.Empty<string>()] };
    }

    /// <summary>What completes a half-typed argument: styles first, then, after one and "of", terms.</summary>
    public static ImmutableArray<string> Complete(IndexedReading reading, string typed, int limit)
    {
        var start = typed.TrimStart();
        var argument = CiteArgument.Read(start);
        if (argument.Head.Length > 0 && (argument.Asked.Length > 0 || start.EndsWith(' ')))
        {
            var head = argument.HasOf ? argument.Head : argument.Head + " of";
            return [.. NearestTerms.Completing(reading, argument.Asked, limit).Select(t => $"{head} {t}")];
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
        if (speaker is null || speaker == reading.Reading.Metadata.Speaker)
            return null;
        var isReported = speaker.EndsWith(PassageBuilder.Reported, StringComparison.Ordinal);
        var name = isReported ? speaker[..^PassageBuilder.Reported.Length] : speaker;
        if (reading.Reading.Metadata.Authors.Any(a => a.Full == name || a.Short == name))
            return null;
        // A person by the family name; an institution whole.
        return new Secondhand(reading.Names.FullForms.FirstOrDefault(f => f.Value == name).Key ?? name, isReported);
    }

    private static Reply OfPages(IndexedReading reading, CommandRequest request, CiteArgument argument, CitationStyle style, CitedPages pages)
    {
        var numbers = reading.Reading.Pages.Numbers;
        if (numbers.IsEmpty)
            return Answering.Usage(request, Description, "This reading has no printed pages.");
        if (!pages.Ends.All(e => numbers.Contains(e)))
            // "apa 6" may be meant as an edition.
            return Answering.Usage(request, Description, argument.Style is not null && argument.Asked.All(char.IsAsciiDigit) ? $"{Extent(numbers)} As a style, {style.Id} is {style.Name}." : Extent(numbers));
        return pages.Backwards is { } range
            ? Answering.Usage(request, Description, $"Pages {range.Given} run backwards; did you mean {range.Turned}? {Extent(numbers)}")
            : Cited(reading, request, style.Cite(reading, pages.Label));
    }

    private static string Extent(IEnumerable<int> numbers) => $"The pages of this reading run from {numbers.Min()} to {numbers.Max()}.";

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

    private static bool Has(IndexedReading reading, string word) =>
        reading.Terms.Sentences.Any(s => s.Any(t => t.Span.Of(reading.Reading.Text).Equals(word, StringComparison.OrdinalIgnoreCase)));

    private static bool IsPageWord(string asked) => asked.ToLowerInvariant() is "p" or "p." or "pp" or "pp." or "page" or "pages";

    private static Reply NoStyle(IndexedReading reading, CommandRequest request, string title, CitationStyle instead, string asked) => new()
    {
        Request = request,
        Status = ReplyStatus.NotFound,
        Reading = reading.Reading.Id,
        Title = title,
        Notes = asked.Length > 0 ? [Styles, $"For example {Description.Name} {instead.Id} of {Answering.Shown(asked)}."] : [Styles],
    };

    private static string Styles => $"Styles are {string.Join(", ", CitationStyles.Everything.Select(s => s.Id))}.";
}
