using Microsoft.Extensions.DependencyInjection;
using StudyBot.Core.Prompts;
using StudyBot.Storage;

namespace StudyBot.Testing.Prompts;

/// <summary>The database that workers share, opened beside them: schedules go in, what became of them is read.</summary>
public sealed class PromptStore : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("studybot-prompts-").FullName;
    private readonly ServiceProvider _services;

    public PromptStore()
    {
        var opened = SqliteDatabase.Open(_folder, TimeProvider.System);
        _services = new ServiceCollection().AddStorage(opened.Succeeded ? opened.Value : throw new InvalidOperationException(opened.Problem)).BuildServiceProvider();
    }

    public string Folder => _folder;

    public void Save(IEnumerable<DuePrompt> prompts)
    {
        var schedules = _services.GetRequiredService<IScheduleStore>();
        foreach (var prompt in prompts)
        {
            if (schedules.Save(prompt.Schedule, prompt.Schedule.Instructor, "made") is { Succeeded: false, Problem: var problem })
                throw new InvalidOperationException(problem);
        }
    }

    /// <summary>Null where nothing was written down.</summary>
    public OutboxEntry? Entry(DuePrompt prompt)
    {
        var entries = _services.GetRequiredService<IPromptOutbox>().Entries(prompt.Key.Schedule, prompt.Key.Date, prompt.Key.Date);
        return entries.Succeeded ? entries.Value.SingleOrDefault() : throw new InvalidOperationException(entries.Problem);
    }

    /// <summary>Whether nothing is left to do, not even a word.</summary>
    public bool IsOver(DuePrompt prompt) => Entry(prompt) is { } entry && OutboxDecision.IsOver(entry);

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
