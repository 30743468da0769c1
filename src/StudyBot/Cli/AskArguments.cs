namespace StudyBot.Cli;

/// <summary>
/// What stood after <c>ask</c>. Options count only before the first word that is none; from there on every word belongs to
/// the chat command, whatever it looks like.
/// </summary>
internal abstract record AskArguments
{
    public const string Usage = "Usage: ask [--reading ID|FILE] [--json] [--picture FILE] COMMAND...   for example: ask /when bucharest   (\"-\" reads commands from standard input)";

    private AskArguments()
    {
    }

    public static AskArguments Parse(IReadOnlyList<string> words)
    {
        string? reading = null, picture = null;
        var json = false;
        for (var i = 0; i < words.Count; i++)
        {
            switch (words[i])
            {
                case "--json":
                    json = true;
                    break;
                case "--reading" when i + 1 < words.Count:
                    reading = words[++i];
                    break;
                case "--reading" or "--reading=":
                    return new Invalid("--reading needs the id of a reading or a file.");
                case var word when word.StartsWith("--reading=", StringComparison.Ordinal):
                    reading = word["--reading=".Length..];
                    break;
                case "--picture" when i + 1 < words.Count && words[i + 1].Length > 0:
                    picture = words[++i];
                    break;
                case "--picture" or "--picture=":
                    return new Invalid("--picture needs the name of a file to write.");
                case var word when word.StartsWith("--picture=", StringComparison.Ordinal):
                    picture = word["--picture=".Length..];
                    break;
                case "-h" or "--help" or "-?":
                    return new Help();
                case "-" when picture is not null:
                    return new Invalid("--picture is for one command: it cannot be used with \"-\".");
                case "-" when i + 1 == words.Count:
                    return new FromInput(reading, json);
                case "-":
                    return new Invalid("Nothing may follow \"-\": the commands come from standard input, and options stand before it.");
                case "--":
                    return i + 1 < words.Count ? Words(words.Skip(i + 1)) : Nothing();
                case ['-', ..] option:
                    return new Invalid($"ask knows no option {option}.");
                default:
                    return Words(words.Skip(i));
            }
        }

        return Nothing();

        AskArguments Words(IEnumerable<string> rest) => new One(string.Join(' ', rest), reading, json, picture);

        static Invalid Nothing() => new("ask needs a chat command.");
    }

    /// <param name="Picture">The file that the answer's picture is written to; null for none.</param>
    internal sealed record One(string Command, string? Reading, bool Json, string? Picture = null) : AskArguments;

    internal sealed record FromInput(string? Reading, bool Json) : AskArguments;

    internal sealed record Help : AskArguments;

    internal sealed record Invalid(string Problem) : AskArguments;
}
