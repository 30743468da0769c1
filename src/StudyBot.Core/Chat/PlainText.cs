using System.Collections.Immutable;
using System.Text;
using StudyBot.Core.Timelines;

namespace StudyBot.Core.Chat;

/// <summary>Renders a reply as plain text: what a pipe prints and what <c>text</c> holds in JSON. No colour, no markup.</summary>
public static class PlainText
{
    /// <summary>UTF-16 units of a section's title, where it stands for a number that the section has not.</summary>
    private const int LongestSection = 60;

    public static string Render(Reply reply, string? readingLabel)
    {
        var text = new StringBuilder();
        Line(reply.Title);
        foreach (var note in reply.Notes)
            Line(note);
        foreach (var part in reply.Reference?.Parts ?? [])
            Line(part.IsCode ? part.Text.Text : $"{part.Name}: {part.Text.Text}");
        foreach (var group in reply.Terms)
        {
            Line("");
            Line(TermLines.Heading(group));
            foreach (var term in group.Terms)
                Line(TermLines.Line(term));
        }

        if (reply.Timeline is { } timeline)
        {
            Line("");
            foreach (var e in timeline.Events)
                Line(TimelineText.Line(e));
        }

        for (var i = 0; i < reply.Passages.Length; i++)
        {
            var passage = reply.Passages[i];
            Line("");
            if (HeadingOf(reply, i) is { } heading)
                Line(heading);
            Line(passage.Quoted);
            Line(Attribution(passage, readingLabel));
        }

        if (!reply.Suggestions.IsEmpty)
        {
            Line("");
            Line(SuggestionsHeading(reply) + ": " + string.Join(" · ", reply.Suggestions));
        }

        foreach (var action in reply.Actions.Where(a => a.Kind == ReplyActionKind.More))
            Line($"({action.Label})");
        return text.ToString().Trim('\n');

        void Line(string line)
        {
            if (line.Length > 0 || text.Length > 0)
                text.Append(line).Append('\n');
        }
    }

    /// <summary>The passage's heading where the passage before it has another; null else.</summary>
    public static string? HeadingOf(Reply reply, int passage) =>
        reply.Passages[passage].Heading is { } heading && (passage == 0 || reply.Passages[passage - 1].Heading != heading) ? heading : null;

    /// <summary>What stands before the suggestions, in every rendering.</summary>
    public static string SuggestionsHeading(Reply reply) => reply.Passages.IsEmpty ? "You could ask about" : "See also";

    /// <summary><c>p. 57</c>, <c>pp. 48–49</c>.</summary>
    public static string Page(string page) => (page.Contains('-') ? "pp. " : "p. ") + page.Replace('-', '–');

    /// <summary><c>— Nicoletta Pirozzi (reported) · p. 49 · §1 · Tavani 2019</c>; parts that do not apply are left out.</summary>
    public static string Attribution(Passage passage, string? readingLabel)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        if (passage.Speaker is { } speaker)
            parts.Add(speaker);
        if (passage.Page is { } page && !passage.IsCitedAsSet)
            parts.Add(Page(page));
        if (passage.Section != "0")
            parts.Add(passage.Section.Length > 0 ? "§" + passage.Section : ShortText.Of(passage.SectionTitle, LongestSection));
        if (passage.IsCitedAsSet)
            parts.Add(passage.Citation);
        else if (readingLabel is not null)
            parts.Add(readingLabel);
        return "— " + string.Join(" · ", parts);
    }
}
