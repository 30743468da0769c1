using System.Numerics;
using System.Text.RegularExpressions;
using StudyBot.Core.Citing;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Tests.Citing;

/// <summary>Every kind of work with every set of its fields, in every style.</summary>
public sealed partial class MissingFieldsTests
{
    private const int Fields = 15;

    // What a missing field would leave behind.
    private static readonly string[] s_scars =
        ["null", "()", "( ", " )", "[]", "“”", "‘’", ", ,", ",,", "..", ". .", " ,", " .", " :", ":.", ",.", ": .", ";.", ";,", "(,", "(;", ", )", "; )", "  ", "__", ".”.", ".’.", ".”,", "”,", "?.", "?”."];

    // A comma outside closing marks is British.
    private static readonly string[] s_british = ["”,"];

    // Under one of these in turn, so that each meets every pair of fields.
    private static readonly (string Title, string? Page)[] s_titles = [("Tides", null), ("What is a tide?", "57"), ("Tides and “history”", null), ("Tides of the U.S.", "57")];

    private static readonly ReadingMetadata s_all = new()
    {
        Title = "Tides",
        Authors = [new Name("Pond", "Lee")],
        Editors = [new Name("Brook", "Ann"), new Name("Stream", "Peter")],
        ContainerTitle = "Handbook of rivers",
        Volume = "3",
        Issue = "7",
        Number = "17",
        Genre = "working paper",
        Edition = "revised",
        Issued = "2001-05~",
        Page = "101-109",
        Publisher = "Harbour Press",
        PublisherPlace = "London",
        Doi = "10.1000/tides",
        Url = "https://example.org/tides",
        Accessed = "2026-11-02",
        Language = "en",
    };

    private static readonly string[] s_kinds = ["article-journal", "article-newspaper", "chapter", "book", "report", "webpage", "thesis", "document"];

    public static TheoryData<string, string> Kinds
    {
        get
        {
            var kinds = new TheoryData<string, string>();
            foreach (var style in CitationStyles.All)
                foreach (var kind in s_kinds)
                    kinds.Add(style.Id, kind);
            return kinds;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Missing_fields_leave_no_mark_behind(string style, string kind)
    {
        AssertAllClean(style, kept => s_titles[BitOperations.PopCount((uint)kept) % s_titles.Length] is var (title, page) ? (Thinned(s_all with { Type = kind, Title = title }, kept), page) : default);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_institution_that_did_everything_leaves_none_either(string style, string kind)
    {
        var all = s_all with { Type = kind, Authors = [new Name(null, null, "River Council")], ContainerTitle = "River Council", Publisher = "River Council", Edition = "2", Issued = "2019" };
        AssertAllClean(style, kept => (Thinned(all, kept), "57"));
    }

    private static void AssertAllClean(string style, Func<int, (ReadingMetadata Work, string? Page)> thinned)
    {
        var seen = new HashSet<string>();
        for (var kept = 0; kept < 1 << Fields; kept++)
        {
            var (work, page) = thinned(kept);
            foreach (var part in CitationStyles.Of(style).Cite(work, page).Parts)
                if (seen.Add(part.Text.Text))
                    AssertClean(style, part);
        }
    }

    private static void AssertClean(string style, ReferencePart part)
    {
        var text = part.Text.Text;
        var isBritish = style == "harvard";
        Assert.True(Array.TrueForAll(s_scars, s => (isBritish && s_british.Contains(s)) || !text.Contains(s, StringComparison.Ordinal)), text);
        Assert.True(!DanglingWord().IsMatch(text), text);
        Assert.True(!StopWithComma().IsMatch(text), text);
        Assert.True(!SmallAfterStop().IsMatch(text), text);
        Assert.True(char.IsUpper(text[0]) || text[0] is '(' or '“' or '‘', text);
        Assert.Equal(text.Trim(' ', ',', ':', ';'), text);
        Assert.Equal(text.Count(c => c == '('), text.Count(c => c == ')'));
        Assert.Equal(text.Count(c => c == '“'), text.Count(c => c == '”'));
        Assert.True(part.Name == "In the text" ? text.EndsWith(')') : style == "apa" && text.EndsWith("tides", StringComparison.Ordinal) || Ending().IsMatch(text), text);
        Assert.All(part.Text.Italics, i => Assert.InRange(i.End, i.Start + 1, text.Length));
    }

    private static ReadingMetadata Thinned(ReadingMetadata all, int kept)
    {
        var field = 0;
        return all with
        {
            Authors = Next() ? all.Authors : [],
            Editors = Next() ? all.Editors : [],
            ContainerTitle = Next() ? all.ContainerTitle : null,
            Volume = Next() ? all.Volume : null,
            Issue = Next() ? all.Issue : null,
            Number = Next() ? all.Number : null,
            Genre = Next() ? all.Genre : null,
            Edition = Next() ? all.Edition : null,
            Issued = Next() ? all.Issued : null,
            Page = Next() ? all.Page : null,
            Publisher = Next() ? all.Publisher : null,
            PublisherPlace = Next() ? all.PublisherPlace : null,
            Doi = Next() ? all.Doi : null,
            Url = Next() ? all.Url : null,
            Accessed = Next() ? all.Accessed : null,
        };

        bool Next() => (kept & (1 << field++)) != 0;
    }

    // "In", "by", "vol." or "p." with nothing after them.
    [GeneratedRegex(@"\b(in|by|and|vol\.|no\.|pp?\.|edited|at:|from)(?=[.,;:)\]]| \(\d|$)|\bin(?= edited| ed\.|, )", RegexOptions.IgnoreCase)]
    private static partial Regex DanglingWord();

    // A comma after a full stop that ends no abbreviation.
    [GeneratedRegex(@"(?<!\b(?:[A-Z]|eds?|[Ee]ds?|rev|al|n\.d|U\.S|May))\.,")]
    private static partial Regex StopWithComma();

    // What follows a full stop that ended a sentence begins with a capital.
    [GeneratedRegex(@"(?:[a-z]{4}\.|[.?]”) (?!n\.d\.|ca\. |https)[a-z]")]
    private static partial Regex SmallAfterStop();

    [GeneratedRegex(@"[^.](?:[.?]|[.?][”’]+)$|U\.S\.[”’]*$|n\.d\.$")]
    private static partial Regex Ending();
}
