using Microsoft.Extensions.DependencyInjection;
using StudyBot.Core.Memory;
using StudyBot.Core.Prompts;

namespace StudyBot.Storage;

public static class StorageRegistration
{
    /// <summary>The ports of <c>StudyBot.Core.Memory</c> and the stores of <c>StudyBot.Core.Prompts</c> over an opened database, which the container closes.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, SqliteDatabase database) => services
        // A factory, because the container leaves instances that it did not make to their maker.
        .AddSingleton(_ => database)
        .AddSingleton<ISettingsStore, SettingsStore>()
        .AddSingleton<IFeedbackStore, FeedbackStore>()
        .AddSingleton<IPassageLinks, PassageLinks>()
        .AddSingleton<IErasure, Erasure>()
        .AddSingleton<IScheduleStore, ScheduleStore>()
        .AddSingleton<IPromptOutbox, PromptOutbox>()
        .AddSingleton<IPromptChecks, PromptChecks>()
        .AddSingleton<ISuggestionStore, SuggestionStore>();
}
