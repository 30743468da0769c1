namespace StudyBot.Cli;

internal enum CheckState
{
    Ok,
    Warn,
    Fail,
}

/// <param name="Remedy">What to do, one clause; null where nothing is to be done.</param>
internal sealed record DoctorCheck(string Subject, CheckState State, string Finding, string? Remedy = null)
{
    public override string ToString() =>
        $"{State.ToString().ToLowerInvariant(),-5}{Subject,-12}{Finding}{(Remedy is null ? "" : $": {Remedy}")}";
}
