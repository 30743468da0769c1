namespace StudyBot.Core.Memory;

/// <summary>Deletes what is kept of a community or a person, for good.</summary>
public interface IErasure
{
    /// <summary>Settings of it and its channels, feedback given in it, and the changes made in it.</summary>
    Stored<Erased> Erase(CommunityId community);

    /// <summary>The person's own settings and feedback; changes they made stay, without the person.</summary>
    Stored<Erased> Erase(PersonId person);
}
