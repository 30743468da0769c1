using StudyBot.Core.Prompts;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Prompts;

/// <summary>What Discord's answers mean for a prompt, each with its remedy in one line.</summary>
internal static class Refusals
{
    private static readonly TimeSpan Unreachable = TimeSpan.FromSeconds(30);

    /// <summary>Discord did not take it, for certain, and asking again later may help: limits, or a connection that never came about.</summary>
    /// <returns>Null where that is not so.</returns>
    public static TimeSpan? Wait(RestResult failed) => failed switch
    {
        { MayHaveHappened: true } => null,
        { Status: 429 } or { Status: 0 } => failed.RetryAfter ?? Unreachable,
        _ => null,
    };

    /// <summary>Nobody can say whether Discord did it: no answer, a fault of its own, or an answer of somebody on the way.</summary>
    public static bool IsUnknown(RestResult result) => !result.Succeeded && (result.MayHaveHappened || result.Status is (> 0 and < 400) or 408);

    public static PostOutcome Unknown(RestResult result) =>
        new PostOutcome.Unknown($"Whether Discord made it is not known ({result.Problem ?? "an answer that is none"}): it is looked for in the channel before anything is sent again.");

    /// <param name="what">What was to be found out or done: "whether …".</param>
    public static string Why(RestResult failed, string what) => failed switch
    {
        { Succeeded: true } => $"Discord's answer to {what} could not be read: check Discord:ApiBaseUrl and a proxy (HTTPS_PROXY).",
        { Status: 401 } => "Discord refuses my token: set Discord:Token to the bot's token and start me again.",
        { Status: 403, Code: 0 } => "Something between me and Discord refuses it: whoever runs me looks at the proxy (HTTPS_PROXY), and whether the machine's address is blocked.",
        { Code: 50001 } => "I am not in this server as a bot, or cannot see the channel: invite me with the scope bot, and allow my role “View Channel” in the channel's settings (Edit Channel, Permissions).",
        { Code: 10003 } => "The channel is gone: choose another one.",
        { Code: 10004 or 10007 } => "I am not in this server as a bot: invite me with the scope bot.",
        { Code: 10008 } => "The prompt's message was deleted: nothing is left to do.",
        { Code: 40067 } => "The forum wants a tag on every post, and I set none: switch that off (Edit Channel, Overview, Require people to select tags).",
        { Code: 50008 or 50024 } => "The channel takes no such messages: choose a text channel, or for a forum answers “forum”.",
        { Code: 50013 } => "A permission is missing there: allow my role “View Channel”, “Send Messages”, “Read Message History” and “Create Public Threads” in the channel's settings (Edit Channel, Permissions).",
        { Code: 160006 or 160007 } => "The server has as many open threads as Discord allows: archive some.",
        { Code: 160005 or 50083 } => "The thread is locked or archived: open it again, or choose another channel.",
        { Code: 200000 or 200001 } => "The server's AutoMod blocked the prompt: take my role out of that rule, or swap the prompt (/prompt swap).",
        { Status: >= 400 and < 500 and not 429 } => $"Discord refuses it ({failed.Problem}): please report that, it may be a fault of this build.",
        _ => $"Discord did not say {what} ({failed.Problem}): look at discordstatus.com and the network of whoever runs me.",
    };
}
