using NodaTime;

namespace StudyBot.Storage;

/// <summary>How long things are kept. Settings, feedback and schedules without an end stay until somebody changes or erases them, and suggestions that are approved or wait.</summary>
internal static class Retention
{
    /// <summary>A term of study and the weeks around it: buttons under older answers say kindly that one has to ask again.</summary>
    public static readonly TimeSpan PassageLinks = TimeSpan.FromDays(90);

    /// <summary>A year and a month: long enough to see who set what when the same course came round last.</summary>
    public static readonly TimeSpan Audit = TimeSpan.FromDays(400);

    /// <summary>What was posted, for as long as who set it; a schedule that has ended and a suggestion that was declined go with it.</summary>
    public static readonly TimeSpan Prompts = Audit;

    /// <summary>The use of a link is written down once in this time at most, so that pressing a button seldom writes.</summary>
    public static readonly TimeSpan UseIsNoted = TimeSpan.FromDays(1);

    public static int Clear(Session session, DateTimeOffset now) =>
        session.Execute("DELETE FROM audit WHERE at < $1", (now - Audit).ToUnixTimeMilliseconds())
        + session.Execute("DELETE FROM prompt_outbox WHERE due < $1", (now - Prompts).ToUnixTimeMilliseconds())
        + session.Execute("DELETE FROM schedules WHERE last < $1", PromptColumns.Write(LocalDate.FromDateTime((now - Prompts).UtcDateTime)))
        + session.Execute("DELETE FROM suggestions WHERE approved = 0 AND at < $1", (now - Prompts).ToUnixTimeMilliseconds())
        + session.Execute("DELETE FROM passage_links WHERE used < $1", (now - PassageLinks).ToUnixTimeMilliseconds());
}
