using StudyBot.Testing.Slack.Deliveries;
using StudyBot.Testing.Slack.Web;

namespace StudyBot.Testing.Slack.People;

/// <summary>A person's eyes: what came of what they did, and what stands in a channel.</summary>
internal sealed class Sight(FakeSlackOptions options, SlackWorld world, ViewMethods views)
{
    /// <summary>Waits for the acknowledgement and then for something to see; at most as long as there is any hope.</summary>
    internal async Task<Seen> AwaitAsync(Delivery delivery, CancellationToken cancellation)
    {
        try
        {
            if (!delivery.IsEvent)
            {
                // A little over the deadline, so that a late acknowledgement is seen to be late.
                await delivery.Finished.WaitAsync(options.AckDeadline + TimeSpan.FromMilliseconds(500), options.Time, cancellation);
                if (delivery.Status is not (AckStatus.Acked or AckStatus.Late))
                    return Of(delivery);
            }
            // Where a dialog closed, or a tab was opened, nothing need follow.
            var patience = delivery.ClosedView || delivery.Kind == DeliveryKind.Closing || (string?)delivery.Payload["event"]?["type"] == "app_home_opened" ? options.ShortPatience : options.Patience;
            await delivery.Answered.WaitAsync(patience, options.Time, cancellation);
            await delivery.Finished.WaitAsync(options.ShortPatience, options.Time, cancellation);
        }
        catch (TimeoutException)
        {
            // What there is by now is what the person sees.
        }
        return Of(delivery);
    }

    internal Seen Of(Delivery delivery)
    {
        FakeSlackMessage[] messages;
        lock (delivery.Gate)
            messages = [.. delivery.Messages];
        return new Seen
        {
            Id = delivery.Id,
            Status = delivery.Status,
            Microseconds = delivery.AckedAt == 0 ? 0 : options.Time.GetElapsedTime(delivery.Sent, delivery.AckedAt).TotalMicroseconds,
            Attempts = delivery.Attempts,
            Notice = Notice(delivery),
            Ts = delivery.Kind == DeliveryKind.Event ? delivery.Ts : null,
            Messages = [.. messages.Where(m => m.OnlyFor is null || m.OnlyFor == delivery.By.UserId).Select(Render)],
            View = delivery.Shown is { } view ? Render(view) : null,
            Options = delivery.Options is { } found ? [.. BlockText.Options(found).Select(o => new SeenOption(o.GetProperty("text").GetProperty("text").GetString()!, o.GetProperty("value").GetString()!))] : [],
            Errors = delivery.Errors,
            ViewClosed = delivery.ClosedView,
        };
    }

    internal IReadOnlyList<SeenMessage> In(Person by) => world.Channel(by.ChannelId) is { } channel && world.Sees(by.UserId, channel)
        ? [.. world.InChannel(channel.Id).Where(m => m.FromBot && (m.OnlyFor is null || m.OnlyFor == by.UserId) && (by.ThreadTs is null || m.ThreadTs == by.ThreadTs)).Select(Render)]
        : [];

    internal SeenView Render(FakeView view)
    {
        var text = new BlockText(world, view);
        text.Add(view.Body.GetProperty("blocks"));
        string Part(string name) => view.Body.TryGetProperty(name, out var part) ? part.GetProperty("text").GetString()! : "";
        var ends = string.Join(' ', ((string[])[Part("close"), Part("submit")]).Where(p => p.Length > 0).Select(p => $"[{p}]"));
        return new SeenView
        {
            Id = view.Id,
            CallbackId = view.Body.TryGetProperty("callback_id", out var callback) ? callback.GetString()! : "",
            IsModal = view.IsModal,
            Title = Part("title"),
            Text = string.Join('\n', ((string[])[view.IsModal ? $"<Modal: {Part("title")}>" : "<Home>", text.Text, ends]).Where(t => t.Length > 0)),
            Controls = text.Controls,
            Images = text.Images,
            Raw = views.Json(view).ToJsonString(),
        };
    }

    internal SeenMessage Render(FakeSlackMessage message)
    {
        lock (message)
        {
            var text = new BlockText(world, null);
            if (message.Blocks is { } blocks)
                text.Add(blocks);
            var lines = new List<string>();
            if (message.OnlyFor is not null)
                lines.Add("(only visible to you)");
            if (message.ThreadTs is not null)
                lines.Add("(in a thread)");
            var file = message.FileId is { } id ? world.File(id) : null;
            lines.Add(message.Blocks is null ? Mrkdwn.Read(message.Text, world) : text.Text);
            if (file is not null)
                lines.Add($"<file {file.Name}: {file.AltText ?? file.Title}>");
            return new SeenMessage
            {
                Ts = message.Ts,
                ChannelId = message.ChannelId,
                ThreadTs = message.ThreadTs,
                Ephemeral = message.OnlyFor is not null,
                Deleted = message.Deleted,
                Text = string.Join('\n', lines.Where(l => l.Length > 0)),
                Fallback = Mrkdwn.Read(message.Text, world),
                Controls = text.Controls,
                Images = [.. text.Images, .. file is null ? Array.Empty<SeenImage>() : [new SeenImage(file.AltText ?? file.Title, file.Id, null)]],
                Raw = MessageJson.Message(message, options).ToJsonString(),
            };
        }
    }

    private static string? Notice(Delivery delivery) => (delivery.Status, delivery.Kind) switch
    {
        (AckStatus.Acked or AckStatus.Pending or AckStatus.NotSent, _) or (_, DeliveryKind.Event or DeliveryKind.Echo) => null,
        (AckStatus.Undelivered, DeliveryKind.Command) => $"{delivery.Payload["command"]} failed because the app did not respond",
        (_, DeliveryKind.Command) => $"{delivery.Payload["command"]} failed with the error \"operation_timeout\"",
        (_, DeliveryKind.Submission) => "We had some trouble connecting. Try again?",
        _ => "This app is not responding. Try again?",
    };
}
