using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;

namespace StudyBot.Testing.Memory;

/// <summary>Every memory port in a process's own memory; with <see cref="Broken"/> set, none of them works.</summary>
public sealed class FakeMemory : ISettingsStore, IFeedbackStore, IPassageLinks, IErasure
{
    private readonly ConcurrentDictionary<SettingsScope, ChatSettings> _settings = new();
    private readonly ConcurrentQueue<Feedback> _feedback = new();
    private readonly ConcurrentDictionary<string, PassageList> _links = new();

    public bool Broken { get; set; }

    public ImmutableArray<Feedback> Kept => [.. _feedback];

    public Stored<ChatSettings> Find(params IReadOnlyList<SettingsScope> scopes) =>
        Answer(() => scopes.Reverse().Aggregate(ChatSettings.Unset, (wider, scope) => _settings.GetValueOrDefault(scope, ChatSettings.Unset).Over(wider)));

    public Stored<ChatSettings> Change(SettingsScope scope, Func<ChatSettings, ChatSettings> change, PersonId by) =>
        Answer(() => _settings[scope] = change(_settings.GetValueOrDefault(scope, ChatSettings.Unset)));

    public Stored<bool> Add(Feedback feedback) => Answer(() =>
    {
        _feedback.Enqueue(feedback);
        return _feedback.Count(f => f.Person == feedback.Person && f.Passage.Equals(feedback.Passage)) > 1;
    });

    public Stored<ImmutableArray<Feedback>> Latest(CommunityId? community, int limit) =>
        Answer(() => _feedback.Reverse().Where(f => community is null || f.Community == community).Take(limit).ToImmutableArray());

    public Stored<string> Keep(PassageList list) => Answer(() =>
    {
        var key = _links.FirstOrDefault(l => l.Value.Equals(list)).Key ?? _links.Count.ToString("x4", CultureInfo.InvariantCulture);
        _links[key] = list;
        return key;
    });

    public Stored<PassageList?> Find(string key) => Answer(() => _links.GetValueOrDefault(key));

    public Stored<Erased> Erase(CommunityId community) => Answer(() => new Erased(
        _settings.Keys.Count(s => s switch
        {
            SettingsScope.OfCommunity of => of.Community == community,
            SettingsScope.OfChannel of => of.Community == community,
            _ => false,
        } && _settings.TryRemove(s, out _)), 0, 0, IsOverwritten: true));

    public Stored<Erased> Erase(PersonId person) => Answer(() => new Erased(_settings.TryRemove(new SettingsScope.OfPerson(person), out _) ? 1 : 0, 0, 0, IsOverwritten: true));

    private Stored<T> Answer<T>(Func<T> value) => Broken ? Stored<T>.Failed("the memory is broken") : Stored<T>.Of(value());
}
