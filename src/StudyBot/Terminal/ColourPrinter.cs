using System.Text;
using Spectre.Console;
using StudyBot.Cli;
using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Core.Timelines;

namespace StudyBot.Terminal;

/// <summary>The author's words in colour, the bot's own without, so that the two are told apart at a glance.</summary>
internal sealed class ColourPrinter(IAnsiConsole console, Library library) : IReplyPrinter
{
    public void Print(Reply reply)
    {
        if (reply.Title.Length > 0)
            Line($"[bold]{Safe(reply.Title)}[/]");
        foreach (var note in reply.Notes)
            Line(Safe(note));
        if (reply.Timeline is { } timeline)
        {
            Line("");
            foreach (var e in timeline.Events)
                Line($"[bold]{Safe(TimelineText.Date(e))}[/] · [green]{Safe(e.Label.Shown)}[/][grey]{Safe(TimelineText.Page(e))}[/]");
        }

        foreach (var part in reply.Reference?.Parts ?? [])
            Line(part.IsCode ? Safe(part.Text.Text) : $"[grey]{Safe(part.Name)}:[/] {part.Text.Render(Safe, t => $"[italic]{Safe(t)}[/]")}");
        foreach (var group in reply.Terms)
        {
            Line("");
            Line($"[bold]{Safe(TermLines.Heading(group))}[/]");
            foreach (var term in group.Terms)
                console.Write(new Padder(new Markup(Safe(TermLines.Line(term))), new Padding(2, 0, 2, 0)));
        }

        for (var i = 0; i < reply.Passages.Length; i++)
        {
            var passage = reply.Passages[i];
            Line("");
            if (PlainText.HeadingOf(reply, i) is { } heading)
                Line($"[bold]{Safe(heading)}[/]");
            console.Write(new Padder(new Markup(Quotation(passage)), new Padding(2, 0, 2, 0)));
            console.Write(new Padder(new Markup($"[grey]{Safe(PlainText.Attribution(passage, library.LabelOf(reply.Reading)))}[/]"), new Padding(2, 0, 2, 0)));
        }

        if (!reply.Suggestions.IsEmpty)
        {
            Line("");
            Line($"{PlainText.SuggestionsHeading(reply)}: [aqua]{Safe(string.Join(" · ", reply.Suggestions))}[/]");
        }

        if (reply.Actions.Any(a => a.Kind == ReplyActionKind.More))
            Line($"[grey]/more shows the {(reply.Terms.IsEmpty ? "passages" : "terms")} after these.[/]");
        Line("");
    }

    private static string Quotation(Passage passage)
    {
        var marked = new StringBuilder("[green]").Append(Safe(passage.Opening));
        var at = 0;
        foreach (var span in passage.Highlights.OrderBy(h => h.Start))
        {
            if (span.Start < at || span.End > passage.Text.Length)
                continue;
            marked.Append(Safe(passage.Text[at..span.Start])).Append("[bold]").Append(Safe(passage.Text[span.Start..span.End])).Append("[/]");
            at = span.End;
        }

        return marked.Append(Safe(passage.Text[at..])).Append(Safe(passage.Closing)).Append("[/]").ToString();
    }

    private static string Safe(string text) => Markup.Escape(Printable.Of(text));

    private void Line(string markup) => console.MarkupLine(markup);
}
