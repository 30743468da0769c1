namespace StudyBot.Testing.Discord.Gateway;

internal enum ResumeOutcome
{
    Resumed,
    Gone,
    SequenceFromTheFuture,
}
