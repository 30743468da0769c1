using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using StudyBot.Cli;
using StudyBot.Core.Prompts;
using StudyBot.Prompts;
using StudyBot.Settings;
using StudyBot.Storage;

namespace StudyBot.Hosting;

/// <summary>What a worker remembers, opened before any adapter starts.</summary>
internal static class WorkerMemory
{
    public static bool TryAdd(IServiceCollection services, Workspace workspace, CuratedFile curated, TimeProvider time, [NotNullWhen(false)] out Problem? problem)
    {
        var opened = SqliteDatabase.Open(workspace.DataFolder, time);
        problem = opened.Succeeded ? null : new Problem(opened.Problem, ExitCode.Failed);
        if (opened.Succeeded)
        {
            services.AddStorage(opened.Value).AddHostedService<MemoryFaults>()
                .AddSingleton(workspace.Settings.Prompts)
                .AddSingleton<PromptSignal>()
                .AddSingleton<IPromptSignal>(p => p.GetRequiredService<PromptSignal>())
                .AddSingleton<IPromptChooser>(p => ActivatorUtilities.CreateInstance<PromptChooser>(p, curated.Prompts))
                .AddSingleton<IPromptDesk, PromptDesk>();
        }

        return problem is null;
    }
}
