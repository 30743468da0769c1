using System.Collections.Immutable;

namespace StudyBot.Core.Retrieval;

/// <param name="Keys">Content keys in order.</param>
/// <param name="CapitalsOnly">As in <see cref="QueryTerm"/>.</param>
public sealed record Alternative(ImmutableArray<string> Keys, bool CapitalsOnly);
