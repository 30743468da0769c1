using System.Text;
using System.Text.RegularExpressions;
using StudyBot.Core.Importing;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Tests.Citing;

/// <summary>Works of every kind, each described as a reading's <c>reading.yaml</c> is.</summary>
internal static partial class Works
{
    private static readonly Dictionary<string, ReadingMetadata> s_all = Load();

    public static IEnumerable<string> Names => s_all.Keys;

    public static ReadingMetadata Of(string name) => s_all[name];

    private static Dictionary<string, ReadingMetadata> Load() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Citing", "works.yaml"))
        .Split("\n---\n").ToDictionary(d => Heading().Match(d).Groups[1].Value, Read);

    private static ReadingMetadata Read(string yaml)
    {
        var (file, problem) = MetadataReader.Read(new RawFile("works.yaml", Encoding.UTF8.GetBytes(yaml)));
        Assert.Null(problem);
        return file!.Metadata;
    }

    [GeneratedRegex(@"^# (\S+)")]
    private static partial Regex Heading();
}
