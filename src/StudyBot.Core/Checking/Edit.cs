using StudyBot.Core.Chat;

namespace StudyBot.Core.Checking;

/// <summary>A stretch of a quotation beside one of the reading, as word indices with exclusive ends; one of them may be empty.</summary>
/// <param name="Elided">An ellipsis stands for the reading's words.</param>
internal readonly record struct Edit(DifferenceKind Kind, int Given, int GivenEnd, int Read, int ReadEnd, bool Elided = false);
