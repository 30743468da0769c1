using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using StudyBot.Testing.Slack.Deliveries;

namespace StudyBot.Testing.Slack.Web;

/// <summary>The three steps of an upload: an address, the bytes, the completion.</summary>
internal sealed class FileMethods(SlackWorld world, Ledger ledger, DeliveryLog log)
{
    internal WebResult GetUploadUrl(WebCall call)
    {
        var length = call.Number("length", 0);
        if (length <= 0)
            return WebResult.Error("invalid_arguments", ["[ERROR] must be more than 0 [json-pointer:/length]"]);
        if (call.Text("alt_txt") is { Length: > 1_000 })
            return WebResult.Error("alt_txt_too_large");
        var file = new FakeSlackFile { Id = world.NextId('F'), Name = call.Needed("filename"), Length = length, AltText = call.Text("alt_txt") };
        world.Add(file);
        return WebResult.Ok(new JsonObject { ["upload_url"] = new Uri(call.BaseUrl, $"upload/v1/{file.Id}").ToString(), ["file_id"] = file.Id });
    }

    /// <summary>The bytes, raw or as a form.</summary>
    internal async Task UploadAsync(HttpContext http, string id)
    {
        if (world.File(id) is not { Content: null } file || http.Request.Method != HttpMethods.Post)
        {
            await RefuseAsync(http, 404, "No such upload, or done already.");
            return;
        }
        using var content = new MemoryStream();
        if (http.Request.HasFormContentType)
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            if (form.Files is not [var only])
            {
                await RefuseAsync(http, 400, "A form must hold one file.");
                return;
            }
            await only.CopyToAsync(content, http.RequestAborted);
        }
        else
        {
            await http.Request.Body.CopyToAsync(content, http.RequestAborted);
        }
        if (content.Length != file.Length)
        {
            await RefuseAsync(http, 400, $"{content.Length} bytes came where {file.Length} were announced.");
            return;
        }
        file.Content = content.ToArray();
        await http.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"OK - {content.Length}"), http.RequestAborted);
    }

    internal WebResult Complete(WebCall call)
    {
        var files = new List<FakeSlackFile>();
        foreach (var named in call.Json("files")!.Value.EnumerateArray())
        {
            if (named.ValueKind != JsonValueKind.Object || !named.TryGetProperty("id", out var id) || named.EnumerateObject().Any(p => p.Name is not ("id" or "title" or "highlight_type")))
                return WebResult.Error("invalid_arguments", ["[ERROR] files are objects with id and title [json-pointer:/files]"]);
            if (world.File(id.ToString()) is not { Content: not null } file)
                return WebResult.Error("file_not_found");
            file.Title = named.TryGetProperty("title", out var title) ? title.ToString() : file.Name;
            files.Add(file);
        }
        FakeSlackChannel? channel = null;
        if (call.Text("channel_id") is { } where)
        {
            channel = world.Channel(where);
            if (channel is null or { BotIsMember: false })
                return WebResult.Error(channel is { Kind: ChannelKind.Public } ? "not_in_channel" : "channel_not_found");
        }
        foreach (var file in files)
        {
            (file.Complete, file.CompletedAt) = (true, world.Options.Time.GetTimestamp());
            if (channel is not null)
                log.Attribute(world.Add(new FakeSlackMessage { Ts = world.NextTs(), ChannelId = channel.Id, AuthorId = world.Options.BotUserId, FromBot = true, ThreadTs = call.Text("thread_ts"), Text = call.Text("initial_comment") ?? "", FileId = file.Id }));
        }
        return WebResult.Ok(new JsonObject { ["files"] = new JsonArray([.. files.Select(f => new JsonObject { ["id"] = f.Id, ["title"] = f.Title })]) });
    }

    private Task RefuseAsync(HttpContext http, int status, string why)
    {
        ledger.Violate("upload", status, why);
        http.Response.StatusCode = status;
        return http.Response.WriteAsync(why, http.RequestAborted);
    }
}
