using System.Text.Json;
using StudyBot.Core.Chat;
using StudyBot.Json;
using StudyBot.Testing;

namespace StudyBot.Tests.Json;

public sealed class ReplyJsonTests
{
    [Fact]
    public void A_full_reply_is_written_as_the_contract_says()
    {
        var reply = SampleReplies.Full(new CommandRequest("/when", "turning “point”"));
        Assert.Equal(Snapshot("reply-full.json"), ReplyJson.Write(reply, PlainText.Render(reply, "Doe 2020")));
    }

    [Fact]
    public void A_reply_without_reading_page_or_speaker_has_them_null()
    {
        var request = new CommandRequest("", "hello");
        var reply = new Reply
        {
            Request = request,
            Status = ReplyStatus.Usage,
            Passages = [SampleReplies.Passage with { Page = null, Speaker = null, Footnotes = [] }],
        };
        Assert.Equal(Snapshot("reply-bare.json"), ReplyJson.Write(reply, ""));
    }

    [Fact]
    public void What_a_quotation_was_claimed_to_be_is_written_with_whether_it_holds()
    {
        var reply = SampleReplies.Full(new CommandRequest("/check", "“…” (Doe 2020: 99)")) with { Verdict = QuotationVerdict.Exact, Claimed = new ClaimedPlace("Doe", "99", false, "2020", null) };
        var claimed = JsonDocument.Parse(ReplyJson.Write(reply, "")).RootElement.GetProperty("claimed");
        Assert.Equal("""{"name":"Doe","page":"99","pageIsRight":false,"year":"2020"}""", claimed.GetRawText());
    }

    [Fact]
    public void A_line_stays_a_line_whatever_the_argument_holds()
    {
        var argument = "a\nb\r\u0085\u2028\u2029\u001b \ud800 \udc00x 😀 \"\\";
        var json = ReplyJson.Write(SampleReplies.Echo(new CommandRequest("/when", argument)), argument);
        Assert.DoesNotContain(json, c => char.IsControl(c) || c is '\u2028' or '\u2029' || char.IsLowSurrogate(c));
        Assert.Equal(
            argument.Replace("\ud800", "\uFFFD", StringComparison.Ordinal).Replace("\udc00x", "\uFFFDx", StringComparison.Ordinal),
            JsonDocument.Parse(json).RootElement.GetProperty("argument").GetString());
    }

    private static string Snapshot(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Snapshots", name)).TrimEnd('\n');
}
