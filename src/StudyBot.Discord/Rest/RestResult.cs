namespace StudyBot.Discord.Rest;

/// <summary>What became of a request to Discord.</summary>
/// <param name="Status">The HTTP status of the last answer; 0 where none came.</param>
/// <param name="Code">Discord's own error code, for example 10062 (unknown interaction) or 40060 (already acknowledged); 0 where there is none.</param>
/// <param name="Body">The answer's body, empty where there is none.</param>
/// <param name="Problem">One line for the log: method, route with its parameters left out, status and code. Never a token. Null where it succeeded.</param>
internal sealed record RestResult(int Status, int Code, ReadOnlyMemory<byte> Body, string? Problem)
{
    public bool Succeeded => Problem is null;
}
