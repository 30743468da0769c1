namespace StudyBot.Slack.Web;

/// <param name="AlternativeText">Of a picture.</param>
internal sealed record SlackFile(string FileName, string MediaType, ReadOnlyMemory<byte> Content, string Title, string? AlternativeText = null);
