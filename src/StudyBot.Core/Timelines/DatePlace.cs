namespace StudyBot.Core.Timelines;

/// <summary>Where a date stands in its clause.</summary>
internal enum DatePlace
{
    /// <summary>"In 1842, the mill burnt".</summary>
    Opening,

    /// <summary>"the mill burnt in 1842".</summary>
    Closing,

    /// <summary>"the mill burnt in 1842 to the ground".</summary>
    Inside,
}
