using System.Collections.Immutable;
using StudyBot.Core.Chat;

namespace StudyBot.Testing;

/// <summary>The sample reading: every list shows its passage, with a text of the test's own.</summary>
public sealed class FakeViewer(string? text = null) : IPassageViewer
{
    public static string Content => "0123456789ab";

    public ImmutableArray<ReadingCard> Readings { get; init; } = [new(SampleReplies.Reading, "A Sample of Things", "Doe 2020", Content, IsDefault: true)];

    public Reply View(PassageRequest request)
    {
        var passage = SampleReplies.Passage with { Text = text ?? SampleReplies.Passage.Text, Highlights = [] };
        return new Reply { Request = new CommandRequest("", ""), Status = ReplyStatus.Ok, Reading = SampleReplies.Reading, Passages = [passage], Further = [.. request.Passages.Marks.Skip(1)] };
    }
}
