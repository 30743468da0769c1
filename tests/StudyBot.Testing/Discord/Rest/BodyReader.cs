using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>Reads a body as JSON, or as multipart with <c>payload_json</c> and <c>files[n]</c>.</summary>
internal static class BodyReader
{
    // docs/reference "Uploading Files": the limit of an application.
    internal const int LargestFile = 10 * 1024 * 1024;

    internal static async Task<ApiResult?> ReadAsync(RestCall call)
    {
        var request = call.Http.Request;
        try
        {
            if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            {
                using var document = await JsonDocument.ParseAsync(request.Body, default, call.Http.RequestAborted);
                call.Body = document.RootElement.Clone();
                return null;
            }
            if (request.HasFormContentType && type!.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
                return await ReadFormAsync(call);
        }
        catch (JsonException)
        {
            return ApiResult.Error(400, 50109, "The request body contains invalid JSON.");
        }
        catch (InvalidDataException)
        {
            return ApiResult.Error(400, 50035, "Invalid Form Body");
        }
        return ApiResult.Error(400, 50035, "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}.");
    }

    private static async Task<ApiResult?> ReadFormAsync(RestCall call)
    {
        var form = await call.Http.Request.ReadFormAsync(call.Http.RequestAborted);
        string? payload = null;
        foreach (var (name, value) in form)
        {
            if (name != "payload_json" || value.Count != 1)
                return ApiResult.Error(400, 50035, $"Unknown form field {name}.");
            payload = value[0];
        }
        var uploads = new List<Upload>();
        foreach (var file in form.Files)
        {
            if (file.Name == "payload_json")
            {
                using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
                payload = await reader.ReadToEndAsync();
                continue;
            }
            if (!file.Name.StartsWith("files[", StringComparison.Ordinal) || !file.Name.EndsWith(']')
                || !int.TryParse(file.Name.AsSpan(6, file.Name.Length - 7), NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index > 9)
                return ApiResult.Error(400, 50035, $"A file must be named files[0] to files[9], not {file.Name}.");
            if (file.Length > LargestFile)
                return ApiResult.Error(413, 40005, "Request entity too large");
            using var content = new MemoryStream();
            await file.CopyToAsync(content);
            uploads.Add(new Upload(index, file.FileName, file.ContentType, content.ToArray()));
        }
        using var document = JsonDocument.Parse(payload ?? "{}");
        call.Body = document.RootElement.Clone();
        call.Uploads = uploads;
        return null;
    }
}
