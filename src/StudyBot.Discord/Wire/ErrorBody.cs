namespace StudyBot.Discord.Wire;

/// <summary>What Discord says of a refused request.</summary>
/// <param name="RetryAfter">Of a 429: seconds.</param>
internal readonly record struct ErrorBody(int Code, double? RetryAfter, bool Global);
