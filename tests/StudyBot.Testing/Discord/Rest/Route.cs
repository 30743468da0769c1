namespace StudyBot.Testing.Discord.Rest;

/// <summary>One route of the API, with what it may take.</summary>
/// <param name="Template">As the contract has it.</param>
/// <param name="Authorized">Whether it needs the bot's token. Those that do not carry their own, and are exempt from the global limit.</param>
internal sealed record Route(string Method, string Template, bool Authorized, int Limit, TimeSpan Window, Func<RestCall, ApiResult> Handle)
{
    private readonly string[] _parts = Template.Split('/');

    /// <summary>The contract has a body for it.</summary>
    internal bool HasBody => Method is "POST" or "PUT" or "PATCH";

    internal bool Matches(string method, string[] parts, List<string> arguments)
    {
        if (method != Method || parts.Length != _parts.Length)
            return false;
        arguments.Clear();
        for (var i = 0; i < parts.Length; i++)
        {
            if (_parts[i].StartsWith('{'))
                arguments.Add(parts[i]);
            else if (_parts[i] != parts[i])
                return false;
        }
        return true;
    }
}
