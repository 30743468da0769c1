namespace StudyBot.Core.Timelines;

/// <summary>Draws a timeline as a picture. Thread-safe.</summary>
public interface ITimelineDrawing
{
    /// <returns>Null where this machine cannot draw: the text then stands alone.</returns>
    DrawnTimeline? Draw(Timeline timeline, PictureTheme theme);
}
