using System.Collections.Immutable;

namespace StudyBot.Core.Chat;

/// <summary>A drawing that belongs to a reply.</summary>
/// <param name="FileName">With its extension, for example <c>timeline.png</c>.</param>
/// <param name="MediaType">For example <c>image/png</c>.</param>
/// <param name="AlternativeText">What it shows, for those who cannot see it; 1,024 characters at most (Discord's limit of a media description).</param>
public sealed record Picture(string FileName, string MediaType, ImmutableArray<byte> Content, string AlternativeText);
