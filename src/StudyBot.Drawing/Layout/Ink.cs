namespace StudyBot.Drawing.Layout;

/// <summary>What a colour says; the palette has the colour.</summary>
internal enum Ink
{
    Text,
    Date,
    Aside,
}
