using System.Collections.Immutable;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Chat;

/// <summary>Passages of one reading in the state in which they were found.</summary>
/// <param name="Content">The first <see cref="ContentLength"/> characters of the reading's content hash: with another text the offsets mean nothing.</param>
public sealed record PassageList(ReadingId Reading, string Content, ImmutableArray<PassageMark> Marks)
{
    /// <summary>48 bits of SHA-256: two versions of one reading do not meet in them.</summary>
    public const int ContentLength = 12;

    public bool Equals(PassageList? other) =>
        other is not null && Reading == other.Reading && Content == other.Content && Marks.AsSpan().SequenceEqual(other.Marks.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Reading, Content, Marks.Length);
}
