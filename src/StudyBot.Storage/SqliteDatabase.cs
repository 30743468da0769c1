using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using StudyBot.Core.Memory;

namespace StudyBot.Storage;

/// <summary>The opened database of a folder. Thread-safe; several processes may have it open.</summary>
public sealed class SqliteDatabase : IDisposable
{
    private static readonly TimeSpan BetweenClearings = TimeSpan.FromDays(1);

    private readonly ConcurrentBag<Session> _idle = [];
    private readonly Lock _writing = new();
    private readonly StorageFolder _folder;
    private readonly FileStream _held;
    private readonly Session _watched;
    private readonly ITimer _clearing;
    private volatile bool _closed;

    private SqliteDatabase(StorageFolder folder, FileStream held, TimeProvider time)
    {
        (_folder, _held, Time) = (folder, held, time);
        _watched = Connections.Open(folder.Database);
        _clearing = time.CreateTimer(_ => Clear(), null, BetweenClearings, BetweenClearings);
    }

    public string Path => _folder.Database;

    /// <summary>Told of each failure, in its one line for the operator; on whatever thread it happens.</summary>
    public event Action<string>? Failed;

    internal TimeProvider Time { get; }

    /// <summary>
    /// Opens the database, makes it at the very first start and brings it to this version. One that was lost or is damaged
    /// is refused with the way back: never begun anew in silence.
    /// </summary>
    /// <param name="folder">Created where it is missing.</param>
    public static Stored<SqliteDatabase> Open(string folder, TimeProvider time)
    {
        var place = new StorageFolder(folder);
        return Faults.Guard(place.Database, () =>
        {
            place.Create();
            var held = FolderLock.Share(place);
            try
            {
                Prepare(place, time.GetUtcNow());
                var database = new SqliteDatabase(place, held, time);
                database.Clear();
                return Stored<SqliteDatabase>.Of(database);
            }
            catch
            {
                held.Dispose();
                throw;
            }
        });
    }

    /// <summary>What has not been used for long goes; see <see cref="Retention"/>. Also done at start and once a day.</summary>
    public Stored<int> Clear() => Write(session => Retention.Clear(session, Time.GetUtcNow()));

    internal Stored<T> Read<T>(Func<Session, T> read) => Use(read);

    /// <summary>All of it or nothing. Writers of this process wait for each other here, where waiting is fair; SQLite would have them poll.</summary>
    internal Stored<T> Write<T>(Func<Session, T> write)
    {
        // Behind a write that another program holds up: one wait of SQLite's patience is enough for all who stand here.
        if (!_writing.TryEnter(Connections.Wait))
            return Fail<T>(Faults.LockedElsewhere(Path));
        try
        {
            return Use(session =>
            {
                session.Execute("BEGIN IMMEDIATE");
                var result = write(session);
                session.Execute("COMMIT");
                return result;
            });
        }
        finally
        {
            _writing.Exit();
        }
    }

    public void Dispose()
    {
        _closed = true;
        _clearing.Dispose();
        while (_idle.TryTake(out var session))
            session.Dispose();
        _watched.Dispose();
        _held.Dispose();
    }

    internal static void Prepare(StorageFolder folder, DateTimeOffset now)
    {
        var presence = Presence.Of(folder);
        if (presence.Refuse(folder.Database) is { } lost)
            throw new RefusedException(lost);
        if (presence.IsFirstStart && !File.Exists(folder.Database))
            MakeDatabase(folder);
        using var session = Connections.OpenAtStart(folder.Database, create: presence.IsFirstStart);
        var look = Look.At(session);
        if (look.Refuse(folder.Database) is { } wrong)
            throw new RefusedException(wrong);
        if (presence.Marker && look.Condition == Condition.Empty)
            throw new RefusedException($"{folder.Database}: is empty, and was not: {Faults.WayBack}.");
        Schema.Migrate(folder, session, now);
        Schema.ProveWritable(session);
        if (!presence.Marker)
            File.WriteAllText(folder.Marker, $"StudyBot keeps its memory beside this file, in {StorageFolder.DatabaseName}. If that goes missing, this file keeps an empty one from taking its place unnoticed.\n");
    }

    private static void MakeDatabase(StorageFolder folder)
    {
        try
        {
            StorageFolder.MakePrivate(folder.Database);
        }
        catch (IOException) when (File.Exists(folder.Database))
        {
            // Another process starts for the first time too.
        }
    }

    private Stored<T> Use<T>(Func<Session, T> act)
    {
        // On Unix a deleted file goes on to exist for those who have it open: what they write is lost with them.
        if (_closed || !File.Exists(_folder.Database) || _watched.HasMoved)
            return Fail<T>(_closed ? $"{Path}: has been closed." : $"{Path}: was deleted, moved or replaced while in use: stop StudyBot, then {Faults.WayBack}.");
        Session? session = null;
        try
        {
            if (!_idle.TryTake(out session))
                session = Connections.Open(_folder.Database);
            var result = act(session);
            if (!_closed)
            {
                _idle.Add(session);
                session = null;
            }

            return Stored<T>.Of(result);
        }
        catch (SqliteException e)
        {
            return Fail<T>(Faults.Describe(Path, e));
        }
        catch (FormatException)
        {
            return Fail<T>($"{Path}: holds a value that StudyBot did not write: {Faults.WayBack}.");
        }
        finally
        {
            // Closing it rolls back what it had begun.
            session?.Dispose();
        }
    }

    private Stored<T> Fail<T>(string line)
    {
        Failed?.Invoke(line);
        return Stored<T>.Failed(line);
    }
}
