using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Readings;

namespace StudyBot.Storage.Tests;

public sealed class FeedbackStoreTests : IDisposable
{
    private readonly TemporaryStorage _storage = new();

    public void Dispose() => _storage.Dispose();

    [Fact]
    public void What_was_said_comes_back_whole_the_newest_first()
    {
        var store = new FeedbackStore(_storage.Open());
        var now = _storage.Time.GetUtcNow();
        var bare = Samples.Feedback(Samples.OtherPerson, passage: Samples.List(new PassageMark(new TextSpan(5, 5))), verdict: FeedbackVerdict.OffTopic, at: now.AddMinutes(1));
        Feedback[] said = [Samples.Feedback(community: Samples.Guild), bare, Samples.Feedback(Samples.OtherPerson, Samples.OtherGuild, verdict: FeedbackVerdict.Wrong, at: now.AddMinutes(2))];
        Assert.All(said, f => Assert.False(store.Add(f).Value));
        Assert.Equal(said.Reverse(), store.Latest(null, 10).Value.AsEnumerable());
        Assert.Equal(said[2], Assert.Single(store.Latest(null, 1).Value));
        Assert.Equal(said[0], Assert.Single(store.Latest(Samples.Guild, 10).Value));
    }

    [Fact]
    public void A_second_word_on_the_same_passage_replaces_the_first_of_the_same_person_only()
    {
        var store = new FeedbackStore(_storage.Open());
        store.Add(Samples.Feedback());
        store.Add(Samples.Feedback(Samples.OtherPerson));
        Assert.True(store.Add(Samples.Feedback(verdict: FeedbackVerdict.Wrong)).Value);
        Assert.Equal([FeedbackVerdict.Wrong, FeedbackVerdict.Right], store.Latest(null, 10).Value.Select(f => f.Verdict));
    }

    [Fact]
    public void What_was_said_elsewhere_stays_for_the_instructor_there()
    {
        var store = new FeedbackStore(_storage.Open());
        store.Add(Samples.Feedback(community: Samples.Guild, verdict: FeedbackVerdict.Wrong));
        Assert.False(store.Add(Samples.Feedback(community: Samples.OtherGuild)).Value);
        Assert.Equal(FeedbackVerdict.Wrong, Assert.Single(store.Latest(Samples.Guild, 10).Value).Verdict);
    }
}
