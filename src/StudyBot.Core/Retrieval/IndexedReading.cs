using StudyBot.Core.Readings;

namespace StudyBot.Core.Retrieval;

/// <summary>A reading with all that answering needs worked out once; immutable, safe to share between threads.</summary>
public sealed class IndexedReading
{
    private IndexedReading(Reading reading) => Reading = reading;

    public Reading Reading { get; }

    public static IndexedReading Build(Reading reading) => new(reading);
}
