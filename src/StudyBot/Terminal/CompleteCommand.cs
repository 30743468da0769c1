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
        if (!ReplaceWord(context))
            _complete.Execute(context);
        if (context.Buffer.Content.EndsWith(' ') && context.Buffer.Position == context.Buffer.Content.Length - 1)
            new MoveEndCommand().Execute(context);
    }

    // RadLine takes nothing that does not begin with what is typed.
    private static bool ReplaceWord(LineEditorContext context)
    {
        var buffer = context.Buffer;
        if (buffer.Position != buffer.Content.Length || context.GetService(typeof(ITextCompletion)) is not Completions completions)
            return false;
        var start = buffer.Content.LastIndexOf(' ') + 1;
        if (completions.Instead(buffer.Content[..start], buffer.Content[start..]) is not { } whole)
            return false;
        buffer.Clear(start, buffer.Content.Length - start);
        buffer.Move(start);
        buffer.Insert(whole);
        new MoveEndCommand().Execute(context);
        return true;
    }
}
