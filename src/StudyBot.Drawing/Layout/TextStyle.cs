namespace StudyBot.Drawing.Layout;

/// <param name="Size">In pixels of a picture that is shown at a third of its size.</param>
internal sealed record TextStyle(float Size, bool IsBold, Ink Ink)
{
    /// <summary>From one line to the next.</summary>
    public float LineHeight => MathF.Round(Size * 1.32f);

    /// <summary>From the top of a line to its base.</summary>
    public float Ascent => MathF.Round(Size * 1.02f);
}
