using System.Collections.Immutable;

namespace StudyBot.Core.Memory;

/// <summary>What people say of answers, for the instructor. Thread-safe.</summary>
public interface IFeedbackStore
{
    /// <summary>Keeps it; a person's earlier word on the same passage is replaced. Gives whether it replaced one.</summary>
    Stored<bool> Add(Feedback feedback);

    /// <summary>The newest first.</summary>
    /// <param name="community">Null for all.</param>
    Stored<ImmutableArray<Feedback>> Latest(CommunityId? community, int limit);
}
