using System.Collections.Immutable;

namespace StudyBot.Core.Chat;

/// <summary>What an adapter needs to choose readings and to show passages again after the answer, in whatever process it was given.</summary>
public interface IPassageViewer
{
    ImmutableArray<ReadingCard> Readings { get; }

    /// <summary>Shows passages again. Thread-safe; never throws for what a button carried: where the reading has gone or changed, the reply says so.</summary>
    Reply View(PassageRequest request);
}

public static class PassageViewers
{
    public static ReadingCard? CardOf(this IPassageViewer viewer, Readings.ReadingId? id) => id is null ? null : viewer.Readings.FirstOrDefault(r => r.Id == id);
}
