using StudyBot.Core.Citing;

namespace StudyBot.Core.Tests.Citing;

public sealed class StyleTableTests
{
    private const string Page = "57";

    public static TheoryData<string, string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string, string>();
            foreach (var style in CitationStyles.All)
                foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Citing", style.Id + ".tsv")).Skip(2))
                    if (line.Split('\t') is [var work, var rule, .. var expected])
                        rows.Add(style.Id, work, rule, string.Join('\n', expected));
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_style_cites_as_its_manual_says(string style, string work, string rule, string expected)
    {
        var reference = CitationStyles.Of(style).Cite(Works.Of(work), Page);
        Assert.True(rule.Length > 0);
        Assert.Equal(expected, string.Join('\n', reference.Parts.Select(p => p.Text.Render(t => t, t => $"_{t}_"))));
    }

    [Fact]
    public void Every_style_has_every_work_in_its_table() =>
        Assert.Equal(CitationStyles.All.Sum(_ => Works.Names.Count()), Rows.Count);
}
