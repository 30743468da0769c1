using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using StudyBot.Testing.Slack.Contract;

namespace StudyBot.Testing.Slack.Web;

/// <summary>What every call passes: faults, method, token, tier, contract, scope; then its handler.</summary>
internal sealed class WebApi(FakeSlackOptions options, Ledger ledger, WebLimits limits, FaultPlan faults, RefusalPlan refusals, TroublePlan troubles, IReadOnlyDictionary<string, Func<WebCall, WebResult>> handlers)
{
    /// <summary>Refusals that show a fault of the client's own; that a channel is closed to it is none.</summary>
    private static readonly HashSet<string> OwnFaults = new(StringComparer.Ordinal)
    {
        "unknown_method", "not_allowed_token_type", "missing_scope", "invalid_arguments", "invalid_json", "json_not_object", "invalid_post_type", "invalid_form_data",
        "invalid_blocks", "no_text", "msg_too_long", "msg_blocks_too_long", "invalid_metadata_format", "thread_not_found", "expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id",
        "view_too_large", "push_limit_reached", "cant_update_message", "cant_delete_message", "file_not_found", "users_list_not_supplied", "not_enough_users", "not_enabled",
    };

    internal async Task HandleAsync(HttpContext http, string name, Uri baseUrl)
    {
        WebResult result;
        using var leaves = http.RequestAborted.UnsafeRegister(_ => ledger.Count("abandoned"), null);
        if (options.Latency > TimeSpan.Zero)
        {
            await KeptRequest.KeepAsync(http);
            await Task.Delay(options.Latency / 2, options.Time);
        }
        if (faults.Take(http.Request.Method, name) is { } fault)
        {
            ledger.Count($"fault.{fault}");
            if (fault == Fault.Cut)
            {
                leaves.Dispose();
                http.Abort();
                return;
            }
            result = fault == Fault.RateLimited ? WebResult.TooMany(TimeSpan.FromSeconds(1)) : new WebResult((int)fault, null);
        }
        else if (troubles.Take(name) is { } trouble)
        {
            ledger.Count($"trouble.{trouble}");
            if (await SufferAsync(http, name, baseUrl, trouble) is not { } suffered)
            {
                leaves.Dispose();
                http.Abort();
                return;
            }
            result = suffered;
        }
        else
        {
            result = await AnswerAsync(http, name, baseUrl);
        }
        ledger.Count($"status.{result.Status}");
        if (result.ErrorName is { } error)
        {
            ledger.Count($"error.{error}");
            if (OwnFaults.Contains(error))
                ledger.Violate(name, result.Status, result.Body!.ToJsonString());
        }
        await WriteAsync(http, result);
    }

    /// <summary>Null cuts the connection.</summary>
    private async Task<WebResult?> SufferAsync(HttpContext http, string name, Uri baseUrl, Trouble trouble)
    {
        switch (trouble)
        {
            case Trouble.ErrorBefore: return new WebResult(503, null);
            case Trouble.CutBefore: return null;
            case Trouble.InternalErrorBefore: return WebResult.Error("internal_error");
            case Trouble.TooMany: return WebResult.TooMany(TimeSpan.FromSeconds(1));
        }
        await KeptRequest.KeepAsync(http);
        if (trouble == Trouble.DoneLate)
            await Task.Delay(options.Lateness, options.Time);
        var result = await AnswerAsync(http, name, baseUrl);
        switch (trouble)
        {
            case Trouble.ErrorAfter: return new WebResult(502, null);
            case Trouble.CutAfter: return null;
            case Trouble.InternalErrorAfter: return WebResult.Error("internal_error");
            case Trouble.FatalErrorAfter: return WebResult.Error("fatal_error");
            case Trouble.AnsweredLate:
                await Task.Delay(options.Lateness, options.Time);
                return result;
            default: return result;
        }
    }

    private async Task<WebResult> AnswerAsync(HttpContext http, string name, Uri baseUrl)
    {
        if (!SlackMethods.All.TryGetValue(name, out var method))
            return WebResult.Error("unknown_method");
        if (refusals.Take(name) is { } planned)
            return WebResult.Error(planned);
        if (TokenRefusal(http, method) is { } refused)
            return refused;
        var granted = method.Token == TokenKind.App ? options.AppScopes : options.Scopes;
        http.Response.Headers["X-OAuth-Scopes"] = string.Join(',', granted);
        http.Response.Headers["X-Accepted-OAuth-Scopes"] = string.Join(',', method.Scopes);
        ledger.Count(name);
        if (limits.Take(method) is { } tooMany)
            return tooMany;
        var (arguments, typed, unread) = await ArgumentReader.ReadAsync(http, method);
        if (arguments is null)
            return unread!;
        foreach (var tolerated in options.Tolerated)
            arguments.Remove(tolerated);
        if (SlackContract.Validate(name, arguments, typed) is { Count: > 0 } errors)
            return WebResult.Error("invalid_arguments", errors.Select(e => $"[ERROR] {e}"));
        var call = new WebCall(method, arguments, granted, baseUrl);
        if (method.Scope is { } scope && !granted.Contains(scope))
            return call.MissingScope(scope);
        return handlers[name](call);
    }

    private WebResult? TokenRefusal(HttpContext http, SlackMethod method)
    {
        if (http.Request.Headers.Authorization.ToString() is not ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token])
            return WebResult.Error("not_authed");
        if (token != options.BotToken && token != options.AppToken)
            return WebResult.Error("invalid_auth");
        return token == (method.Token == TokenKind.App ? options.AppToken : options.BotToken) ? null : WebResult.Error("not_allowed_token_type");
    }

    private async Task WriteAsync(HttpContext http, WebResult result)
    {
        if (options.Latency > TimeSpan.Zero)
            await Task.Delay(options.Latency / 2, options.Time);
        http.Response.StatusCode = result.Status;
        if (result.RetryAfter is { } wait)
            http.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (result.Body is null)
            return;
        http.Response.ContentType = "application/json; charset=utf-8";
        var bytes = JsonSerializer.SerializeToUtf8Bytes(result.Body);
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }
}
