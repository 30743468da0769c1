namespace StudyBot.Drawing.Layout;

/// <summary>Lanes beside each other, in which nothing meets what came before it.</summary>
internal static class Lanes
{
    /// <param name="free">Of each lane, where its last stretch ends; a lane is added where none is free.</param>
    /// <param name="first">Where the stretch begins.</param>
    /// <param name="last">Inclusive.</param>
    public static int Take<T>(List<T> free, T first, T last) where T : IComparable<T> => Take(free, first, last, 1, int.MaxValue)!.Value;

    /// <param name="count">Lanes side by side that the stretch needs.</param>
    /// <param name="most">Lanes that there may be.</param>
    /// <returns>The first of its lanes; null where there is no room.</returns>
    public static int? Take<T>(List<T> free, T first, T last, int count, int most) where T : IComparable<T>
    {
        var lane = 0;
        while (free.Skip(lane).Take(count).Any(until => until.CompareTo(first) >= 0))
            lane++;
        if (lane + count > most)
            return null;
        for (var i = lane; i < lane + count; i++)
            if (i < free.Count)
                free[i] = last;
            else
                free.Add(last);
        return lane;
    }
}
