namespace StudyBot.Core.Memory;

/// <summary>What a person says of an answer.</summary>
public enum FeedbackVerdict
{
    Right,

    /// <summary>The passage does not answer what was asked.</summary>
    OffTopic,

    /// <summary>The page, the speaker or the words are not those of the reading.</summary>
    Wrong,
}
