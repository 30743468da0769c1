using Microsoft.Extensions.DependencyInjection;
using StudyBot.Cli;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;
using StudyBot.Hosting;
using StudyBot.Prompts;
using StudyBot.Settings;

namespace StudyBot.Tests.Hosting;

public sealed class WorkerMemoryTests : IDisposable
{
    private readonly TemporaryHome _home = new("{}");

    public void Dispose() => _home.Dispose();

    [Fact]
    public void A_worker_gets_its_memory_in_the_folder_that_the_settings_name()
    {
        var services = new ServiceCollection();
        Assert.True(WorkerMemory.TryAdd(services, Workspace(), new CuratedFile([], []), TimeProvider.System, out _));
        using var provider = services.BuildServiceProvider();
        Assert.All(
            [typeof(ISettingsStore), typeof(IFeedbackStore), typeof(IPassageLinks), typeof(IErasure), typeof(IScheduleStore), typeof(IPromptOutbox), typeof(IPromptChecks), typeof(ISuggestionStore)],
            port => Assert.NotNull(provider.GetService(port)));
        Assert.True(File.Exists(Path.Combine(_home.Path, "data", "studybot.db")));
    }

    [Fact]
    public void A_worker_without_its_memory_does_not_start()
    {
        Directory.CreateDirectory(Path.Combine(_home.Path, "data", "studybot.db"));
        var services = new ServiceCollection();
        Assert.False(WorkerMemory.TryAdd(services, Workspace(), new CuratedFile([], []), TimeProvider.System, out var problem));
        Assert.Equal(ExitCode.Failed, problem.ExitCode);
        Assert.Contains("is a folder, not a database", problem.Line, StringComparison.Ordinal);
        Assert.Empty(services);
    }

    private Workspace Workspace()
    {
        Assert.True(StudyBotSettings.TryLoad(new SettingsSources(_home.SettingsFile, null, new Dictionary<string, string>()), out var settings, out var problem), problem?.Line);
        return new Workspace(_home.Path, settings, new Shelf(_home.Path, [], null));
    }
}
