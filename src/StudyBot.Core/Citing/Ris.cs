using System.Text;

namespace StudyBot.Core.Citing;

/// <summary>A record in RIS, which EndNote, Zotero and Mendeley read.</summary>
internal static class Ris
{
    public static string Entry(CitedWork work)
    {
        var record = new StringBuilder();
        Tag("TY", work.Kind switch
        {
            WorkKind.Article => "JOUR",
            WorkKind.Chapter => "CHAP",
            WorkKind.Book => "BOOK",
            WorkKind.Report => "RPRT",
            WorkKind.WebPage => "ELEC",
            WorkKind.Thesis => "THES",
            _ => "GEN",
        });
        foreach (var author in work.Authors)
            Tag("AU", author.Inverted());
        foreach (var editor in work.Editors)
            Tag(work.Kind is WorkKind.Chapter ? "A2" : "ED", editor.Inverted());
        Tag("TI", work.Title);
        Tag(work.Kind is WorkKind.Article ? "JO" : "T2", work.Container);
        Tag("VL", work.Volume);
        Tag("IS", work.Issue ?? work.Number);
        Tag("ET", work.Edition?.Counted);
        Tag("SP", work.Pages?.Split('-')[0]);
        Tag("EP", work.Pages?.Split('-') is [_, var last] ? last : null);
        Tag("PB", work.Publisher);
        Tag("CY", work.Place);
        Tag("M3", work.Genre);
        Tag("PY", work.Issued?.Year[..4]);
        Tag("DA", work.Issued is { Month: not null } issued ? issued.Iso.Replace('-', '/') : null);
        Tag("N1", work.Issued is { IsUncertain: true } uncertain ? $"Published circa {uncertain.Year}" : null);
        Tag("DO", work.Doi);
        Tag("UR", work.Address);
        Tag("Y2", work.Accessed?.Iso.Replace('-', '/'));
        Tag("LA", work.Language);
        return record.Append("ER  - ").ToString();

        void Tag(string tag, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                record.Append(tag).Append("  - ").Append(value).Append('\n');
        }
    }
}
