using StudyBot.Core;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Importing;
using StudyBot.Core.Retrieval;
using StudyBot.Testing.Processes;

namespace StudyBot.Slack.Tests.Experience;

/// <summary>The core over the reading that ships.</summary>
internal static class ShippedReading
{
    private static readonly Lazy<Library> s_library = new(() =>
        new Library([IndexedReading.Build(Assert.IsType<ImportResult.Imported>(Importer.ImportPath(Path.Combine(Checkout.Root, "seeds", "tavani-2019"))).Reading)]));

    public static ICommandDispatcher Dispatcher => new CommandDispatcher(s_library.Value);

    public static IPassageViewer Viewer => new PassageViewer(s_library.Value);

    public static Task<SlackApp> StartAsync(string? managers = null) => SlackApp.StartAsync(Dispatcher, Viewer, managers: managers);
}
