using System.Globalization;
using System.Text;
using NSec.Cryptography;
using StudyBot.Discord.Http;

namespace StudyBot.Discord.Tests.Http;

public sealed class RequestSignatureTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Body = """{"type":1}"""u8.ToArray();

    [Theory]
    [InlineData(0, true)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public void A_signed_request_counts_for_five_minutes_either_way(int seconds, bool valid)
    {
        using var key = Key.Create(SignatureAlgorithm.Ed25519);
        var (signature, timestamp) = Sign(key, Now.AddSeconds(seconds), Body);
        Assert.Equal(valid, RequestSignature.IsValid(key.PublicKey, signature, timestamp, Body, Now));
    }

    [Fact]
    public void The_signature_is_over_timestamp_and_body_by_the_application_s_key()
    {
        using var key = Key.Create(SignatureAlgorithm.Ed25519);
        using var other = Key.Create(SignatureAlgorithm.Ed25519);
        var (signature, timestamp) = Sign(key, Now, Body);
        var later = (Now.ToUnixTimeSeconds() + 1).ToString(CultureInfo.InvariantCulture);
        Assert.False(RequestSignature.IsValid(key.PublicKey, signature, later, Body, Now));
        Assert.False(RequestSignature.IsValid(key.PublicKey, signature, timestamp, """{"type":2}"""u8, Now));
        Assert.False(RequestSignature.IsValid(other.PublicKey, signature, timestamp, Body, Now));
    }

    [Theory]
    [InlineData(null, "1700000000")]
    [InlineData("", "1700000000")]
    [InlineData("zz", "1700000000")]
    [InlineData("signature", null)]
    [InlineData("signature", "")]
    [InlineData("signature", "-5")]
    [InlineData("signature", "99999999999999999999999")]
    [InlineData("signature", "9223372036854775807")]
    public void What_is_missing_or_malformed_is_refused(string? signature, string? timestamp)
    {
        using var key = Key.Create(SignatureAlgorithm.Ed25519);
        Assert.False(RequestSignature.IsValid(key.PublicKey, signature == "signature" ? new string('0', 128) : signature, timestamp, Body, Now));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("zz")]
    public void What_is_no_key_is_none(string? hex) => Assert.Null(RequestSignature.ReadKey(hex));

    private static (string Signature, string Timestamp) Sign(Key key, DateTimeOffset when, byte[] body)
    {
        var timestamp = when.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return (Convert.ToHexStringLower(SignatureAlgorithm.Ed25519.Sign(key, [.. Encoding.ASCII.GetBytes(timestamp), .. body])), timestamp);
    }
}
