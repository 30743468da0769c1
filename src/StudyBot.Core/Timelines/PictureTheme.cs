namespace StudyBot.Core.Timelines;

/// <summary>Both have a ground of their own, so that either can be read wherever a chat shows it.</summary>
public enum PictureTheme
{
    Light,
    Dark,
}
