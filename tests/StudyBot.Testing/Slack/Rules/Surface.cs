namespace StudyBot.Testing.Slack.Rules;

/// <summary>Where blocks stand: not everything may stand everywhere.</summary>
internal enum Surface
{
    Message,
    Modal,
    Home,
}
