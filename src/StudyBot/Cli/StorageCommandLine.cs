using System.CommandLine;

namespace StudyBot.Cli;

/// <summary>The commands about what StudyBot remembers.</summary>
internal static class StorageCommandLine
{
    public static IEnumerable<Command> All(StandardStreams streams, TimeProvider time) =>
        [Backup(streams, time), Restore(streams, time), Storage(streams, time), Erase(streams, time), Feedback(streams, time), Audit(streams, time)];

    private static Command Backup(StandardStreams streams, TimeProvider time)
    {
        var file = new Argument<string?>("FILE") { Description = "Where to: a file that is not there yet, or a folder. Without it, beside the database.", Arity = ArgumentArity.ZeroOrOne };
        var backup = new Command("backup", "Copies the database, also while the worker runs, and checks the copy.") { file };
        backup.SetAction(parsed => BackupCommand.Run(parsed.GetValue(file), streams, time));
        return backup;
    }

    private static Command Restore(StandardStreams streams, TimeProvider time)
    {
        var file = new Argument<string>("FILE") { Description = "A backup." };
        var restore = new Command("restore", "Puts a backup in the database's place, which is kept beside it. The worker must be stopped.") { file };
        restore.SetAction(parsed => RestoreCommand.Run(parsed.GetRequiredValue(file), streams, time));
        return restore;
    }

    private static Command Storage(StandardStreams streams, TimeProvider time)
    {
        var anew = new Command("new", "Begins with an empty database where the one that was there is lost or damaged.");
        anew.SetAction(_ => StorageNewCommand.Run(streams, time));
        return new Command("storage", "What to do when the database is lost.") { anew };
    }

    private static Command Erase(StandardStreams streams, TimeProvider time)
    {
        var community = new Argument<string>("ID") { Description = "A Discord guild or a Slack workspace, for example discord:197038439483310086." };
        var ofCommunity = new Command("community", "Its settings and those of its channels, feedback given in it, and the changes made in it.") { community };
        ofCommunity.SetAction(parsed => EraseCommand.Community(parsed.GetRequiredValue(community), streams, time));
        var person = new Argument<string>("ID") { Description = "A member, for example discord:80351110224678912." };
        var ofPerson = new Command("person", "Their settings and feedback; changes they made stay without them.") { person };
        ofPerson.SetAction(parsed => EraseCommand.Person(parsed.GetRequiredValue(person), streams, time));
        return new Command("erase", "Deletes what is kept of a community or a person, for good.") { ofCommunity, ofPerson };
    }

    private static Command Feedback(StandardStreams streams, TimeProvider time)
    {
        var json = new Option<bool>("--json") { Description = "As a JSON array." };
        var community = new Option<string?>("--community") { Description = "Only what was said there, for example discord:197038439483310086.", HelpName = "ID" };
        var feedback = new Command("feedback", "What people said of answers, the newest first.") { json, community };
        feedback.SetAction(parsed => FeedbackCommand.Run(parsed.GetValue(community), parsed.GetValue(json), streams, time));
        return feedback;
    }

    private static Command Audit(StandardStreams streams, TimeProvider time)
    {
        var json = new Option<bool>("--json") { Description = "As a JSON array." };
        var audit = new Command("audit", "Who changed what when, the newest first.") { json };
        audit.SetAction(parsed => AuditCommand.Run(parsed.GetValue(json), streams, time));
        return audit;
    }
}
