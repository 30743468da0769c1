using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StudyBot.Slack.Http;

/// <summary>Whether a request is Slack's: HMAC-SHA256 over version, timestamp and body, and fresh.</summary>
internal sealed class RequestSignature(string secret)
{
    public const string SignatureHeader = "X-Slack-Signature";
    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    /// <summary>Either way: an older request may be a replay, and a newer one has a clock that nobody can reason with.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private readonly byte[] _key = Encoding.UTF8.GetBytes(secret);

    public bool IsValid(string? signature, string? timestamp, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        // "v0=" and 32 bytes in hexadecimal; 19 digits are the most that a count of seconds can have.
        if (signature is not { Length: 67 } || !signature.StartsWith("v0=", StringComparison.Ordinal) || timestamp is not { Length: > 0 and <= 19 })
            return false;
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - (double)seconds) > Tolerance.TotalSeconds)
            return false;
        Span<byte> given = stackalloc byte[32];
        if (Convert.FromHexString(signature.AsSpan(3), given, out _, out _) != System.Buffers.OperationStatus.Done)
            return false;
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        mac.AppendData(Encoding.ASCII.GetBytes($"v0:{timestamp}:"));
        mac.AppendData(body);
        Span<byte> due = stackalloc byte[32];
        mac.GetHashAndReset(due);
        return CryptographicOperations.FixedTimeEquals(due, given);
    }
}
