namespace StudyBot.Testing.Slack;

/// <summary>What befalls a call, and whether it was carried out: the caller cannot always know.</summary>
public enum Trouble
{
    /// <summary>503, and nothing was done.</summary>
    ErrorBefore,
    /// <summary>502, and it was done.</summary>
    ErrorAfter,
    /// <summary>The connection ends, and nothing was done.</summary>
    CutBefore,
    /// <summary>The connection ends, and it was done.</summary>
    CutAfter,
    /// <summary><c>ok:false</c>, <c>internal_error</c>, and nothing was done.</summary>
    InternalErrorBefore,
    /// <summary>The same, and it was done.</summary>
    InternalErrorAfter,
    /// <summary><c>ok:false</c>, <c>fatal_error</c>, and it was done.</summary>
    FatalErrorAfter,
    /// <summary>Done at once, answered after <see cref="FakeSlackOptions.Lateness"/>.</summary>
    AnsweredLate,
    /// <summary>Done and answered after <see cref="FakeSlackOptions.Lateness"/>, though the caller has long gone.</summary>
    DoneLate,
    /// <summary>429, and nothing was done.</summary>
    TooMany,
}
