namespace StudyBot.Storage;

internal enum Condition
{
    Whole,

    /// <summary>A database without anything in it.</summary>
    Empty,

    Foreign,

    Newer,

    Damaged,
}

/// <summary>What a file turns out to be.</summary>
/// <param name="Version">Of the schema.</param>
/// <param name="Damage">What SQLite found, where it is damaged.</param>
internal sealed record Look(Condition Condition, int Version, string Damage = "")
{
    /// <param name="thorough">Also compares indexes with their tables: for copies, which must be worth something later.</param>
    public static Look At(Session session, bool thorough = false)
    {
        var version = session.Number("PRAGMA user_version");
        if (session.Number("PRAGMA application_id") != Migrations.ApplicationId)
            return new Look(version == 0 && session.Number("SELECT count(*) FROM sqlite_schema") == 0 ? Condition.Empty : Condition.Foreign, version);
        if (version > Migrations.Latest)
            return new Look(Condition.Newer, version);
        // One finding is enough to refuse; the rest would only lengthen the line.
        var finding = session.Text(thorough ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
        return finding == "ok" ? new Look(Condition.Whole, version) : new Look(Condition.Damaged, version, finding.ReplaceLineEndings(" "));
    }

    /// <returns>Why it is refused, one line; null where it is ours and whole, or empty.</returns>
    public string? Refuse(string path, string wayBack = Faults.WayBack) => Condition switch
    {
        Condition.Foreign => $"{path}: is a database of another program: move it away, or name another folder with Storage:Folder.",
        Condition.Newer => $"{path}: was written by a newer StudyBot (schema {Version}, this one knows {Migrations.Latest}): run that version, or restore a backup from before it.",
        Condition.Damaged => $"{path}: is damaged ({Damage}): {wayBack}.",
        _ => null,
    };
}
