using StudyBot.Settings;

namespace StudyBot.Cli;

internal static class ShowCommand
{
    public static int Run(string name, bool report, StandardStreams streams)
    {
        if (!Workspace.TryOpen(out var workspace, out var problem) || !workspace.Shelf.TryFind(name, out var entry, out problem)
            || !entry.TryImport(out var reading, out problem))
            return streams.Report(problem);
        streams.Output.Write(report ? ReportText.Render(reading) : reading.Text);
        streams.Output.Flush();
        return ExitCode.Ok;
    }
}
