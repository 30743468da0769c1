using System.Collections.Concurrent;
using StudyBot.Testing.Discord.People;

namespace StudyBot.Testing.Discord.Interactions;

/// <summary>The interactions by id and by token; the oldest are forgotten. Thread-safe.</summary>
internal sealed class InteractionLog(FakeDiscordOptions options)
{
    private readonly ConcurrentDictionary<ulong, FakeInteraction> _byId = new();
    private readonly ConcurrentDictionary<string, FakeInteraction> _byToken = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<FakeInteraction> _order = new();

    internal void Add(FakeInteraction interaction)
    {
        _byId[interaction.Id] = interaction;
        _byToken[interaction.Token] = interaction;
        _order.Enqueue(interaction);
        if (_order.Count > options.Memory && _order.TryDequeue(out var oldest))
        {
            _byId.TryRemove(oldest.Id, out _);
            _byToken.TryRemove(oldest.Token, out _);
        }
    }

    internal FakeInteraction? ById(ulong id) => _byId.GetValueOrDefault(id);

    internal FakeInteraction? ByToken(string token) => _byToken.GetValueOrDefault(token);

    internal IEnumerable<FakeInteraction> All => _order;

    internal AnswerStatus Status(FakeInteraction interaction)
    {
        if (interaction.WasRepeated)
            return AnswerStatus.Twice;
        if (interaction.IsAnswered)
            return AnswerStatus.Answered;
        if (interaction.WasLate)
            return AnswerStatus.Late;
        return options.Time.GetElapsedTime(interaction.Created) > options.AnswerDeadline ? AnswerStatus.Never : AnswerStatus.Pending;
    }
}
