using System.Globalization;
using System.Text;
using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Importing;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Timelines;

namespace StudyBot.Drawing.Tests;

/// <summary>Timelines of texts that a test writes out, and of the shipped reading.</summary>
internal static class Timelines
{
    private static readonly Lazy<IndexedReading> s_tavani = new(() => IndexedReading.Build(((ImportResult.Imported)Importer.ImportPath(Path.Combine(Root(), "seeds", "tavani-2019"))).Reading));

    public static Timeline Shipped(string asked) => Ask(s_tavani.Value, asked);

    public static Timeline Of(string text, string title = "A Town and its Mill")
    {
        var yaml = $"title: {title}\nauthor:\n  - family: Rossi\n    given: Anna\nissued: 2001\nfile: a.txt\n";
        return Ask(IndexedReading.Build(((ImportResult.Imported)Importer.Import(new RawFile("a.txt", Encoding.UTF8.GetBytes(text)), new RawFile("reading.yaml", Encoding.UTF8.GetBytes(yaml)))).Reading), "");
    }

    public static Timeline None => new([], "A Town and its Mill", "Rossi 2001", "");

    /// <summary>Years, ranges, decades and open ends in turn, in the order of time.</summary>
    public static Timeline Many(int events) => Of(string.Join(' ', Enumerable.Range(0, events).Select(i => string.Create(CultureInfo.InvariantCulture, $"{When(i)} the old mill number {i}{(i % 5 == 0 ? ", built of stone and oak by the river that runs past the abbey and the market square," : "")} burnt."))));

    /// <summary>Labels of every length, words wider than a picture, and two thousand years.</summary>
    public static Timeline Wide => Of(
        "In 1842 the administrative reorganisation of the provincial waterways, harbours and lighthouses between the northern and southern provinces was completed by royal decree. "
        + "The " + new string('W', 300) + " was kept in 1850. In 44 BC Caesar died. The church was built about 1500 by monks. Until 1945 the harbour was closed. "
        + "Since the early 1990s the Ελληνική Ένωση and the Московский союз have met. In the 12th century the town grew. On 21 December 2018 the bridge fell. "
        + "Between the end of the ’70s and the beginning of the ’80s the mill stood empty.",
        "The very long and winding title of a study on the towns and mills and harbours and lighthouses and churches and bridges of the northern provinces");

    /// <summary>Dates all over a century, and bars as long as the axis, which leave no room for words at either end.</summary>
    public static Timeline Full => Of(string.Join(' ', Enumerable.Range(0, 50).Select(i => string.Create(CultureInfo.InvariantCulture, $"In {1801 + 2 * i} the old mill number {i} burnt.")))
        + " In the 19th century the town grew. From 1803 to 1897 the abbey stood. In the 1890s the river rose.");

    private static string When(int i) => (1500 + i * 2) switch
    {
        var y when i % 4 == 1 => $"From {y} to {y + 9}",
        var y when i % 4 == 2 => $"In the {y - y % 10}s",
        var y when i % 4 == 3 => $"Since {y}",
        var y => $"In {y}",
    };

    private static Timeline Ask(IndexedReading reading, string asked) =>
        new CommandDispatcher(new Library([reading])).Dispatch(new CommandRequest("/timeline", asked)).Timeline!;

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "seeds")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
