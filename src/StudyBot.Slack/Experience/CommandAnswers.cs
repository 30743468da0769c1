using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StudyBot.Core.Chat;

namespace StudyBot.Slack.Experience;

/// <summary>Commands as people say them: the core's and the workspace's own.</summary>
internal sealed class CommandAnswers(ChatDesk desk, Managers managers, bool withPrompts = false)
{
    /// <summary>The slash command before the names that have none of their own.</summary>
    public const string Root = "/studybot";

    private const string Help = "help";

    /// <summary>Slash commands that Slack has itself: ours are said after <see cref="Root"/>.</summary>
    public static readonly string[] TakenBySlack = [Help, "who"];

    private const string InThreads = "In a thread Slack takes no commands: mention me there, and go on without the slash. In a direct message to me, just write it.";

    private const string Prompts = "/prompt list: which prompts for discussion are posted when; /prompt suggest proposes one, and instructors set them with /prompt schedule.";

    private static readonly string[] s_own = [DeskCommands.Settings, DeskCommands.Readings, DeskCommands.Feedback, DeskCommands.Privacy];

    /// <summary>One of the core's, by its name without a slash.</summary>
    public CommandDescription? Core(string name) => desk.Dispatcher.Commands.FirstOrDefault(c => c.Name == "/" + name);

    /// <summary>What a slash command says: all after <see cref="Root"/>, or the command itself.</summary>
    public static Spoken OfSlash(string command, string text) =>
        command.Equals(Root, StringComparison.OrdinalIgnoreCase) ? OrHelp(Spoken.Parse(text)) : Spoken.Parse($"{command} {text}");

    public static Spoken OrHelp(Spoken spoken) => spoken.Name.Length == 0 ? new Spoken(Help, "") : spoken;

    public static bool IsOwn(string name) => s_own.Contains(name);

    /// <summary>Null where it is no command.</summary>
    public ChatAnswer? Answer(Spoken spoken, Asker asker)
    {
        if (Core(spoken.Name) is { } command)
            return Rooted(WithOwn(command, desk.Command(new CommandRequest(command.Name, spoken.Argument), asker)));
        if (spoken.Name != DeskCommands.Settings || spoken.Argument.Length == 0)
            return DeskCommands.Answer(desk, spoken.Name, null, asker, managers.Needed);
        return SpokenSettings.Parse(spoken.Argument) is { } change
            ? DeskCommands.Answer(desk, spoken.Name, change, asker, managers.Needed)
            : ChatAnswer.Notice(SpokenSettings.Usage);
    }

    /// <summary>Where nothing was understood: what would have been.</summary>
    public ChatAnswer Unknown()
    {
        var examples = desk.Dispatcher.Commands.Where(c => c.Argument is not null).Select(c => $"“{c.Example[1..]}”").Take(2);
        return ChatAnswer.Notice($"I did not find a command in that. Begin with one, for example {string.Join(" or ", examples)}; “help” lists them all.");
    }

    /// <summary>The same where no slash is typed: after a mention, in a thread alone, and directly.</summary>
    public ChatAnswer WithoutSlash(ChatAnswer answer, Spoken spoken)
    {
        if (answer.Reply.Status != ReplyStatus.Usage && spoken.Name != Help && !IsOwn(spoken.Name))
            return answer;
        return answer with { Reply = answer.Reply with { Title = Plain(answer.Reply.Title), Notes = [.. answer.Reply.Notes.Where(n => n != InThreads).Select(Plain)] } };

        string Plain(string text) => desk.Dispatcher.Commands.Aggregate(
            " " + text.Replace(Root + " with ", "Also ", StringComparison.Ordinal).Replace(Root + " ", "", StringComparison.Ordinal),
            (line, command) => line.Replace($" {command.Name} ", $" {command.Name[1..]} ", StringComparison.Ordinal))[1..];
    }

    // What Slack has taken is said after our own.
    private static ChatAnswer Rooted(ChatAnswer answer) => answer with { Reply = answer.Reply with { Title = Rooted(answer.Reply.Title), Notes = [.. answer.Reply.Notes.Select(Rooted)] } };

    private static string Rooted(string text) => TakenBySlack.Aggregate(text, (line, name) => Regex.Replace(line, $@"(?<![\w/])/{name}(?=[ :,.;?]|$)", $"{Root} {name}"));

    private ChatAnswer WithOwn(CommandDescription command, ChatAnswer answer) => command.Name != "/" + Help ? answer : answer with
    {
        Reply = answer.Reply with { Notes = [.. answer.Reply.Notes, $"{Root} with {string.Join(", ", s_own)}: what is set here, what there is to read, what members said, what I keep.", .. withPrompts ? [Prompts] : ImmutableArray<string>.Empty, InThreads] },
    };
}
