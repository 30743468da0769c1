using StudyBot.Core.Chat;

namespace StudyBot.Core.Memory;

/// <summary>What somebody said of one passage. What they had asked is not kept.</summary>
/// <param name="Community">Null in a direct message.</param>
/// <param name="Passage">A list of one.</param>
public sealed record Feedback(PersonId Person, CommunityId? Community, ChannelId? Channel, PassageList Passage, FeedbackVerdict Verdict, DateTimeOffset At);
