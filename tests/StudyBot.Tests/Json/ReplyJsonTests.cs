using System.Text.Json;
using StudyBot.Core.Chat;
using StudyBot.Core.Timelines;
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
    public void The_events_of_a_timeline_are_written_with_their_years_and_where_their_words_stand()
    {
        var reply = SampleReplies.Timed(new CommandRequest("/timeline", ""), events: 1);
        var since = reply.Timeline!.Events[0] with { Period = Period.Of("1999/..") };
        reply = reply with { Timeline = reply.Timeline with { Events = [since] } };
        var written = JsonDocument.Parse(ReplyJson.Write(reply, "")).RootElement.GetProperty("timeline");
        Assert.Equal(
            """[{"edtf":"1999","text":"1999","words":"1999","from":1999,"to":null,"label":"“turning point” [sic] of *all*","start":116,"end":129,"sentence":"He called it a “turning point” [sic] of 1999.","page":"48-49","section":"1","citation":"(Doe 2020, 48–49)","speaker":"Jane Doe"}]""",
            written.GetRawText());
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
