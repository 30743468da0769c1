using NodaTime;
using StudyBot.Core.Prompts;

namespace StudyBot.Storage.Tests;

public sealed class SuggestionStoreTests : IDisposable
{
    private static readonly Instant At = Instant.FromUtc(2026, 1, 10, 12, 0);

    private readonly TemporaryStorage _storage = new();

    public void Dispose() => _storage.Dispose();

    [Fact]
    public void Each_community_counts_its_own_and_a_decision_is_made_once()
    {
        var database = _storage.Open();
        var (store, other) = (new SuggestionStore(database), new SuggestionStore(_storage.Open()));
        var first = store.Add(Samples.Guild, "Is conditionality a kind of power?", Samples.OtherPerson, At).Value;
        Assert.Equal(new PromptSuggestion(Samples.Guild, 1, "Is conditionality a kind of power?", Samples.OtherPerson, At, null), first);
        Assert.Equal(2, other.Add(Samples.Guild, "Second?", Samples.Person, At).Value?.Number);
        Assert.Equal(1, other.Add(Samples.OtherGuild, "Elsewhere?", Samples.Person, At).Value?.Number);
        Assert.Equal([1, 2], store.Of(Samples.Guild, approved: false).Value.Select(s => s.Number));

        Assert.Equal(first! with { Approved = true }, other.Decide(Samples.Guild, 1, approve: true, Samples.Person).Value);
        Assert.Null(store.Decide(Samples.Guild, 1, approve: false, Samples.Person).Value);
        Assert.Null(store.Decide(Samples.Guild, 9, approve: true, Samples.Person).Value);
        Assert.False(store.Decide(Samples.Guild, 2, approve: false, Samples.Person).Value?.Approved);
        Assert.Equal([1], store.Of(Samples.Guild, approved: true).Value.Select(s => s.Number));
        Assert.Empty(store.Of(Samples.Guild, approved: false).Value);
        Assert.Equal(["suggestion 2: declined", "suggestion 1: approved: Is conditionality a kind of power?"], new AuditLog(database).All().Value.Select(e => e.Change));
    }

    [Fact]
    public async Task Two_that_propose_at_once_get_two_numbers()
    {
        SuggestionStore[] stores = [new(_storage.Open()), new(_storage.Open())];
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => Assert.True(stores[n % 2].Add(Samples.Guild, $"{n}?", Samples.Person, At).Succeeded))));
        Assert.Equal(Enumerable.Range(1, 8), stores[0].Of(Samples.Guild, approved: false).Value.Select(s => s.Number));
    }
}
