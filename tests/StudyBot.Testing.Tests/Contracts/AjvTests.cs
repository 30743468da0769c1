using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Testing.Discord.Contract;
using Xunit.Abstractions;

namespace StudyBot.Testing.Tests.Contracts;

/// <summary>The validator against Ajv, over good payloads and spoilt ones.</summary>
public sealed class AjvTests(ITestOutputHelper output)
{
    private const int PayloadsOfEach = 150;
    private static readonly string[] Schemas =
    [
        "ApplicationCommandAutocompleteCallbackRequest", "CreateMessageInteractionCallbackRequest", "UpdateMessageInteractionCallbackRequest", "ModalInteractionCallbackRequest",
        "IncomingWebhookRequestPartial", "IncomingWebhookUpdateRequestPartial", "MessageCreateRequest", "ApplicationCommandUpdateRequest", "ApplicationCommandPatchRequestPartial",
        "ContainerComponentForMessageRequest", "ActionRowComponentForMessageRequest", "LabelComponentForModalRequest",
    ];

    [SkippableFact]
    public async Task Agrees_with_Ajv()
    {
        await NodeProject.NeedAsync();
        var maker = new PayloadMaker(DiscordContract.Amended, seed: 7);
        var lines = new List<(string Schema, JsonNode? Payload)>();
        foreach (var schema in Schemas)
        {
            for (var i = 0; i < PayloadsOfEach; i++)
            {
                var payload = maker.Make($"#/components/schemas/{schema}");
                for (var spoilt = 0; spoilt < i % 3; spoilt++)
                    maker.Spoil(payload);
                lines.Add((schema, payload));
            }
        }
        var theirs = await AskAjvAsync(lines);
        var ours = lines.Select(l => DiscordContract.ValidateSchema(l.Schema, JsonSerializer.SerializeToElement(l.Payload))).ToArray();
        output.WriteLine($"{theirs.Count(t => t)} good and {theirs.Count(t => !t)} bad of {theirs.Count}");
        // Either verdict must be common, or the comparison shows nothing.
        Assert.InRange(theirs.Count(t => t), lines.Count / 5, lines.Count * 4 / 5);
        var apart = Enumerable.Range(0, lines.Count).Where(i => theirs[i] != (ours[i].Count == 0))
            .Select(i => $"{lines[i].Schema}: Ajv says {theirs[i]}, we {string.Join("; ", ours[i])}: {lines[i].Payload?.ToJsonString()}");
        Assert.Empty(apart);
    }

    private static async Task<List<bool>> AskAjvAsync(List<(string Schema, JsonNode? Payload)> lines)
    {
        var folder = Directory.CreateTempSubdirectory("ajv");
        try
        {
            var (document, payloads) = (Path.Combine(folder.FullName, "document.json"), Path.Combine(folder.FullName, "payloads.jsonl"));
            await File.WriteAllTextAsync(document, DiscordContract.Amended.GetRawText());
            await File.WriteAllLinesAsync(payloads, lines.Select(l => new JsonObject { ["schema"] = $"#/components/schemas/{l.Schema}", ["payload"] = l.Payload?.DeepClone() }.ToJsonString()));
            using var node = NodeProject.Start("ajv.mjs", document, payloads);
            var errors = node.StandardError.ReadToEndAsync();
            var answer = await node.StandardOutput.ReadToEndAsync();
            await node.WaitForExitAsync();
            Assert.True(node.ExitCode == 0, await errors);
            return [.. answer.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(bool.Parse)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
