using System.Collections.Immutable;

namespace StudyBot.Core.Chat;

/// <summary>A term of the reading in a list.</summary>
/// <param name="Forms">Other forms that the reading has of it.</param>
/// <param name="Expansion">Of an acronym, the words that the reading sets beside it; null where it sets none.</param>
/// <param name="Count">How often the reading names it.</param>
/// <param name="Pages">Printed pages, rising; empty where the reading has none.</param>
public sealed record TermEntry(string Name, ImmutableArray<string> Forms, string? Expansion, int Count, ImmutableArray<string> Pages);
