namespace StudyBot.Testing.Fakes;

/// <summary>What befalls a request that was told to fail.</summary>
public enum Fault
{
    InternalError = 500,
    BadGateway = 502,
    RateLimited = 429,
    Forbidden = 403,
    Cut = 0,

    /// <summary>Done, and then the connection ends without an answer.</summary>
    CutAfter = 1,

    /// <summary>Done, and answered with a 500 all the same.</summary>
    InternalErrorAfter = 2,

    /// <summary>Done, and answered when the client has long stopped waiting.</summary>
    Late = 3,

    /// <summary>Arrives twice, as after a repetition on the way; the second answer is what the client gets. Where the platform has no key for what is made once, two are made, and no client can prevent that.</summary>
    Twice = 4,

    /// <summary>Done and answered as late as <see cref="Late"/> is answered, though the client has long gone.</summary>
    DoneLate = 5,
}
