using Microsoft.Extensions.DependencyInjection;
using RadLine;
using Spectre.Console;
using StudyBot.Cli;
using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Hosting;

namespace StudyBot.Terminal;

internal static class TerminalRegistration
{
    /// <summary>The terminal chat or the pipe, whichever the mode says; neither for a worker.</summary>
    public static IServiceCollection AddTerminalAdapter(this IServiceCollection services, RunMode mode, StandardStreams streams, Library library) => mode switch
    {
        RunMode.Terminal => services.AddSingleton<IChatAdapter>(_ => Terminal(streams, library)),
        RunMode.Pipe => services.AddSingleton<IChatAdapter>(_ => Plain(streams, library, skipBlankLines: false)),
        _ => services,
    };

    private static TerminalAdapter Plain(StandardStreams streams, Library library, bool skipBlankLines) =>
        new(_ => new InputLines(streams.Input), new PlainPrinter(streams.Output, library), skipBlankLines);

    private static TerminalAdapter Terminal(StandardStreams streams, Library library)
    {
        // Output into a file, or a terminal that cannot move its cursor: no prompt to draw, no colour to show.
        if (System.Console.IsOutputRedirected || Environment.GetEnvironmentVariable("TERM") is "dumb" || !LineEditor.IsSupported(AnsiConsole.Console))
            return Plain(streams, library, skipBlankLines: true);
        var console = AnsiConsole.Console;
        return new TerminalAdapter(dispatcher => Greet(console, dispatcher, library), new ColourPrinter(console, library), skipBlankLines: true);
    }

    private static PromptLines Greet(IAnsiConsole console, ICommandDispatcher dispatcher, Library library)
    {
        var what = library.Default is { } reading ? $" on [green]{Markup.Escape(Printable.Of(reading.Reading.Metadata.Title))}[/]" : "";
        console.MarkupLine($"StudyBot{what}");
        console.MarkupLine("[grey]/help lists the commands, Tab completes, /quit ends.[/]");
        console.WriteLine();
        return new PromptLines(console, dispatcher);
    }
}
