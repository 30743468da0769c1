using RadLine;

namespace StudyBot.Terminal;

/// <summary>Ctrl+D on an empty line ends the chat, as in a shell; elsewhere it does nothing.</summary>
internal sealed class EndOfInputCommand : LineEditorCommand
{
    public override void Execute(LineEditorContext context)
    {
        if (context.Buffer.Content.Length == 0)
            context.Submit(SubmitAction.Cancel);
    }
}
