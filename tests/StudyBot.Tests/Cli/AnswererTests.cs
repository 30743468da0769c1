using System.Text;
using System.Text.Json;
using StudyBot.Cli;
using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Testing;

namespace StudyBot.Tests.Cli;

public sealed class AnswererTests
{
    private readonly StringWriter _output = new();

    [Theory]
    [InlineData(ReplyStatus.Ok, 0)]
    [InlineData(ReplyStatus.Exact, 0)]
    [InlineData(ReplyStatus.NotFound, 3)]
    [InlineData(ReplyStatus.NoDate, 3)]
    [InlineData(ReplyStatus.Near, 3)]
    [InlineData(ReplyStatus.Usage, 2)]
    [InlineData(ReplyStatus.Error, 1)]
    public async Task The_exit_code_tells_the_status(ReplyStatus status, int exitCode) =>
        Assert.Equal(exitCode, await Answerer(r => SampleReplies.Echo(r) with { Status = status }, json: true).AnswerAsync("/when x"));

    [Fact]
    public async Task A_fault_of_the_dispatcher_is_a_reply_with_exit_code_1()
    {
        Assert.Equal(1, await Answerer(_ => throw new InvalidOperationException(), json: true).AnswerAsync("/when x"));
        Assert.Equal(["error"], Statuses());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Lists_are_asked_for_whole_since_nothing_can_be_pressed_for_more(bool json)
    {
        var asked = new List<CommandRequest>();
        await Answerer(r =>
        {
            asked.Add(r);
            return SampleReplies.Echo(r);
        }, json).AnswerAsync("/terms concepts");
        Assert.True(Assert.Single(asked).IsWhole);
    }

    [Fact]
    public async Task Every_input_line_gets_one_reply_line()
    {
        var input = Encoding.UTF8.GetBytes("\uFEFF/when a\r\n\n   \n/when bad\n/when \u2028\u0085 two\rhalves\n").Concat("/when "u8.ToArray()).Append((byte)0xFF).Append((byte)'\n')
            .Concat("/when last"u8.ToArray()).ToArray();
        var exit = await Answerer(r => r.Argument == "bad" ? throw new InvalidOperationException() : SampleReplies.Echo(r), json: true, input).AnswerInputAsync();
        Assert.Equal(0, exit);
        Assert.Equal(["ok", "usage", "usage", "error", "ok", "usage", "ok"], Statuses());
        Assert.Equal("two\rhalves", Lines()[4].GetProperty("argument").GetString()!.TrimStart('\u2028', '\u0085', ' '));
    }

    [Fact]
    public async Task A_line_without_end_is_refused_and_the_next_one_answered()
    {
        var input = Encoding.UTF8.GetBytes($"/when {new string('x', InputReader.MaxBytes)}\n/when b\n");
        await Answerer(SampleReplies.Echo, json: true, input).AnswerInputAsync();
        Assert.Equal(["usage", "ok"], Statuses());
    }

    [Fact]
    public async Task Plain_replies_are_parted_by_a_blank_line_and_hold_no_control_character()
    {
        await Answerer(SampleReplies.Echo, json: false, "/when a\n/when \u001b[31m\n"u8.ToArray()).AnswerInputAsync();
        Assert.Equal("Answer to /when a\n\nAnswer to /when \uFFFD[31m\n", _output.ToString());
    }

    private Answerer Answerer(Func<CommandRequest, Reply> answer, bool json, byte[]? input = null) => new(
        new FakeDispatcher(answer), new Library([]), json, new StandardStreams(new InputReader(new MemoryStream(input ?? [])), _output, TextWriter.Null));

    private JsonElement[] Lines() => [.. _output.ToString().TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement)];

    private string[] Statuses() => [.. Lines().Select(l => l.GetProperty("status").GetString()!)];
}
