namespace StudyBot.Testing.Slack;

/// <summary>Where the application has its addresses in HTTP mode; one may serve all.</summary>
public sealed record FakeSlackEndpoints(Uri Commands, Uri Interactivity, Uri Options, Uri Events)
{
    public static FakeSlackEndpoints One(Uri all) => new(all, all, all, all);
}
