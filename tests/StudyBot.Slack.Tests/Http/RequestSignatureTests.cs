using System.Security.Cryptography;
using System.Text;
using StudyBot.Slack.Http;

namespace StudyBot.Slack.Tests.Http;

public sealed class RequestSignatureTests
{
    // The example on Slack's page "Verifying requests from Slack".
    private const string Body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private static readonly DateTimeOffset Then = DateTimeOffset.FromUnixTimeSeconds(1531420618);
    private static readonly RequestSignature Example = new("8f742231b10e8888abcd99yyyzzz85a5");

    [Theory]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    public void Slack_s_own_example_is_good_within_five_minutes_either_way(int later, bool good) =>
        Assert.Equal(good, Example.IsValid(Signature, "1531420618", Encoding.UTF8.GetBytes(Body), Then.AddSeconds(later)));

    [Theory]
    [InlineData(null, "1531420618")]
    [InlineData("", "1531420618")]
    [InlineData("v0=", "1531420618")]
    [InlineData("v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", "1531420618")]
    [InlineData("v0=b2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", "1531420618")]
    [InlineData("v0=z2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", "1531420618")]
    [InlineData(Signature, null)]
    [InlineData(Signature, "")]
    [InlineData(Signature, "1531420619")]
    [InlineData(Signature, "-1531420618")]
    [InlineData(Signature, "9223372036854775807")]
    [InlineData(Signature, "99999999999999999999")]
    public void Anything_else_is_bad(string? signature, string? timestamp) =>
        Assert.False(Example.IsValid(signature, timestamp, Encoding.UTF8.GetBytes(Body), Then));

    [Fact]
    public void A_body_that_was_changed_and_another_s_secret_are_bad()
    {
        Assert.False(Example.IsValid(Signature, "1531420618", Encoding.UTF8.GetBytes(Body + "x"), Then));
        Assert.False(new RequestSignature("another").IsValid(Signature, "1531420618", Encoding.UTF8.GetBytes(Body), Then));
    }

    [Fact]
    public void The_bytes_count_whatever_they_are()
    {
        byte[] body = [0xff, 0x00, 0xc3];
        var signature = "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData("s"u8.ToArray(), (byte[])[.. "v0:1531420618:"u8, .. body]));
        Assert.True(new RequestSignature("s").IsValid(signature, "1531420618", body, Then));
    }
}
