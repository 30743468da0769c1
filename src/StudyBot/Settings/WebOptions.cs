namespace StudyBot.Settings;

/// <summary>The web server, which starts only where a platform calls over HTTP.</summary>
internal sealed record WebOptions
{
    public const string Section = "Web";

    public const string Localhost = "localhost";

    /// <summary>This machine only: a reverse proxy with a certificate stands before it.</summary>
    public Uri Url { get; init; } = new("http://127.0.0.1:8080");

    /// <returns>What is wrong, one line; null where nothing is.</returns>
    public static string? TryRead(IReadOnlyDictionary<string, string> values, out WebOptions? options)
    {
        options = null;
        if (values.GetValueOrDefault($"{Section}:{nameof(Url)}") is not { } text || string.IsNullOrWhiteSpace(text))
        {
            options = new WebOptions();
            return null;
        }

        // A name would say nothing about who can reach it: the server would listen at every address.
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme != "http" || url.PathAndQuery != "/" || url.Fragment.Length > 0 || url.UserInfo.Length > 0
            || !(url.Host == Localhost || url.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6))
            return $"{Section}:{nameof(Url)}: '{text}' is no address to listen at: for example http://127.0.0.1:8080, or http://0.0.0.0:8080 for whoever can reach this machine (http, an IP address or localhost, no path; a reverse proxy adds the certificate)";
        options = new WebOptions { Url = url };
        return null;
    }
}
