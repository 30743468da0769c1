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
    public static IServiceCollection AddTerminalAdapter(this IServiceCollection services, RunMode mode, StandardStreams streams, Library library, LocalPrompts prompts) => mode switch
    {
        RunMode.Terminal => AddTerminal(services.AddSingleton(prompts), streams, library, prompts),
        // A pipe posts what it is told to post, and nothing else comes in between.
        RunMode.Pipe => AddAdapter(services, Plain(streams, new PlainPrinter(streams.Output, library), prompts, skipBlankLines: false)),
        _ => services,
    };

    private static IServiceCollection AddTerminal(IServiceCollection services, StandardStreams streams, Library library, LocalPrompts prompts)
    {
        // Output into a file, or a terminal that cannot move its cursor: no prompt to draw, no colour to show.
        if (System.Console.IsOutputRedirected || Environment.GetEnvironmentVariable("TERM") is "dumb" || !LineEditor.IsSupported(AnsiConsole.Console))
        {
            var plain = new PlainPrinter(streams.Output, library);
            return AddAdapter(services, Plain(streams, plain, prompts, skipBlankLines: true), new PlainScreen(plain));
        }

        var console = AnsiConsole.Console;
        var (colour, bulletins) = (new ColourPrinter(console, library), new Bulletins());
        return AddAdapter(services, new TerminalAdapter(dispatcher => Greet(console, dispatcher, library, prompts, (bulletins, colour)), colour, skipBlankLines: true, prompts), bulletins);
    }

    /// <param name="screen">Where prompts appear that come due meanwhile; null for none.</param>
    private static IServiceCollection AddAdapter(IServiceCollection services, TerminalAdapter adapter, IScreen? screen = null)
    {
        services.AddSingleton<IChatAdapter>(adapter);
        return screen is null ? services : services.AddSingleton(screen).AddHostedService<LocalPromptWorker>();
    }

    private static TerminalAdapter Plain(StandardStreams streams, PlainPrinter printer, LocalPrompts prompts, bool skipBlankLines) =>
        new(_ => new InputLines(streams.Input), printer, skipBlankLines, prompts);

    private static PromptLines Greet(IAnsiConsole console, ICommandDispatcher dispatcher, Library library, LocalPrompts prompts, (Bulletins, IReplyPrinter) bulletins)
    {
        var what = library.Default is { } reading ? $" on [green]{Markup.Escape(Printable.Of(reading.Reading.Metadata.Title))}[/]" : "";
        console.MarkupLine($"StudyBot{what}");
        console.MarkupLine("[grey]/help lists the commands, Tab completes, /quit ends.[/]");
        console.WriteLine();
        return new PromptLines(console, dispatcher, prompts: prompts, bulletins: bulletins);
    }
}
