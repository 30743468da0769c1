using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Slack.Web;
using StudyBot.Testing.Slack;
using Contracted = StudyBot.Testing.Slack.Contract.SlackMethods;

namespace StudyBot.Slack.Tests.Experience;

/// <summary>The Web API of the fake Slack without limits or retries: each call once, its answer as it is.</summary>
internal sealed class PlainSlackApi(FakeSlack slack) : ISlackApi, IDisposable
{
    private readonly HttpClient _http = new();

    public async Task<SlackResult> CallAsync(SlackMethod method, JsonObject arguments, CancellationToken cancellationToken)
    {
        Assert.Contains(method, SlackMethods.All);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(slack.ApiBaseUrl, method.Name))
        {
            Content = Contracted.All[method.Name].TakesJson
                ? Json(arguments)
                : new FormUrlEncodedContent(arguments.Select(a => KeyValuePair.Create(a.Key, a.Value is JsonValue value && value.TryGetValue(out string? text) ? text : a.Value!.ToJsonString()))),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", slack.BotToken);
        using var response = await _http.SendAsync(request, cancellationToken);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken))!.AsObject();
        return new SlackResult(body, (bool)body["ok"]! ? null : (string)body["error"]!);
    }

    public async Task<SlackResult> RespondAsync(Uri responseUrl, JsonObject message, CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsync(responseUrl, Json(message), cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        return new SlackResult(null, response.IsSuccessStatusCode ? null : (string)JsonNode.Parse(body)!["error"]!);
    }

    public async Task<SlackResult> UploadAsync(SlackFile file, string? channel, string? thread, CancellationToken cancellationToken)
    {
        var address = await CallAsync(SlackMethods.GetUploadUrl, new JsonObject { ["filename"] = file.FileName, ["length"] = file.Content.Length.ToString(CultureInfo.InvariantCulture), ["alt_txt"] = file.AlternativeText ?? file.Title }, cancellationToken);
        if (!address.Succeeded)
            return address;
        using var sent = await _http.PostAsync((string)address.Body!["upload_url"]!, new ReadOnlyMemoryContent(file.Content), cancellationToken);
        var id = (string)address.Body["file_id"]!;
        var complete = new JsonObject { ["files"] = new JsonArray(new JsonObject { ["id"] = id, ["title"] = file.Title }) };
        if (channel is not null)
            complete["channel_id"] = channel;
        if (thread is not null)
            complete["thread_ts"] = thread;
        var completed = await CallAsync(SlackMethods.CompleteUpload, complete, cancellationToken);
        return completed.Succeeded ? completed with { Body = new JsonObject { ["file"] = new JsonObject { ["id"] = id } } } : completed;
    }

    public void Dispose() => _http.Dispose();

    private static StringContent Json(JsonObject value) => new(value.ToJsonString(), Encoding.UTF8, "application/json");
}
