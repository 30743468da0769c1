using StudyBot.Core.Chat;

namespace StudyBot.Terminal;

/// <summary>Where a terminal shows what nobody typed.</summary>
internal interface IScreen
{
    /// <summary>Shows it whole, or leaves no trace of it.</summary>
    /// <returns>False where it was certainly not shown, and may be shown later.</returns>
    Task<bool> ShowAsync(Reply reply, CancellationToken cancellationToken);
}
