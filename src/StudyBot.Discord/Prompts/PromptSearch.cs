using System.Globalization;
using NodaTime;
using StudyBot.Core.Prompts;
using StudyBot.Discord.Rest;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Prompts;

/// <summary>Looks for a prompt that may have been posted. Only what was read to its end is called absent.</summary>
internal sealed class PromptSearch(DiscordApi api, Places places)
{
    /// <summary>Discord's limit of a page.</summary>
    private const int Page = 100;

    /// <summary>A channel with more messages than 100 times this since the prompt's time is searched by a person sooner.</summary>
    private const int MaxPages = 50;

    private const string What = "whether the prompt is there";

    /// <summary>Discord numbers messages by its own clock, which need not agree with this machine's: to look too far back costs a page, too short a second prompt.</summary>
    private static readonly Duration Skew = Duration.FromHours(1);

    public async Task<FindOutcome> InChannelAsync(PromptPost post, CancellationToken cancellationToken)
    {
        var (self, asked) = await places.SelfAsync(cancellationToken).ConfigureAwait(false);
        if (self is null)
            return Unreadable(asked);
        var (code, since, channel) = (PromptCode.Of(post.Key), Since(post), post.Channel.Value);
        string? before = null;
        for (var page = 0; page < MaxPages; page++)
        {
            var answer = await api.GetAsync(Route.History(channel, Page, before), cancellationToken).ConfigureAwait(false);
            if (answer.Read(ProtocolJson.Default.MessageInfoArray) is not { } messages)
                return Unreadable(answer);
            if (messages.FirstOrDefault(m => m.Author.Id == self && PromptMessage.Carries(m.Components, code)) is { } found)
                return new FindOutcome.Found(found.Id, found.Thread?.Id);
            if (messages is not [.., var oldest])
                // Without the permission to read back, Discord shows no messages and calls it no error.
                return await EmptyAsync(channel, cancellationToken).ConfigureAwait(false);
            if (Number(oldest.Id) < since)
                return new FindOutcome.Absent();
            before = oldest.Id;
        }

        return new FindOutcome.Unreadable($"More than {MaxPages * Page} messages were written there since: look for the prompt yourself, and post it with /prompt now if it is missing.");
    }

    public async Task<FindOutcome> InForumAsync(PromptPost post, CancellationToken cancellationToken)
    {
        var forum = post.Channel.Value;
        var (self, known) = await places.SelfAsync(cancellationToken).ConfigureAwait(false);
        if (self is null)
            return Unreadable(known);
        var (channel, asked) = await places.ChannelAsync(forum, cancellationToken).ConfigureAwait(false);
        if (channel?.GuildId is not { } guild)
            return Unreadable(asked);
        var answer = await api.GetAsync(Route.ActiveThreads(guild), cancellationToken).ConfigureAwait(false);
        if (answer.Read(ProtocolJson.Default.ThreadList) is not { } active)
            return Unreadable(answer);
        if (await AmongAsync(active.Threads.Where(t => t.ParentId == forum)).ConfigureAwait(false) is { } open)
            return open;
        string? before = null;
        for (var page = 0; page < MaxPages; page++)
        {
            answer = await api.GetAsync(Route.Archived(forum, Page, before), cancellationToken).ConfigureAwait(false);
            if (answer.Read(ProtocolJson.Default.ThreadList) is not { } archived)
                return Unreadable(answer);
            if (await AmongAsync(archived.Threads).ConfigureAwait(false) is { } closed)
                return closed;
            // Archived before the prompt's time is begun before it.
            before = archived.Threads is [.., { ThreadMetadata.ArchiveTimestamp: { } last }] ? last : null;
            if (!archived.HasMore || before is null || DateTimeOffset.TryParse(before, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && Instant.FromDateTimeOffset(at) < post.Since - Skew)
                return await EmptyAsync(forum, cancellationToken).ConfigureAwait(false);
        }

        return new FindOutcome.Unreadable($"More than {MaxPages * Page} posts were archived there since: look for the prompt yourself, and post it with /prompt now if it is missing.");

        async Task<FindOutcome?> AmongAsync(IEnumerable<PlaceInfo> threads)
        {
            var since = Since(post);
            foreach (var thread in threads.Where(t => t.OwnerId == self && Number(t.Id) >= since))
            {
                // A post's first message has the number of its thread.
                var first = await api.GetAsync(Route.Message(thread.Id, thread.Id), cancellationToken).ConfigureAwait(false);
                if (first.Read(ProtocolJson.Default.MessageInfo) is not { } message)
                    return first.Code == 10008
                        ? new FindOutcome.Unreadable($"Somebody deleted the first message of my post “{thread.Name}”, so I cannot tell whether it was this prompt: look yourself, and post it with /prompt now if it is missing.")
                        : Unreadable(first);
                if (PromptMessage.Carries(message.Components, PromptCode.Of(post.Key)))
                    return new FindOutcome.Found(message.Id, thread.Id);
            }

            return null;
        }
    }

    private async Task<FindOutcome> EmptyAsync(string channel, CancellationToken cancellationToken)
    {
        var (place, why) = await places.FindAsync(channel, cancellationToken).ConfigureAwait(false);
        return place switch
        {
            { MayReadHistory: true } => new FindOutcome.Absent(),
            null => new FindOutcome.Unreadable(why!),
            _ => new FindOutcome.Unreadable($"I may not read back in #{place.Channel.Name}, so I cannot see whether the prompt is there: allow my role “View Channel” and “Read Message History” in the channel's settings (Edit Channel, Permissions)."),
        };
    }

    private static FindOutcome.Unreadable Unreadable(RestResult failed) => new(Refusals.Why(failed, What));

    /// <summary>The lowest number that a message of that time can have (Discord, "Snowflakes": milliseconds since 2015 above 22 bits).</summary>
    private static ulong Since(PromptPost post) => (ulong)Math.Max(0, (post.Since - Skew).ToUnixTimeMilliseconds() - 1_420_070_400_000) << 22;

    private static ulong Number(string id) => ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
