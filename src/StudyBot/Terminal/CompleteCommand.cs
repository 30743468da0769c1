using RadLine;

namespace StudyBot.Terminal;

/// <summary>
/// RadLine's completion, which leaves the cursor behind the last letter: before the blank that a completed command ends with,
/// so that its argument would be typed into the name.
/// </summary>
internal sealed class CompleteCommand(AutoComplete direction) : LineEditorCommand
{
    private readonly AutoCompleteCommand _complete = new(direction);

    public override void Execute(LineEditorContext context)
    {
        _complete.Execute(context);
        if (context.Buffer.Content.EndsWith(' ') && context.Buffer.Position == context.Buffer.Content.Length - 1)
            new MoveEndCommand().Execute(context);
    }
}
