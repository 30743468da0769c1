using System.Text.Json;
using StudyBot.Testing.Discord.Interactions;

namespace StudyBot.Testing.Discord.People;

/// <summary>A person's eyes: what came of an interaction, and what stands in a channel.</summary>
internal sealed class Sight(FakeDiscordOptions options, World world, InteractionLog log)
{
    /// <summary>Waits for the answer, and after a deferred one for its content; at most as long as there is any hope.</summary>
    internal async Task<Seen> AwaitAsync(FakeInteraction interaction, CancellationToken cancellation)
    {
        try
        {
            // A little over the deadline, so that a late answer is seen to be late.
            await interaction.Answered.WaitAsync(options.AnswerDeadline + TimeSpan.FromMilliseconds(500), options.Time, cancellation);
            await interaction.Settled.WaitAsync(options.Patience, options.Time, cancellation);
        }
        catch (TimeoutException)
        {
            // What there is by now is what the person sees.
        }
        return Of(interaction);
    }

    internal Seen Of(FakeInteraction interaction)
    {
        FakeMessage[] messages;
        lock (interaction.Gate)
            messages = [.. new[] { interaction.Original }.OfType<FakeMessage>(), .. interaction.FollowUps];
        var from = interaction.Sent == 0 ? interaction.Created : interaction.Sent;
        return new Seen
        {
            InteractionId = interaction.Id,
            Status = log.Status(interaction),
            CallbackType = interaction.CallbackType,
            Microseconds = interaction.IsAnswered ? options.Time.GetElapsedTime(from, interaction.AnsweredAt).TotalMicroseconds : 0,
            Messages = [.. messages.Where(m => m.SeenBy(interaction.By.UserId)).Select(m => MessageText.Render(m, options))],
            Choices = interaction.Choices is { } choices
                ? [.. choices.EnumerateArray().Where(c => c.ValueKind == JsonValueKind.Object).Select(c => new SeenChoice(c.GetProperty("name").GetString()!, c.GetProperty("value").ToString()))]
                : [],
            Modal = interaction.Modal is { } modal ? ModalText.Render(modal) : null,
        };
    }

    internal IReadOnlyList<SeenMessage> In(ulong channel, ulong user) =>
        [.. world.InChannel(channel).Where(m => m.SeenBy(user)).Select(m => MessageText.Render(m, options))];
}
