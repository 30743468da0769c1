using System.Collections.Immutable;
using StudyBot.Core.Chat;
using StudyBot.Core.Checking;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Commands;

/// <summary>Whether a quotation is the reading's, word for word, and whose words it has.</summary>
public static class CheckCommand
{
    /// <summary>UTF-16 units: some four printed pages.</summary>
    private const int LongestText = 10_000;

    private const int LongestSentence = 900;

    public static CommandDescription Description { get; } = new(
        "/check", "Whether a quotation is the reading's, word for word, and where it differs", "QUOTATION",
        "The quotation, and perhaps whose it is said to be: \"…\" by NAME", "/check \"the final blow to the precarious relationship\" by Tavani")
    {
        OnMessage = "Check this quote",
        TakesLongText = true,
        Translations =
        [
            new("it", "Se una citazione è della lettura, parola per parola, e dove se ne scosta", "La citazione, e forse di chi sarebbe: \"…\" by NOME", "Verifica la citazione"),
            new("fr", "Si une citation est de la lecture, mot pour mot, et où elle s'en écarte", "La citation, et peut-être de qui elle serait : \"…\" by NOM", "Vérifier la citation"),
            new("de", "Ob ein Zitat wörtlich im Text steht, und wo es abweicht", "Das Zitat, und vielleicht, von wem es sein soll: \"…\" by NAME", "Zitat prüfen"),
            new("es", "Si una cita es de la lectura, palabra por palabra, y dónde difiere", "La cita, y quizá de quién sería: \"…\" by NOMBRE", "Comprobar la cita"),
        ],
    };

    public static Reply Answer(IndexedReading reading, CommandRequest request)
    {
        if (request.Argument.Length > LongestText)
            return Answering.Usage(request, Description, $"That is {request.Argument.Length:N0} characters long; a quotation of up to {LongestText:N0} can be checked.");
        if (QueryReader.Plain(request.Argument).Length == 0)
            return Answering.Usage(request, Description, $"{Description.Name} needs a quotation.");
        if (QuotationCheck.Check(reading, request.Argument) is not { } finding)
            return Answering.Usage(request, Description, $"Too short to tell: a quotation needs at least {QuotationCheck.FewestContentWords} words that carry a subject.");
        if (finding.Verdict == QuotationVerdict.NotFound)
            return NotFound(reading, request, finding);
        return CheckedPassages.Page(reading, request, finding) with
        {
            Verdict = finding.Verdict,
            Title = TitleOf(reading, finding),
            Notes = NotesOn(reading, finding),
            Difference = DifferenceNotes.Of(finding, reading.Wording),
            Claimed = Claimed(reading, finding),
        };
    }

    private static string TitleOf(IndexedReading reading, Finding finding)
    {
        var where = Where(reading, finding.Places[0]);
        return finding.Verdict switch
        {
            QuotationVerdict.Exact => $"Exact: the reading has these words{where}.",
            QuotationVerdict.Misattributed => $"Misattributed: the reading has these words{where}; there they are {finding.Owner!.Name}’s, not {Answering.Shown(finding.Claim.By!)}’s.",
            QuotationVerdict.Stitched => $"Stitched: its parts stand in {finding.Places.Length} places that lie apart; together they stand nowhere.",
            _ => $"Near, not exact: the reading puts it differently{where}.",
        };
    }

    private static ImmutableArray<string> NotesOn(IndexedReading reading, Finding finding)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        if (finding.Owner is { } owner)
        {
            var isMeant = finding.Claim.By is not { } by || owner.Name is null || OwnerFinder.Means(by, owner, reading.Reading.Metadata);
            if (!isMeant && finding.Verdict != QuotationVerdict.Misattributed)
                notes.Add($"The words there are {owner.Name}’s, not {Answering.Shown(finding.Claim.By!)}’s.");
            else if (finding.Claim.By is not null && owner.Name is null)
                notes.Add("Whose words they are cannot be told: the reading names no author.");
            else if (owner.Reported is { } reported)
                notes.Add($"The author tells there, in words of the author’s own, what {reported} says.");
            else if (!owner.IsAuthor && finding.Verdict == QuotationVerdict.Exact)
                notes.Add($"They are {owner.Name}’s words, which the author quotes.");
        }
        else
            notes.Add("It is a heading.");

