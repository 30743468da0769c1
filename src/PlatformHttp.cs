namespace StudyBot.Platforms;

/// <summary>How an adapter's client reaches its platform over HTTP. Compiled into each adapter: the core knows no network, and adapters know nothing but the core.</summary>
internal static class PlatformHttp
{
    /// <summary>A client whose connections stay open and that finds its own way to this machine's own addresses.</summary>
    public static HttpClient Create(Uri baseUrl, string userAgent)
    {
        var handler = new SocketsHttpHandler
        {
            // An answer must not pay for a new TLS connection, and the address behind a name changes now and then.
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(30),
            ConnectTimeout = TimeSpan.FromSeconds(5),
            UseCookies = false,
            // Elsewhere the token must not go.
            AllowAutoRedirect = false,
            ActivityHeadersPropagator = null,
            UseProxy = !baseUrl.IsLoopback,
        };
        var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = 8 * 1024 * 1024 };
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);
        return http;
    }
}
