namespace StudyBot.Drawing.Layout;

internal interface ITextMeasure
{
    /// <summary>In pixels.</summary>
    float WidthOf(string text, TextStyle style);
}
