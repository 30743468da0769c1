namespace StudyBot.Slack.Handling;

/// <summary>What Slack delivers, the same over Socket Mode and over HTTP.</summary>
internal enum SlackDeliveryKind
{
    /// <summary>A slash command; the payload's fields are texts.</summary>
    Command,

    /// <summary><c>block_actions</c>, <c>view_submission</c>, <c>shortcut</c>, <c>message_action</c>.</summary>
    Interactive,

    /// <summary><c>block_suggestion</c>: the choices of an external select.</summary>
    Options,

    /// <summary><c>event_callback</c>.</summary>
    Event,
}
