using StudyBot.Core.Terms;

namespace StudyBot.Core.Tests.Terms;

public sealed class ConjunctsTests
{
    [Theory]
    [InlineData("Anna Zend, Peter Zend, Karl Benn, Ada Benn, Paul Lorn and Mary Lorn", 6)]
    [InlineData("a, b, c, d, e, f, g, h, i and j", 6)]
    [InlineData("Anna Zend", 1)]
    public void However_many_ways_there_are_to_part_a_line_each_stretch_of_it_is_looked_up_once(string line, int pieces)
    {
        var asked = new List<string>();
        Assert.Equal(pieces, Conjuncts.Of(text => Found(asked, text), line, least: 2).Length);
        Assert.Equal(asked.Distinct(), asked);
        Assert.InRange(asked.Count, 0, pieces * (pieces + 1) / 2);
    }

    private static Conjuncts.Thing Found(List<string> asked, string text)
    {
        asked.Add(text);
        return new Conjuncts.Thing(text.Contains(',', StringComparison.Ordinal) || text.Contains(" and ", StringComparison.Ordinal) ? null : TermKind.Person, false);
    }
}
