using System.Collections.Immutable;

namespace StudyBot.Core.Chat;

/// <summary>Terms of one kind, or a part of them.</summary>
/// <param name="Kind">As in JSON: <c>concept</c>, <c>acronym</c>, <c>person</c>, <c>place</c>, <c>institution</c>, <c>work</c>, <c>treaty</c>.</param>
/// <param name="Title">For people: <c>Places</c>.</param>
/// <param name="Total">How many there are, shown or not.</param>
public sealed record TermGroup(string Kind, string Title, ImmutableArray<TermEntry> Terms, int Total);
