namespace StudyBot.Cli;

/// <summary>How far <c>doctor</c> looks, and what fails it.</summary>
internal enum DoctorScope
{
    All,

    /// <summary>Asks no platform.</summary>
    Local,

    /// <summary>As <see cref="Local"/>, once a minute; what leaves the bot serving is a warning.</summary>
    Health,
}
