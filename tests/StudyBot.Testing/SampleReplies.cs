using System.Globalization;
using StudyBot.Core.Analysis.Dates;
using StudyBot.Core.Chat;
using StudyBot.Core.Citing;
using StudyBot.Core.Readings;
using StudyBot.Core.Timelines;

namespace StudyBot.Testing;

/// <summary>Replies that use every part of the document.</summary>
public static class SampleReplies
{
    public static ReadingId Reading { get; } = ReadingId.Parse("sample-2020");

    public static Passage Passage { get; } = new()
    {
        Reading = Reading,
        Text = "He called it a “turning point” [sic] of 1999.",
        Span = new TextSpan(100, 145),
        Sentence = "He called it a “turning point” [sic] of 1999.",
        SentenceSpan = new TextSpan(100, 145),
        Focus = new TextSpan(116, 129),
        Raw = [new TextSpan(110, 130), new TextSpan(150, 175)],
        Page = "48-49",
        Section = "1",
        SectionTitle = "Origins",
        Footnotes = ["7"],
        Citation = "(Doe 2020, 48–49)",
        Speaker = "Jane Doe",
        Highlights = [new TextSpan(16, 29)],
    };

    /// <summary>A plain answer that names its command and argument.</summary>
    public static Reply Echo(CommandRequest request) =>
        new() { Request = request, Status = ReplyStatus.Ok, Title = $"Answer to {request.Command} {request.Argument}" };

    public static Reply Listed(CommandRequest request) => new()
    {
        Request = request,
        Status = ReplyStatus.Ok,
        Reading = Reading,
        Title = "What this reading names",
        Terms =
        [
            new TermGroup("person", "People", [new TermEntry("Jane Doe", ["Doe"], null, 3, ["48", "49", "51"])], 2),
            new TermGroup("acronym", "Acronyms", [new TermEntry("TP", [], "turning point", 1, ["48"])], 1),
        ],
        Actions = [new ReplyAction(ReplyActionKind.More, "1 more term", request with { Reading = Reading, Skip = 30 })],
    };

    public static Reply Full(CommandRequest request) => new()
    {
        Request = request,
        Status = ReplyStatus.Ok,
        Reading = Reading,
        Title = "When: turning point",
        Notes = ["Read as “turning point”."],
        Passages = [Passage],
        Dates = [new DateAnswer("1999", "1999", "1999", 0)],
        Suggestions = ["watershed", "origins"],
        Further = [new PassageMark(new TextSpan(200, 205))],
        Actions = [new ReplyAction(ReplyActionKind.More, "1 more passage", request with { Skip = 1 })],
    };

    /// <summary>A reference for people, part of it in italics, and one for a program.</summary>
    public static Reply Cited(CommandRequest request) => new()
    {
        Request = request,
        Status = ReplyStatus.Ok,
        Reading = Reading,
        Title = "Sample 1",
        Reference = new Reference("sample", "Sample 1",
        [
            new ReferencePart("In the text", StyledText.Plain("(Doe & Roe 2020, 48–49)")),
            new ReferencePart("References", new StyledText("Doe, Jane. 2020. A Sample of *Things*.", [new TextSpan(17, 37)])),
            new ReferencePart("BibTeX", StyledText.Plain("@book{doe2020,\n  title = {{A} `B`},\n}"), IsCode: true),
        ]),
    };

    /// <summary>A timeline of so many years from 1999 on, and its picture.</summary>
    public static Reply Timed(CommandRequest request, int events = 2) => Full(request) with
    {
        Title = $"{events} dated events",
        Timeline = new Timeline([.. Enumerable.Range(1999, events).Select(EventIn)], "A Sample of Things", "Doe 2020", ""),
        Picture = new Picture("timeline.png", "image/png", [137, 80, 78, 71], "Timeline of Doe 2020."),
    };

    private static TimelineEvent EventIn(int year)
    {
        var edtf = year.ToString(CultureInfo.InvariantCulture);
        return new TimelineEvent(
            new DateExpression(edtf, edtf, new TextSpan(140, 144), 8, 8, DateRole.Adverbial), edtf, Period.Of(edtf),
            new EventLabel(new TextSpan(116, 129), "“turning point” [sic] of *all*", false, true), 0, Passage);
    }
}
