using System.Text.Json.Nodes;
using StudyBot.Testing.Contracts;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>The 50035 body: the errors nested as the fields are.</summary>
internal static class InvalidForm
{
    internal static ApiResult Of(IReadOnlyList<ContractError> errors)
    {
        var root = new JsonObject();
        foreach (var error in errors)
        {
            var at = root;
            foreach (var part in error.Path.Split('.', StringSplitOptions.RemoveEmptyEntries))
            {
                if (at[part] is not JsonObject next)
                    at[part] = next = [];
                at = next;
            }
            if (at["_errors"] is not JsonArray list)
                at["_errors"] = list = [];
            list.Add(new JsonObject { ["code"] = error.Code, ["message"] = error.Message });
        }
        return new ApiResult(400, new JsonObject { ["message"] = "Invalid Form Body", ["code"] = 50035, ["errors"] = root });
    }
}
