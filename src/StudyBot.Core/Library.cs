using System.Collections.Immutable;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core;

/// <summary>The indexed readings of this process; immutable, shared by every adapter.</summary>
public sealed class Library
{
    private readonly ImmutableDictionary<string, IndexedReading> _byId;

    /// <param name="readings">In the order to list them; the first is the default unless <paramref name="defaultReading"/> names one of them.</param>
    public Library(IEnumerable<IndexedReading> readings, ReadingId? defaultReading = null)
    {
        Readings = [.. readings];
        _byId = Readings.ToImmutableDictionary(r => r.Reading.Id.Value);
        Default = defaultReading is null ? Readings.FirstOrDefault() : Find(defaultReading);
    }

    public ImmutableArray<IndexedReading> Readings { get; }

    /// <summary>Null where the library is empty.</summary>
    public IndexedReading? Default { get; }

    public IndexedReading? Find(ReadingId id) => _byId.GetValueOrDefault(id.Value);
}
