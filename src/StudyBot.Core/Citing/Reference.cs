using System.Collections.Immutable;

namespace StudyBot.Core.Citing;

/// <summary>A reading cited in one style.</summary>
/// <param name="Style">The style's id.</param>
/// <param name="Name">The style by name and edition: <c>MLA 9</c>.</param>
public sealed record Reference(string Style, string Name, ImmutableArray<ReferencePart> Parts);
