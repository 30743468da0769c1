using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>A request that found its route.</summary>
/// <param name="Arrived">Taken before anything was read or checked.</param>
internal sealed record RestCall(HttpContext Http, long Arrived, IReadOnlyList<string> Arguments)
{
    internal JsonElement Body { get; set; }
    internal IReadOnlyList<Upload> Uploads { get; set; } = [];

    internal ulong Id(int argument) => ulong.TryParse(Arguments[argument], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    internal bool Asks(string query) => Http.Request.Query[query] is [{ } value] && (value is "true" or "1");
}
