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
    ];

    public static int Latest => All.Length;
}
