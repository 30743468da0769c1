using System.Text.Json;

namespace StudyBot.Testing.Discord.Gateway;

/// <summary>docs/events/gateway and docs/topics/opcodes-and-status-codes.</summary>
internal static class GatewayRules
{
    internal const int LargestSend = 4096;
    private const int Members = 1 << 1, Presences = 1 << 8, MessageContent = 1 << 15;
    // Bits 0-16, 20, 21, 24, 25 have a meaning.
    private const int Known = 0x1FFFF | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

    internal static bool CanResumeAfter(int code) => code is not (1000 or 1001 or 4004 or 4007 or 4009 or (>= 4010 and <= 4014));

    /// <summary>What is wrong with an IDENTIFY, and null for a good one.</summary>
    internal static GatewayClose? Identify(JsonElement data, string token, int shards)
    {
        if (data.ValueKind != JsonValueKind.Object)
            return new(4002, "IDENTIFY without data.");
        foreach (var property in data.EnumerateObject())
        {
            if (property.Name is not ("token" or "properties" or "compress" or "large_threshold" or "shard" or "presence" or "intents" or "capabilities"))
                return new(4002, $"IDENTIFY has no field {property.Name}.");
        }
        if (!data.TryGetProperty("token", out var given) || given.ValueKind != JsonValueKind.String || given.GetString() != token)
            return new(4004, "Authentication failed.");
        if (!data.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object
            || !((ReadOnlySpan<string>)["os", "browser", "device"]).ToArray().All(p => properties.TryGetProperty(p, out var text) && text.ValueKind == JsonValueKind.String))
            return new(4002, "IDENTIFY needs properties with os, browser and device.");
        if (data.TryGetProperty("compress", out var compress) && compress.ValueKind == JsonValueKind.True)
            return new(4002, "Payload compression is not offered here.");
        if (data.TryGetProperty("shard", out var shard) && !IsShard(shard))
            return new(4010, "Invalid shard.");
        if (shards > 1 && shard.ValueKind != JsonValueKind.Array)
            return new(4011, "Sharding required.");
        if (!data.TryGetProperty("intents", out var intents) || !intents.TryGetInt32(out var bits) || bits < 0 || (bits & ~Known) != 0)
            return new(4013, "Invalid intents.");
        return (bits & (Members | Presences | MessageContent)) != 0 ? new(4014, "Disallowed intents: a privileged one that the application was not granted.") : null;
    }

    private static bool IsShard(JsonElement shard) =>
        shard.ValueKind == JsonValueKind.Array && shard.GetArrayLength() == 2
        && shard[0].TryGetInt32(out var id) && shard[1].TryGetInt32(out var count) && id >= 0 && count > 0 && id < count;
}
