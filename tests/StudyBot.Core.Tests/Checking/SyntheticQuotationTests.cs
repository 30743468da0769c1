using StudyBot.Core.Chat;
using StudyBot.Core.Tests.Importing;
using StudyBot.Core.Tests.Retrieval;

namespace StudyBot.Core.Tests.Checking;

/// <summary>The shipped reading's words, disguised and altered by rule; <c>tests/StudyBot.Benchmarks -- check</c> prints the table of 1,000 of each; here fewer, for time.</summary>
public sealed class SyntheticQuotationTests
{
    [Fact]
    public void No_altered_quotation_is_exact_and_no_true_one_is_refused()
    {
        var confusion = Confusion.Of([Asked.Tavani], new QuotationMaker([Asked.Tavani.Reading], Texts.Shipped("tavani-2019").Raw, seed: 1).Make(150));
        Assert.True(confusion.Wrong.Count == 0, $"{confusion.Table()}\n{string.Join("\n\n", confusion.Wrong.OrderByDescending(w => w.Made.IsTrue).Take(20).Select(w => $"{w.Made.Rule}: {w.Made.Text}\n{w.Reply.Title}\n{string.Join('\n', w.Reply.Notes)}"))}");
    }
}
