namespace StudyBot.Hosting;

internal static class RunModes
{
    public static RunMode Decide(bool adaptersConfigured, bool inputRedirected, bool inputEmpty) =>
        (adaptersConfigured, inputRedirected, inputEmpty) switch
        {
            (true, _, _) => RunMode.Worker,
            (_, false, _) => RunMode.Terminal,
            (_, true, false) => RunMode.Pipe,
            _ => RunMode.NothingToDo,
        };
}
