namespace StudyBot.Discord.Rest;

/// <summary>What one request came to.</summary>
/// <param name="Status">0 where no answer came.</param>
/// <param name="Code">Discord's error code, 0 for none.</param>
internal readonly record struct Attempt(int Status, int Code, ReadOnlyMemory<byte> Body)
{
    /// <summary>Without an answer: the kind of failure, for the log.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether it may have reached Discord.</summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>Of a 429.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public bool Succeeded => Status is >= 200 and < 300;

    /// <summary>Nobody can say whether Discord did it.</summary>
    public bool IsAmbiguous => (Status == 0 && MayHaveArrived) || Status >= 500;

    public RestResult ToResult(Route route) => new(Status, Code, Body, Succeeded ? null
        : Status == 0 ? $"{route}: no answer ({Failure})"
        : Code == 0 ? $"{route}: {Status}"
        : $"{route}: {Status} (code {Code})")
    {
        MayHaveHappened = IsAmbiguous,
        RetryAfter = RetryAfter,
    };
}
