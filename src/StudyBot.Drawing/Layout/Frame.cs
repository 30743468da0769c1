using StudyBot.Core.Timelines;

namespace StudyBot.Drawing.Layout;

/// <summary>What every picture has round its events: margins, title and foot.</summary>
internal static class Frame
{
    /// <summary>Three pixels for each point of a phone's chat column.</summary>
    public const int Width = 1080;

    /// <summary>A phone's screen; what is taller chats show as a sliver.</summary>
    public const int TallestHeight = 2376;

    public const float Margin = 54;

    /// <summary>Between head, events and foot.</summary>
    public const float Section = 34;

    private static readonly TextStyle s_title = new(46, true, Ink.Text);
    private static readonly TextStyle s_aside = new(32, false, Ink.Aside);
    private static readonly TextStyle s_foot = new(30, false, Ink.Aside);

    public static void Head(Canvas canvas, Timeline timeline)
    {
        canvas.Bottom = Margin;
        canvas.Paragraph(timeline.ReadingTitle, s_title, Margin, Width - 2 * Margin, 2);
        canvas.Bottom += 8;
        canvas.Paragraph(Subtitle(timeline), s_aside, Margin, Width - 2 * Margin, 2);
        canvas.Bottom += Section;
    }

    /// <summary>What the marks mean, and one sentence.</summary>
    public static void Foot(Canvas canvas, string text)
    {
        canvas.Rules = canvas.Rules.Add(new Box(Margin, canvas.Bottom - Section / 2, Width - Margin, canvas.Bottom - Section / 2 + 2));
        Legend.Place(canvas, s_foot, Margin, Width - Margin);
        canvas.Paragraph(text, s_foot, Margin, Width - 2 * Margin, 2);
    }

    private static string Subtitle(Timeline timeline) =>
        string.Join(" · ", new[] { timeline.ReadingLabel, TimelineText.Count(timeline), timeline.Filter }.Where(p => p.Length > 0));
}
