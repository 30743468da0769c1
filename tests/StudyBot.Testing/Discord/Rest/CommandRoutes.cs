using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Testing.Contracts;
using StudyBot.Testing.Discord.Rules;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>Application commands, global and of a guild.</summary>
internal sealed class CommandRoutes(FakeDiscordOptions options, World world, CommandStore store)
{
    internal ApiResult List(RestCall call) => InScope(call, scope =>
        ApiResult.Ok(new JsonArray([.. store.In(scope).Select(c => Shown(c, call.Asks("with_localizations")))])));

    internal ApiResult Get(RestCall call) => InScope(call, scope =>
        Find(scope, call.Arguments[^1]) is { } command ? ApiResult.Ok(Shown(command, withLocalizations: true)) : ApiResult.UnknownCommand);

    internal ApiResult Overwrite(RestCall call) => InScope(call, scope =>
    {
        JsonElement[] given = call.Body.ValueKind == JsonValueKind.Array ? [.. call.Body.EnumerateArray()] : [];
        if (CommandRules.CheckAll(given, scope != 0) is { Count: > 0 } errors)
            return InvalidForm.Of(errors);
        var before = store.In(scope);
        string? IdOf(JsonElement command) => (string?)before.Find(b => Same(b, command))?["id"];
        if (!store.MayCreate(scope, given.Count(g => IdOf(g) is null)))
            return TooManyCreates;
        store.Set(scope, given.Select(g => store.Normalize(g, scope, IdOf(g))));
        return ApiResult.Ok(new JsonArray([.. store.In(scope).Select(c => Shown(c, withLocalizations: true))]));
    });

    internal ApiResult Create(RestCall call) => InScope(call, scope =>
    {
        var others = store.In(scope).RemoveAll(c => Same(c, call.Body));
        var replaced = store.In(scope).Find(c => Same(c, call.Body));
        if (Check(others, call.Body, scope != 0) is { Count: > 0 } errors)
            return InvalidForm.Of(errors);
        if (replaced is null && !store.MayCreate(scope, 1))
            return TooManyCreates;
        var command = store.Normalize(call.Body, scope, (string?)replaced?["id"]);
        store.Set(scope, others.Add(command));
        return new ApiResult(replaced is null ? 201 : 200, Shown(command, withLocalizations: true));
    });

    internal ApiResult Change(RestCall call) => InScope(call, scope =>
    {
        if (Find(scope, call.Arguments[^1]) is not { } before)
            return ApiResult.UnknownCommand;
        var merged = before.DeepClone().AsObject();
        foreach (var property in call.Body.EnumerateObject())
            merged[property.Name] = JsonNode.Parse(property.Value.GetRawText());
        var given = JsonSerializer.SerializeToElement(merged);
        if (Check(store.In(scope).Remove(before), given, scope != 0) is { Count: > 0 } errors)
            return InvalidForm.Of(errors);
        var command = store.Normalize(given, scope, (string?)before["id"]);
        store.Set(scope, store.In(scope).Replace(before, command));
        return ApiResult.Ok(Shown(command, withLocalizations: true));
    });

    internal ApiResult Delete(RestCall call) => InScope(call, scope =>
    {
        if (Find(scope, call.Arguments[^1]) is not { } command)
            return ApiResult.UnknownCommand;
        store.Set(scope, store.In(scope).Remove(command));
        return ApiResult.NoContent;
    });

    private ApiResult TooManyCreates => ApiResult.Error(400, 30034, $"Max number of daily application command creates has been reached ({options.CommandCreatesADay})");

    private static List<ContractError> Check(IEnumerable<JsonObject> others, JsonElement command, bool inGuild)
    {
        var errors = CommandRules.CheckAll([.. others.Select(o => JsonSerializer.SerializeToElement(o)), command], inGuild);
        return [.. errors.Select(e => e with { Path = e.Path.Contains('.', StringComparison.Ordinal) ? e.Path[(e.Path.IndexOf('.', StringComparison.Ordinal) + 1)..] : e.Path })];
    }

    private ApiResult InScope(RestCall call, Func<ulong, ApiResult> act)
    {
        if (call.Id(0) != options.ApplicationId)
            return ApiResult.UnknownApplication;
        var ofGuild = call.Http.Request.Path.Value!.Contains("/guilds/", StringComparison.Ordinal);
        if (ofGuild && world.Guild(call.Id(1)) is null)
            return ApiResult.MissingAccess;
        return act(ofGuild ? call.Id(1) : 0);
    }

    private JsonObject? Find(ulong scope, string id) => store.In(scope).Find(c => (string?)c["id"] == id);

    private static bool Same(JsonObject known, JsonElement given) =>
        (string?)known["name"] == ComponentTree.Text(given, "name") && (int)known["type"]! == CommandRules.Type(given);

    /// <summary>Lists leave the localizations out unless asked for them.</summary>
    private static JsonObject Shown(JsonObject command, bool withLocalizations)
    {
        var shown = command.DeepClone().AsObject();
        if (!withLocalizations)
            Strip(shown);
        return shown;

        static void Strip(JsonObject owner)
        {
            owner.Remove("name_localizations");
            owner.Remove("description_localizations");
            foreach (var list in (ReadOnlySpan<string>)["options", "choices"])
            {
                foreach (var child in owner[list]?.AsArray() ?? [])
                    Strip(child!.AsObject());
            }
        }
    }
}
