using Microsoft.AspNetCore.Http;

namespace StudyBot.Testing.Fakes;

/// <summary>A request that outlives whoever sent it.</summary>
internal static class KeptRequest
{
    /// <summary>What is done later, or twice, is done with what was sent, whoever still waits for it.</summary>
    public static async Task KeepAsync(HttpContext http)
    {
        if (http.Request.Body is MemoryStream)
            return;
        var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        body.Position = 0;
        http.Request.Body = body;
        http.RequestAborted = CancellationToken.None;
    }
}
