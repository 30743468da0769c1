using System.Collections.Immutable;
using StudyBot.Core.Prompts;
using StudyBot.Discord.Interactions;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Prompts;

/// <summary>A channel with what the bot may do there.</summary>
/// <param name="IsTimedOut">The server has silenced the bot for a while.</param>
internal sealed record Place(PlaceInfo Channel, RoleInfo[] Roles, Permissions Allowed, bool IsTimedOut)
{
    private const string Where = "in the channel's settings (Edit Channel, Permissions)";

    public bool MayReadHistory => Allowed.HasFlag(Permissions.ViewChannel | Permissions.ReadMessageHistory);

    private string Name => $"#{Channel.Name}";

    /// <summary>What keeps a prompt from being posted there, each with its remedy in one line.</summary>
    /// <param name="withFile">Something in it is too long for a message.</param>
    public ImmutableArray<string> Missing(PromptPlacement placement, string? mention, bool withFile = false) =>
    [
        .. Kind(placement), .. Rights(placement, withFile), .. Role(mention),
    ];

    private IEnumerable<string> Kind(PromptPlacement placement)
    {
        var isForum = placement == PromptPlacement.Forum;
        if (isForum && !Channel.IsForum)
            yield return $"{Name} is no forum: choose one, or answers “thread” or “channel”.";
        else if (!isForum && Channel.IsForum)
            yield return $"{Name} is a forum, where there are posts alone: choose answers “forum”, or another channel.";
        else if (!isForum && !Channel.TakesMessages)
            yield return $"{Name} takes no messages: choose a text channel.";
        else if (placement == PromptPlacement.Thread && !Channel.HasThreads)
            yield return $"In {Name} no message can have a thread: choose answers “channel”, or a text channel.";
        else if (isForum && Channel.NeedsTag)
            yield return $"{Name} wants a tag on every post, and I set none: switch that off (Edit Channel, Overview, Require people to select tags).";
        if (Channel.ThreadMetadata is { Locked: true })
            yield return $"The thread {Name} is locked: unlock it, or choose another channel.";
    }

    private IEnumerable<string> Rights(PromptPlacement placement, bool withFile)
    {
        if (!Allowed.HasFlag(Permissions.ViewChannel))
        {
            yield return $"I cannot see {Name}: allow my role “View Channel” {Where}.";
            yield break;
        }

        if (IsTimedOut)
        {
            yield return "I am timed out in this server, and so may not write: lift that (my name in the list of members, Remove Timeout).";
            yield break;
        }

        if (placement == PromptPlacement.Forum)
        {
            if (Lacks(Permissions.SendMessages))
                yield return $"I may not post in {Name}: allow my role “Create Posts” {Where}.";
        }
        else if (Channel.IsThread ? Lacks(Permissions.SendMessagesInThreads) : Lacks(Permissions.SendMessages))
        {
            yield return $"I may not write in {Name}: allow my role “{(Channel.IsThread ? "Send Messages in Threads" : "Send Messages")}” {Where}.";
        }

        if (Lacks(Permissions.ReadMessageHistory))
            yield return $"I may not read back in {Name}, so I could not see whether a prompt arrived: allow my role “Read Message History” {Where}.";
        if (placement == PromptPlacement.Thread && Lacks(Permissions.CreatePublicThreads))
            yield return $"I may not open threads in {Name}: allow my role “Create Public Threads” {Where}, or choose answers “channel”.";
        if (withFile && Lacks(Permissions.AttachFiles))
            yield return $"A passage is too long for a message and I may not send it as a file in {Name}: allow my role “Attach Files” {Where}.";
    }

    private IEnumerable<string> Role(string? mention)
    {
        if (mention is null)
            yield break;
        if (Channel.GuildId == mention)
            yield return "I notify a role, not everyone: choose a role as “mention”.";
        else if (Roles.FirstOrDefault(r => r.Id == mention) is not { } role)
            yield return "The role to mention is gone: choose another as “mention”.";
        else if (!role.Mentionable && Lacks(Permissions.MentionEveryone))
            yield return $"Nobody would be notified of “{role.Name}”: let anyone mention it (Server Settings, Roles), or allow my role “Mention @everyone, @here and All Roles” {Where}.";
    }

    private bool Lacks(Permissions permission) => !Allowed.HasFlag(permission);
}
