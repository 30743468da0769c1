using StudyBot.Testing.Discord.Control;
using StudyBot.Testing.Slack.Control;

namespace StudyBot.Testing;

/// <summary>Runs a fake platform as a process of its own, until it is interrupted.</summary>
internal static class Program
{
    internal static async Task<int> Main(string[] args)
    {
        if (args is ["discord", ..] && DiscordProcess.Parse(args.AsSpan(1)) is { } discord)
        {
            await DiscordProcess.RunAsync(discord);
            return 0;
        }
        if (args is ["slack", ..] && SlackProcess.Parse(args.AsSpan(1)) is ({ } slack, var deliverTo))
        {
            await SlackProcess.RunAsync(slack, deliverTo);
            return 0;
        }
        if (args is not ["slack", ..])
            await Console.Error.WriteLineAsync(DiscordProcess.Usage + Discord.Control.ControlEndpoints.Help);
        if (args is not ["discord", ..])
            await Console.Error.WriteLineAsync(SlackProcess.Usage + Slack.Control.ControlEndpoints.Help);
        return args is [.., "--help"] ? 0 : 2;
    }
}
