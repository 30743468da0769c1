using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StudyBot.Discord.Rest;

/// <summary>What became of a request to Discord.</summary>
/// <param name="Status">The HTTP status of the last answer; 0 where none came.</param>
/// <param name="Code">Discord's own error code, for example 10062 (unknown interaction) or 40060 (already acknowledged); 0 where there is none.</param>
/// <param name="Body">The answer's body, empty where there is none.</param>
/// <param name="Problem">One line for the log: method, route with its parameters left out, status and code. Never a token. Null where it succeeded.</param>
internal sealed record RestResult(int Status, int Code, ReadOnlyMemory<byte> Body, string? Problem)
{
    public bool Succeeded => Problem is null;

    /// <summary>It failed, and yet Discord may have done it.</summary>
    public bool MayHaveHappened { get; init; }

    /// <summary>Where limits were in the way: how long they still hold.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <returns>Null where it failed, or the answer is not Discord's.</returns>
    public T? Read<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return Succeeded ? JsonSerializer.Deserialize(Body.Span, type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
