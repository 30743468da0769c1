using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Chat;
using StudyBot.Core.Citing;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Timelines;

namespace StudyBot.Core.Commands;

/// <summary>One visible switch from a command's name to its handler.</summary>
/// <param name="drawing">Null where nobody looks at pictures.</param>
public sealed class CommandDispatcher(Library library, ITimelineDrawing? drawing = null) : ICommandDispatcher
{
    public static ImmutableArray<CommandDescription> All { get; } =
    [
        ExplainCommand.Description, WhenCommand.Description, QuoteCommand.Description, AskCommand.Description, SourceCommand.Description, CheckCommand.Description, CiteCommand.Description,
        TimelineCommand.Description, TermsCommand.Description, WhoCommand.Description, CompareCommand.Description, HelpCommand.Description,
    ];

    public ImmutableArray<CommandDescription> Commands => All;

    public Reply Dispatch(CommandRequest request)
    {
        if (request.Command is "/help" or "/start" or "/?")
            return HelpCommand.Answer(library, request, Commands);
        if (Commands.All(c => c.Name != request.Command))
            return Unknown(request);
        if ((request.Reading is { } id ? library.Find(id) : library.Default) is not { } reading)
            return NoReading(request);
        var reply = request.Command switch
        {
            "/explain" => ExplainCommand.Answer(reading, request),
            "/when" => WhenCommand.Answer(reading, request),
            "/quote" => QuoteCommand.Answer(reading, request),
            "/ask" => AskCommand.Answer(reading, request),
            "/source" => SourceCommand.Answer(reading, request),
            "/check" => CheckCommand.Answer(reading, request),
            "/cite" => CiteCommand.Answer(reading, request),
            "/timeline" => TimelineCommand.Answer(reading, request, drawing),
            "/terms" => TermsCommand.Answer(reading, request),
            "/who" => WhoCommand.Answer(reading, request),
            "/compare" => CompareCommand.Answer(reading, request),
            _ => Unknown(request),
        };
        return Answering.Styled(reply, reading, CitationStyles.Find(request.CitationStyle));
    }

    public ImmutableArray<string> Complete(string command, string typed, ReadingId? reading, int limit) =>
        (reading is null ? library.Default : library.Find(reading)) is not { } found ? [] : command switch
        {
            "/cite" => CiteCommand.Complete(found, typed, limit),
            "/timeline" => TimelineCommand.Complete(found, typed, limit),
            "/terms" => TermsCommand.Complete(found, typed, limit),
            "/who" => WhoCommand.Complete(found, typed, limit),
            "/compare" => CompareCommand.Complete(found, typed, limit),
            _ => NearestTerms.Completing(found, typed, limit),
        };

    private Reply Unknown(CommandRequest request)
    {
        if (request.Command.Length == 0)
        {
            var asked = Answering.Shown(request.Argument);
            return new Reply
            {
                Request = request,
                Status = ReplyStatus.Usage,
                Title = "A command begins with a slash.",
                Notes = [asked.Length is > 0 and <= 40 ? $"Did you mean /explain {asked}? /help lists the commands." : "For example /explain conditionality; /help lists the commands."],
            };
        }

        return new Reply
        {
            Request = request,
            Status = ReplyStatus.Usage,
            Title = $"There is no command {Answering.Shown(request.Command)}.",
            Notes = [Meant(request.Command) is { } meant ? $"Did you mean {meant} {Answering.Shown(request.Argument)}".TrimEnd() + "?" : "/help lists the commands."],
        };
    }

    // A beginning ("/exp"), or at most two slips.
    private string? Meant(string typed)
    {
        if (typed.Length > 1 && Commands.Select(c => c.Name).FirstOrDefault(n => n.StartsWith(typed, StringComparison.Ordinal)) is { } begun)
            return begun;
        var (near, distance) = Commands.Select(c => (c.Name, Distance: EditDistance.Within(typed, c.Name, 2))).MinBy(c => c.Distance);
        return distance <= 2 ? near : null;
    }

    private Reply NoReading(CommandRequest request) => new()
    {
        Request = request,
        Status = ReplyStatus.Error,
        Title = request.Reading is null
            ? "No reading is loaded."
            : $"There is no reading '{request.Reading}' here; there is {string.Join(", ", library.Readings.Select(r => r.Reading.Id))}.",
    };
}
