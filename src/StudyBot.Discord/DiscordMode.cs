namespace StudyBot.Discord;

/// <summary>How interactions reach the bot.</summary>
public enum DiscordMode
{
    /// <summary>Over a socket that the bot opens: nothing need be reachable from outside.</summary>
    Gateway,

    /// <summary>Discord calls an endpoint of the bot's: stateless, any number of replicas.</summary>
    Http,
}
