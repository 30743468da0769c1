using System.Text;
using StudyBot.Core.Importing;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Tests.Importing;

/// <summary>Imports texts that a test writes out, and the readings that ship.</summary>
internal static class Texts
{
    public static string Root { get; } = FindRoot();

    public static RawFile Raw(string text, string name = "sample.txt") => new(name, Encoding.UTF8.GetBytes(text));

    public static Reading Import(string text, string? yaml = null) =>
        Assert.IsType<ImportResult.Imported>(Importer.Import(Raw(text), yaml is null ? null : Raw("title: Sample\nfile: sample.txt\n" + yaml, "reading.yaml"))).Reading;

    public static (Reading Reading, string Raw) Shipped(string id)
    {
        var folder = Path.Combine(Root, "seeds", id);
        var reading = Assert.IsType<ImportResult.Imported>(Importer.ImportPath(folder)).Reading;
        return (reading, File.ReadAllText(Path.Combine(folder, id + ".txt")));
    }

    public static string[] Paragraphs(Reading reading) => [.. reading.Paragraphs.Select(p => p.Span.Of(reading.Text))];

    public static string[] Sentences(Reading reading) => [.. reading.Sentences.Select(reading.TextOf)];

    public static string[] Of(Reading reading, SetAsideKind kind) => [.. reading.Report.Items.Where(i => i.Kind == kind).Select(i => i.Text)];

    /// <summary>A page's worth of prose without figures, set in lines of about 70.</summary>
    public static string Prose(int lines, string end)
    {
        var text = new StringBuilder();
        for (var i = 0; i < lines; i++)
            text.Append("the harbour was rebuilt in stone and the council met there every spring\n");
        return text.Append(end).ToString();
    }

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, "seeds")))
                return folder;
        }

        throw new DirectoryNotFoundException("no folder 'seeds' above the tests");
    }
}
