namespace StudyBot.Core.Chat;

/// <summary>What an adapter runs beside its connection.</summary>
public static class AdapterPart
{
    /// <summary>No part is to end by a fault; one that does is a fault of ours, must not end in silence, and takes nothing from the others.</summary>
    /// <param name="failed">Told of the fault; not of a cancellation, with which the adapter ends.</param>
    public static async Task WatchAsync(Task running, Action<Exception> failed)
    {
        try
        {
            await running.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The adapter ends.
        }
#pragma warning disable CA1031 // Whatever it was, the other parts go on serving.
        catch (Exception e)
#pragma warning restore CA1031
        {
            failed(e);
        }
    }
}
