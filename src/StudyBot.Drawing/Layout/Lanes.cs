namespace StudyBot.Drawing.Layout;

/// <summary>Lanes beside each other, in which nothing meets what came before it.</summary>
internal static class Lanes
{
    /// <param name="free">Of each lane, where its last stretch ends; a lane is added where none is free.</param>
    /// <param name="first">Not before that of the stretch before.</param>
    /// <param name="last">Inclusive.</param>
    public static int Take<T>(List<T> free, T first, T last) where T : IComparable<T>
    {
        var lane = free.FindIndex(until => until.CompareTo(first) < 0);
        if (lane < 0)
        {
            lane = free.Count;
            free.Add(last);
        }

        free[lane] = last;
        return lane;
    }
}
