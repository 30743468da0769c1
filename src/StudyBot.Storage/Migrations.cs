using System.Collections.Immutable;

namespace StudyBot.Storage;

/// <summary>
/// What leads from one version of the schema to the next. One that has been released is never edited: add another, and
/// commit a database of the version before it to the tests' fixtures.
/// </summary>
internal static class Migrations
{
    /// <summary>In <c>application_id</c>, so that another program's database is not taken for ours: "StBt" in ASCII.</summary>
    public const int ApplicationId = 0x53744274;

    /// <summary>The first leads from nothing to version 1. Times are milliseconds since 1970 UTC; ids are <c>platform:value</c>.</summary>
    public static readonly ImmutableArray<string> All =
    [
        $"""
        PRAGMA application_id = {ApplicationId};
        CREATE TABLE settings (
            kind TEXT NOT NULL CHECK (kind IN ('community', 'channel', 'person')),
            owner TEXT NOT NULL,
            channel TEXT NOT NULL,
            reading TEXT,
            visibility TEXT CHECK (visibility IN ('private', 'public')),
            citation_style TEXT,
            PRIMARY KEY (kind, owner, channel)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE feedback (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            person TEXT NOT NULL,
            community TEXT,
            channel TEXT,
            verdict TEXT NOT NULL CHECK (verdict IN ('right', 'off-topic', 'wrong')),
            reading TEXT NOT NULL,
            content TEXT NOT NULL,
            mark TEXT NOT NULL,
            focus TEXT NOT NULL,
            UNIQUE (person, reading, content, focus)
        ) STRICT;
        CREATE INDEX feedback_by_community ON feedback (community, at);
        CREATE INDEX feedback_by_time ON feedback (at);
        CREATE TABLE audit (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            person TEXT,
            kind TEXT NOT NULL,
            owner TEXT,
            channel TEXT,
            change TEXT NOT NULL
        ) STRICT;
        CREATE INDEX audit_by_time ON audit (at);
        """,
        """
        CREATE TABLE passage_links (
            key TEXT PRIMARY KEY,
            reading TEXT NOT NULL,
            content TEXT NOT NULL,
            marks TEXT NOT NULL,
            used INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX passage_links_by_use ON passage_links (used);
        """,
        // A lease is in seconds since 1970 by SQLite's own clock, which all processes on the file share.
        """
        CREATE TABLE schedules (
            id TEXT PRIMARY KEY,
            community TEXT NOT NULL,
            channel TEXT NOT NULL,
            time TEXT NOT NULL,
            days INTEGER NOT NULL CHECK (days BETWEEN 0 AND 127),
            zone TEXT NOT NULL,
            placement TEXT NOT NULL CHECK (placement IN ('channel', 'thread', 'forum')),
            mention TEXT,
            first TEXT NOT NULL,
            last TEXT,
            holidays TEXT NOT NULL,
            reading TEXT,
            curated_share INTEGER NOT NULL,
            paused INTEGER NOT NULL CHECK (paused IN (0, 1)),
            active_since INTEGER NOT NULL,
            instructor TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX schedules_by_community ON schedules (community);
        CREATE TABLE prompt_outbox (
            schedule TEXT NOT NULL REFERENCES schedules (id) ON DELETE CASCADE,
            date TEXT NOT NULL,
            due INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('planned', 'sending', 'posted', 'done', 'skipped', 'missed', 'uncertain')),
            prompt TEXT,
            text TEXT,
            passage TEXT,
            answers TEXT,
            attempts INTEGER NOT NULL DEFAULT 0,
            last_attempt INTEGER,
            not_before INTEGER,
            message TEXT,
            thread TEXT,
            problem TEXT,
            told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1)),
            holder TEXT,
            leased_until REAL NOT NULL DEFAULT 0,
            PRIMARY KEY (schedule, date)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX prompt_outbox_open ON prompt_outbox (due)
            WHERE state IN ('planned', 'sending', 'posted') OR (problem IS NOT NULL AND told = 0);
        CREATE INDEX prompt_outbox_by_time ON prompt_outbox (due);
        CREATE TABLE prompt_checks (
            schedule TEXT PRIMARY KEY REFERENCES schedules (id) ON DELETE CASCADE,
            date TEXT NOT NULL,
            done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
            leased_until REAL NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE suggestions (
            community TEXT NOT NULL,
            number INTEGER NOT NULL,
            text TEXT NOT NULL,
            person TEXT NOT NULL,
            at INTEGER NOT NULL,
            approved INTEGER CHECK (approved IN (0, 1)),
            PRIMARY KEY (community, number)
        ) STRICT, WITHOUT ROWID;
        """,
        // Until then one posted at once was told by its form; all of those have it, and few that a person set.
        """
        ALTER TABLE schedules ADD COLUMN at_once INTEGER NOT NULL DEFAULT 0 CHECK (at_once IN (0, 1));
        UPDATE schedules SET at_once = 1
            WHERE last = first AND zone = 'Etc/UTC' AND days = 127 AND placement = 'thread' AND holidays = '' AND mention IS NULL AND curated_share = 50;
        """,
    ];

    /// <summary>The first version with schedules of prompts.</summary>
    public const int WithPrompts = 3;

    /// <summary>The first that keeps of a schedule whether it was posted at once.</summary>
    public const int WithAtOnce = 4;

    public static int Latest => All.Length;
}
