using StudyBot.Core.Retrieval;
using StudyBot.Core.Terms;
using StudyBot.Core.Tests.Retrieval;

namespace StudyBot.Core.Tests.Terms;

public sealed class TermLookupTests
{
    // Short: long names that are nearly the same would be slips of each other.
    private static readonly string[] s_syllables = "bar cel dim fog gut hax jen kip lor muv nas pet qir row sud tak vem wil xob zug".Split(' ');

    [Theory]
    [InlineData("bank of strelsau", "Bank of Strelsau")]
    [InlineData("the bank of strelsau", "Bank of Strelsau")]
    [InlineData("banks of strelsau", "Bank of Strelsau")]
    [InlineData("benn", "Ada Benn")]
    [InlineData("J. Kovac", "Jean-Luc Kovač")]
    [InlineData("G. W. Lorn", "G. W. Lorn")]
    [InlineData("George Lorn", "G. W. Lorn")]
    [InlineData("nobody", null)]
    public void A_term_is_found_by_its_name_its_words_or_a_part_of_a_persons_name(string typed, string? name)
    {
        var reading = Asked.Of("As Ada Benn observed, the Bank of Strelsau failed. As Jean-Luc Kovač observed, nobody knew. As G. W. Lorn observed, it ended.");
        Assert.Equal(name, TermLookup.Find(reading, typed, QueryReader.Read(reading, typed))?.Name);
    }

    [Theory]
    [InlineData("the long road")]
    [InlineData("Adelheid")]
    [InlineData("Dora Cabar")]
    public void A_look_up_costs_no_more_in_a_reading_with_twenty_times_the_names(string typed)
    {
        var (few, many) = (Naming(20), Naming(400));
        // Once before: what is worked out at a first look is not the look's own.
        _ = (Allocated(few, typed), Allocated(many, typed));
        Assert.InRange(Allocated(many, typed), 0, 2 * Allocated(few, typed));
    }

    // Names that differ, of people and of bodies, each of them twice.
    private static IndexedReading Naming(int names)
    {
        var reading = Asked.Of("They took the long road. " + string.Concat(Enumerable.Range(0, names).Select(i => $"As Ada {Letters(i)} observed, the L{Letters(i).ToLowerInvariant()} Bank failed. ")));
        Assert.InRange(reading.Book.All.Length, 2 * names, 4 * names);
        return reading;
    }

    private static string Letters(int number) => "BCDFGHJKLMNPQRSTVWXZ"[number / 20] + "a" + s_syllables[number % 20];

    private static long Allocated(IndexedReading reading, string typed)
    {
        var query = QueryReader.Read(reading, typed);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = TermLookup.Find(reading, typed, query);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
