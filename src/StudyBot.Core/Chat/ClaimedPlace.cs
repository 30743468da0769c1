namespace StudyBot.Core.Chat;

/// <summary>From whom and where a quotation was said to be, and whether that holds.</summary>
/// <param name="Page">As it was given: <c>57</c>, <c>56–57</c>; null where none was.</param>
/// <param name="IsPageRight">Null where no page was given, nothing was found, or the reading has no pages.</param>
/// <param name="IsYearRight">Null where no year was given or the reading's is not known.</param>
public sealed record ClaimedPlace(string? Name, string? Page, bool? IsPageRight, string? Year, bool? IsYearRight);
