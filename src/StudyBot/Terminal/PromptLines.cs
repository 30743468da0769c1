using RadLine;
using Spectre.Console;
using StudyBot.Cli;
using StudyBot.Core.Chat;

namespace StudyBot.Terminal;

/// <summary>The prompt of an interactive terminal: editing, history (arrows), completion (Tab).</summary>
internal sealed class PromptLines : ILineSource
{
    private readonly IAnsiConsole _console;
    private readonly LineEditor _editor;

    /// <param name="keys">Null takes the keys of the process's own terminal.</param>
    /// <param name="prompts">Null where there are none.</param>
    /// <param name="bulletins">What is shown above the line while it is typed, by the printer.</param>
    public PromptLines(IAnsiConsole console, ICommandDispatcher dispatcher, IInputSource? keys = null, LocalPrompts? prompts = null, (Bulletins Waiting, IReplyPrinter Printer)? bulletins = null)
    {
        _console = console;
        var source = keys ?? new ConsoleKeys();
        var shown = bulletins is { } b ? new BulletinKeys(source, b.Waiting) : null;
        _editor = new LineEditor(console, shown ?? source)
        {
            Prompt = new LineEditorPrompt("[yellow]>[/]"),
            Completion = new Completions(dispatcher, prompts),
            MultiLine = false,
        };
        // RadLine keeps the arrows for lines of one text and wants Ctrl with them for history; one line is all there is here.
        Bind(ConsoleKey.UpArrow, null, () => new PreviousHistoryCommand());
        Bind(ConsoleKey.DownArrow, null, () => new NextHistoryCommand());
        Bind(ConsoleKey.Tab, null, () => new CompleteCommand(AutoComplete.Next));
        Bind(ConsoleKey.Tab, ConsoleModifiers.Control, () => new CompleteCommand(AutoComplete.Previous));
        Bind(ConsoleKey.D, ConsoleModifiers.Control, () => new EndOfInputCommand());
        if (shown is not null)
            Bind(BulletinKeys.Key, null, () => new ShowBulletinsCommand(bulletins!.Value.Waiting, shown, console, bulletins.Value.Printer));
    }

    public async Task<InputLine?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var line = await _editor.ReadLine(cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return line is null ? null : new InputLine(line);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The cursor still stands behind what was typed: the shell's prompt belongs on a line of its own.
            _console.WriteLine();
            throw;
        }
    }

    private void Bind<TCommand>(ConsoleKey key, ConsoleModifiers? modifiers, Func<TCommand> command)
        where TCommand : LineEditorCommand
    {
        _editor.KeyBindings.Remove(key, modifiers);
        if (modifiers is { } held)
            _editor.KeyBindings.Add(key, held, command);
        else
            _editor.KeyBindings.Add(key, command);
    }
}