        if (Claimed(reading, finding) is { } claimed)
        {
            if (claimed.IsPageRight == false)
                notes.Add($"The page given is wrong: the words stand{Where(reading, finding.Places[0])}, not on {Pages(claimed.Page!)}.");
            else if (claimed is { Page: { } page, IsPageRight: null })
                notes.Add($"Whether they stand on {Pages(page)} cannot be told{(finding.Verdict == QuotationVerdict.Stitched ? "" : ": the reading has no pages")}.");
            if (claimed.IsYearRight == false)
                notes.Add($"The year given is wrong: the reading is of {reading.Reading.Metadata.Issued![..4]}, not of {claimed.Year}.");
        }

        if (finding.Verdict is QuotationVerdict.Near)
            notes.AddRange(DifferenceNotes.Lines(finding, reading.Wording));
        if (finding.Verdict is QuotationVerdict.Stitched)
            notes.AddRange(finding.Places.Select((p, i) => $"Part {i + 1}{Where(reading, p)}: “{ShortText.Of(reading.Wording.TextOf(p.First, p.End - 1), 200)}”"));
        return notes.ToImmutable();
    }

    private static Reply NotFound(IndexedReading reading, CommandRequest request, Finding finding) => new()
    {
        Request = request,
        Status = ReplyStatus.NotFound,
        Verdict = QuotationVerdict.NotFound,
        Reading = reading.Reading.Id,
        Claimed = Claimed(reading, finding),
        Title = $"This is not in the reading ({reading.Reading.Metadata.Title}).",
        Notes = [.. SetAside(reading, finding), .. Closest(reading, finding)],
        Suggestions = NearestTerms.BySpelling(reading, Answering.Shown(finding.Claim.Text), 3),
    };

    private static IEnumerable<string> Closest(IndexedReading reading, Finding finding)
    {
        if (finding.Longest is { } run)
            yield return $"Of it, only this stands there{Where(reading, (run.Read, run.ReadEnd))}: “{reading.Wording.TextOf(run.Read, run.ReadEnd - 1)}”";
        var index = NearestPassages.Find(reading, QueryReader.Plain(finding.Claim.Text)) is [var nearest, ..] ? nearest.Sentence
            : finding.Closest is { } word ? reading.Wording.SentenceOf(word) : -1;
        if (index >= 0)
        {
            var sentence = reading.Reading.Sentences[index];
            yield return $"The closest sentence{At(reading, sentence.Span)}: “{ShortText.Of(reading.Reading.TextOf(sentence), LongestSentence)}”";
        }
    }

    // A footnote or a running head that the importer took out of the author's text.
    private static IEnumerable<string> SetAside(IndexedReading reading, Finding finding)
    {
        foreach (var item in reading.Reading.Report.Items.Where(i => i.Text.Length >= finding.Claim.Text.Length / 2))
        {
            var words = WordReader.Read(item.Text, isQuotation: false);
            for (var at = 0; at < words.Length; at++)
                if (RunMatcher.Follow(finding.Given, 0, finding.Given.Length, words, at).GivenEnd == finding.Given.Length)
                    return [$"The words stand in a footnote or running head (line {item.Line} of the file), which is not the author’s text."];
        }

        return [];
    }

    private static ClaimedPlace? Claimed(IndexedReading reading, Finding finding) => finding.Claim.Source is not { } source ? null : new ClaimedPlace(
        source.Name, source.Page, finding.Places is [var place] ? source.IsPage(reading.Reading.Pages, reading.Wording.SpanOf(place)) : null,
        source.Year, source.IsYear(reading.Reading.Metadata));

    private static string Pages(string page) => (page.Contains('–', StringComparison.Ordinal) ? "pp. " : "p. ") + page;

    private static string Where(IndexedReading reading, (int First, int End) place) =>
        At(reading, reading.Wording.SpanOf(place));

    private static string At(IndexedReading reading, TextSpan span) => reading.Reading.Pages.LabelOf(span) switch
    {
        null => "",
        var page => $" on {Pages(page.Replace('-', '–'))}",
    };
}
