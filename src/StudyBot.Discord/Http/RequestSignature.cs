using System.Buffers;
using System.Globalization;
using System.Text;
using NSec.Cryptography;

namespace StudyBot.Discord.Http;

/// <summary>Whether a request is Discord's: Ed25519 over timestamp and body, and fresh.</summary>
internal static class RequestSignature
{
    public const string SignatureHeader = "X-Signature-Ed25519";
    public const string TimestampHeader = "X-Signature-Timestamp";

    /// <summary>Either way: an older request may be a replay, and a newer one has a clock that nobody can reason with.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <returns>Null where the text is not 64 hexadecimal digits of a key.</returns>
    public static PublicKey? ReadKey(string? hex)
    {
        if (hex is not { Length: 64 })
            return null;
        Span<byte> bytes = stackalloc byte[32];
        return Convert.FromHexString(hex, bytes, out _, out _) == OperationStatus.Done
            && PublicKey.TryImport(SignatureAlgorithm.Ed25519, bytes, KeyBlobFormat.RawPublicKey, out var key) ? key : null;
    }

    public static bool IsValid(PublicKey key, string? signature, string? timestamp, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        // 19 digits are the most that a count of seconds can have.
        if (signature is not { Length: 128 } || timestamp is not { Length: > 0 and <= 19 })
            return false;
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - (double)seconds) > Tolerance.TotalSeconds)
            return false;
        Span<byte> given = stackalloc byte[64];
        if (Convert.FromHexString(signature, given, out _, out _) != OperationStatus.Done)
            return false;
        var signed = ArrayPool<byte>.Shared.Rent(timestamp.Length + body.Length);
        try
        {
            var length = Encoding.ASCII.GetBytes(timestamp, signed);
            body.CopyTo(signed.AsSpan(length));
            return SignatureAlgorithm.Ed25519.Verify(key, signed.AsSpan(0, length + body.Length), given);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(signed);
        }
    }
}
