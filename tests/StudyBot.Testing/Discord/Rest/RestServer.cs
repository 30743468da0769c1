using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using StudyBot.Testing.Contracts;
using StudyBot.Testing.Discord.Contract;
using StudyBot.Testing.Discord.Interactions;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>What every request passes: faults, agent, route, authorization, limits, contract; then its handler.</summary>
internal sealed partial class RestServer(FakeDiscordOptions options, Ledger ledger, RestLimits limits, FaultPlan faults, InteractionLog interactions, IReadOnlyList<Route> routes)
{
    internal async Task HandleAsync(HttpContext http, string path)
    {
        var arrived = options.Time.GetTimestamp();
        using var leaves = http.RequestAborted.UnsafeRegister(_ => ledger.Count("abandoned"), null);
        if (options.Latency > TimeSpan.Zero)
        {
            await KeptRequest.KeepAsync(http);
            await Task.Delay(options.Latency / 2, options.Time);
        }
        if (limits.Banned)
        {
            // Cloudflare answers then, not Discord: no JSON.
            await WriteAsync(http, new ApiResult(429, null));
            return;
        }
        ApiResult result;
        if (faults.Take(http.Request.Method, path) is { } fault)
        {
            ledger.Count($"fault.{fault}");
            if (fault == Fault.Cut)
            {
                leaves.Dispose();
                http.Abort();
                return;
            }
            if (fault is Fault.CutAfter or Fault.InternalErrorAfter or Fault.Late or Fault.Twice or Fault.DoneLate)
            {
                await DoneAllTheSameAsync(http, path, arrived, fault, leaves);
                return;
            }
            result = fault switch
            {
                Fault.RateLimited => limits.TooMany(http, TimeSpan.FromSeconds(1), "shared"),
                Fault.Forbidden => ApiResult.MissingPermissions,
                _ => Broken((int)fault),
            };
        }
        else
        {
            result = await AnswerAsync(http, path, arrived);
        }
        ledger.Count($"status.{result.Status}");
        limits.CountResponse(result.Status, http.Response.Headers["X-RateLimit-Scope"] == "shared");
        await WriteAsync(http, result);
    }

    /// <summary>The request is carried out; what goes wrong is the answer.</summary>
    private async Task DoneAllTheSameAsync(HttpContext http, string path, long arrived, Fault fault, CancellationTokenRegistration leaves)
    {
        await KeptRequest.KeepAsync(http);
        if (fault == Fault.DoneLate)
            await Task.Delay(options.LateBy, options.Time);
        var result = await AnswerAsync(http, path, arrived);
        if (fault == Fault.CutAfter)
        {
            leaves.Dispose();
            http.Abort();
            return;
        }
        if (fault == Fault.Twice)
        {
            http.Request.Body.Position = 0;
            result = await AnswerAsync(http, path, arrived);
        }
        if (fault == Fault.Late)
            await Task.Delay(options.LateBy, options.Time);
        await WriteAsync(http, fault == Fault.InternalErrorAfter ? Broken(500) : result);
    }

    private static ApiResult Broken(int status) => new(status, new JsonObject { ["message"] = $"{status}: injected", ["code"] = 0 });

    private async Task<ApiResult> AnswerAsync(HttpContext http, string path, long arrived)
    {
        var method = http.Request.Method;
        if (!Agent().IsMatch(http.Request.Headers.UserAgent.ToString()))
        {
            ledger.Violate(path, 40333, "The User-Agent must be DiscordBot (url, version).");
            return ApiResult.Error(403, 40333, "internal network error");
        }
        var parts = path.Split('/');
        var arguments = new List<string>(4);
        var route = routes.FirstOrDefault(r => r.Matches(method, parts, arguments));
        if (route is null)
        {
            ledger.Violate($"{method} {path}", 0, "No such route here.");
            return ApiResult.NotFound;
        }
        if (route.Authorized && http.Request.Headers.Authorization != $"Bot {options.Token}")
            return ApiResult.Unauthorized;
        ledger.Count($"{method} {route.Template}");
        if (limits.Take(http, route, arguments, route.Authorized ? null : OwnBucket(route, arguments)) is { } tooMany)
            return tooMany;
        var call = new RestCall(http, arrived, arguments);
        if (route.HasBody)
        {
            if (await BodyReader.ReadAsync(call) is { } unread)
                return Refuse(route, unread);
            if (Breaches(route, call) is { Count: > 0 } errors)
            {
                ledger.Violate($"{method} {route.Template}", 50035, string.Join("; ", errors));
                return InvalidForm.Of(errors);
            }
        }
        return Refuse(route, route.Handle(call));
    }

    private IReadOnlyList<ContractError> Breaches(Route route, RestCall call)
    {
        var errors = DiscordContract.Validate(route.Method, route.Template, call.Body);
        return options.Tolerated.Count == 0 ? errors : [.. errors.Where(e => e.Code != "UNKNOWN_PROPERTY" || !options.Tolerated.Contains(e.Path.Split('.')[^1]))];
    }

    /// <summary>Refusals that show a fault of the client's own, are written down; to ask in vain is none.</summary>
    private ApiResult Refuse(Route route, ApiResult result)
    {
        if (route.Method != "GET" && result.Status is >= 400 and < 500 && result.Body is JsonObject body && (int?)body["code"] is { } code)
            ledger.Violate($"{route.Method} {route.Template}", code, $"{(string?)body["message"]} {body["errors"]?.ToJsonString()}".TrimEnd());
        return result;
    }

    /// <summary>Interactions carry their own buckets, so that thousands of them leave nothing behind.</summary>
    private RateBucket? OwnBucket(Route route, List<string> arguments) =>
        route.Template.StartsWith("/webhooks/", StringComparison.Ordinal) && arguments.Count > 1 ? interactions.ByToken(arguments[1])?.Bucket : new RateBucket();

    private async Task WriteAsync(HttpContext http, ApiResult result)
    {
        if (options.Latency > TimeSpan.Zero)
            await Task.Delay(options.Latency / 2, options.Time);
        http.Response.StatusCode = result.Status;
        if (result.Body is null)
            return;
        http.Response.ContentType = "application/json";
        var bytes = JsonSerializer.SerializeToUtf8Bytes(result.Body);
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    // docs/reference "User Agent".
    [GeneratedRegex(@"^DiscordBot \(\S+, [^)]+\)")]
    private static partial Regex Agent();
}
