namespace StudyBot.Testing.Slack;

public enum ChannelKind
{
    Public,
    Private,
    DirectMessage,
}
