namespace StudyBot.Drawing.Layout;

/// <summary>Where an event is on the axis or on its bar.</summary>
internal sealed record PlacedMark(MarkKind Kind, float X, float Y, float Radius)
{
    public Box Box => new(X - Radius, Y - Radius, X + Radius, Y + Radius);
}
