namespace StudyBot.Core.Chat;

/// <summary>A stretch of a quotation beside what the reading has there.</summary>
/// <param name="Given">As it was given; empty where the reading alone has words, an ellipsis where one stands for them.</param>
/// <param name="Reading">Verbatim; empty where the quotation alone has words.</param>
public sealed record Difference(DifferenceKind Kind, string Given, string Reading);
