namespace StudyBot.Testing.Fakes;

/// <summary>What befalls a request that was told to fail.</summary>
public enum Fault
{
    InternalError = 500,
    BadGateway = 502,
    RateLimited = 429,
    Cut = 0,
}
