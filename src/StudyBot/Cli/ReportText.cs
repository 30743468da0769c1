using System.Globalization;
using System.Text;
using StudyBot.Core.Importing;
using StudyBot.Core.Readings;

namespace StudyBot.Cli;

/// <summary>The import report for a person: a count by kind, then every item in the order of the raw file.</summary>
internal static class ReportText
{
    public static string Render(Reading reading)
    {
        var items = reading.Report.Items;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{reading.Id}: {Count.Of(reading.Sentences.Length, "sentence")}, {Count.Of(reading.Paragraphs.Length, "paragraph")}, {Count.Of(reading.Pages.Numbers.Length, "page")}\n");
        if (items.IsEmpty)
            return text.Append("Nothing was taken out of the text.\n").ToString();
        foreach (var kind in items.GroupBy(i => i.Kind).OrderBy(g => g.Key))
            text.Append(CultureInfo.InvariantCulture, $"  {NameOf(kind.Key)}: {kind.Count()}\n");
        text.Append('\n');
        foreach (var item in items)
            text.Append(Line(item)).Append('\n');
        return text.ToString();
    }

    private static string Line(SetAside item)
    {
        var page = item.Page is { } number ? string.Create(CultureInfo.InvariantCulture, $"p. {number}") : "";
        var shown = Printable.Of(item.Text.ReplaceLineEndings(" / "));
        return string.Create(CultureInfo.InvariantCulture, $"line {item.Line,-6}{page,-8}{NameOf(item.Kind),-18}{item.Label ?? "-",-5}{shown}");
    }

    private static string NameOf(SetAsideKind kind) => kind switch
    {
        SetAsideKind.RunningHead => "running head",
        SetAsideKind.Footnote => "footnote",
        SetAsideKind.FootnoteMarker => "footnote marker",
        SetAsideKind.LineBreakHyphen => "line-break hyphen",
        SetAsideKind.Markup => "markup",
        _ => kind.ToString(),
    };
}
