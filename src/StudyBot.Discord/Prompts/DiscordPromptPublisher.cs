using System.Security.Cryptography;
using System.Text;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Discord.Rendering;
using StudyBot.Discord.Rest;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Prompts;

/// <summary>Posts prompts on Discord. Whatever could make a message is sent once; what became of it is told as far as it is certain.</summary>
internal sealed class DiscordPromptPublisher(DiscordApi api, DiscordOptions options, TimeProvider time) : IPromptPublisher
{
    /// <summary>"Cannot make two threads of one message": it is there already.</summary>
    private const int ThreadIsThere = 160004;

    /// <summary>Discord's limit.</summary>
    private const int NonceLength = 25;

    /// <summary>With the half minute that a request may take, well within an outbox's lease.</summary>
    private static readonly TimeSpan Looking = TimeSpan.FromSeconds(40);

    private readonly Places _places = new(api, time);

    public string Platform => "discord";

    public async Task<PostOutcome> PostAsync(PromptPost post, CancellationToken cancellationToken)
    {
        var isForum = post.Placement == PromptPlacement.Forum;
        var message = isForum ? PromptMessage.InForum(post) : PromptMessage.InChannel(post);
        var result = await api.PostAsync(isForum ? Route.ForumPosts(post.Channel.Value) : Route.Messages(post.Channel.Value), message, options.PostTimeout, cancellationToken).ConfigureAwait(false);
        if (result.Read(ProtocolJson.Default.EntityId) is { Id: { } made })
            return new PostOutcome.Posted(made, isForum ? made : null);
        if (result.Succeeded || Refusals.IsUnknown(result))
            return Refusals.Unknown(result);
        if (Refusals.Wait(result) is { } wait)
            return new PostOutcome.Later(wait);
        return new PostOutcome.Refused(await RefusedAsync(post, result, message.Files.Count > 0, cancellationToken).ConfigureAwait(false));
    }

    public async Task<FindOutcome> FindAsync(PromptPost post, CancellationToken cancellationToken)
    {
        var search = new PromptSearch(api, _places);
        return await WithinAsync<FindOutcome>(
            token => post.Placement == PromptPlacement.Forum ? search.InForumAsync(post, token) : search.InChannelAsync(post, token),
            new FindOutcome.Unreadable("Discord was too slow to say whether the prompt is there: look at discordstatus.com."),
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<ThreadOutcome> OpenThreadAsync(PromptPost post, string message, CancellationToken cancellationToken)
    {
        var result = await api.OpenThreadAsync(post.Channel.Value, message, PromptMessage.Thread(post), cancellationToken).ConfigureAwait(false);
        // The thread of a message has the message's number.
        if (result.Code == ThreadIsThere)
            return new ThreadOutcome.Opened(message);
        if (result.Read(ProtocolJson.Default.EntityId) is { Id: { } thread })
            return new ThreadOutcome.Opened(thread);
        // It may be opened again and again, and stays one.
        if (result.Succeeded || Refusals.IsUnknown(result))
            return new ThreadOutcome.Later(result.RetryAfter ?? TimeSpan.FromSeconds(30));
        return Refusals.Wait(result) is { } wait
            ? new ThreadOutcome.Later(wait)
            : new ThreadOutcome.Refused(await RefusedAsync(post, result, withFile: false, cancellationToken).ConfigureAwait(false));
    }

    public async Task<IReadOnlyList<string>> CheckAsync(ChannelId channel, PromptPlacement placement, string? mention, CancellationToken cancellationToken) =>
        await WithinAsync<IReadOnlyList<string>>(
            async token => await _places.FindAsync(channel.Value, token).ConfigureAwait(false) is var (place, why) && place is not null ? place.Missing(placement, mention) : [why!],
            ["Discord was too slow to say whether I may post in the channel: look at discordstatus.com."],
            cancellationToken).ConfigureAwait(false);

    public async Task<bool> TellAsync(PersonId person, ChannelId channel, ChatAnswer answer, CancellationToken cancellationToken)
    {
        var outgoing = AnswerRenderer.Render(answer);
        var opened = await api.OpenDirectMessagesAsync(person.Value, cancellationToken).ConfigureAwait(false);
        var told = opened.Read(ProtocolJson.Default.EntityId) is { Id: { } direct }
            ? await SayAsync(direct, outgoing.AsMessage()).ConfigureAwait(false)
            : opened;
        // Where nobody knows whether it arrived, the whole channel is not told as well: whoever asked tries again.
        if (told.Succeeded || Refusals.IsUnknown(told) || Refusals.Wait(told) is not null)
            return told.Succeeded;
        return (await SayAsync(channel.Value, outgoing.AsMessage($"<@{person.Value}>", "users", person.Value)).ConfigureAwait(false)).Succeeded;

        Task<RestResult> SayAsync(string where, MessagePayload message)
        {
            // The same words within some minutes are said once.
            message.Data["nonce"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.Data.ToJsonString())))[..NonceLength];
            message.Data["enforce_nonce"] = true;
            return api.PostAsync(Route.Messages(where), message, options.PostTimeout, cancellationToken);
        }
    }

    // What is missing is more than Discord's answer says.
    private async Task<string> RefusedAsync(PromptPost post, RestResult refused, bool withFile, CancellationToken cancellationToken)
    {
        var why = Refusals.Why(refused, "why");
        if (refused.Status is not (400 or 403))
            return why;
        return await WithinAsync(
            async token => (await _places.FindAsync(post.Channel.Value, token).ConfigureAwait(false)).Place?.Missing(post.Placement, mention: null, withFile) is { IsEmpty: false } missing ? string.Join(' ', missing) : why,
            why,
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<T> WithinAsync<T>(Func<CancellationToken, Task<T>> ask, T late, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Looking, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await ask(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return late;
        }
    }
}
