namespace StudyBot.Core.Memory;

/// <summary>Deletes what is kept of a community or a person, for good.</summary>
public interface IErasure
{
    /// <summary>Settings of it and its channels, feedback given in it, its schedules, what they posted and what its members proposed, and the changes made in it.</summary>
    Stored<Erased> Erase(CommunityId community);

    /// <summary>
    /// The person's own settings, feedback and suggestions; changes they made stay, without the person. Schedules in their
    /// name go on: whoever else last changed that schedule, else anything in the community, hears of it from then on, and
    /// where there is nobody the channel does.
    /// </summary>
    Stored<Erased> Erase(PersonId person);
}
