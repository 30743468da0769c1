using StudyBot.Core.Analysis;

namespace StudyBot.Core.Tests.Analysis;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("bucharest", "bucarest", 2, 1)]
    [InlineData("medvedev", "medvedyev", 2, 1)]
    [InlineData("recieve", "receive", 2, 1)]
    [InlineData("same", "same", 2, 0)]
    [InlineData("kitten", "sitting", 2, 3)]
    [InlineData("", "ab", 2, 2)]
    public void Counts_insertions_deletions_substitutions_and_swaps(string a, string b, int limit, int expected) =>
        Assert.Equal(expected, EditDistance.Within(a, b, limit));
}
