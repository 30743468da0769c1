using Microsoft.Extensions.DependencyInjection;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Importing;
using StudyBot.Core.Memory;
using StudyBot.Core.Readings;
using StudyBot.Storage;

namespace StudyBot.Tests;

/// <summary>A data folder for the built program, gone afterwards.</summary>
internal sealed class DataFolderOfTest : IDisposable
{
    public static readonly CommunityId Guild = new("discord", "197038439483310086");
    public static readonly PersonId Person = new("discord", "80351110224678912");

    public string Path { get; } = Directory.CreateTempSubdirectory("studybot-data-").FullName;

    public string Database => System.IO.Path.Combine(Path, "studybot.db");

    public Task<BuiltProgram.Result> RunAsync(params string[] arguments) =>
        BuiltProgram.RunAsync(new BuiltProgram.Call(arguments) { Environment = new() { ["STUDYBOT_Storage__Folder"] = Path } });

    /// <summary>As a worker has it open; the caller closes it.</summary>
    public ServiceProvider Open()
    {
        var opened = SqliteDatabase.Open(Path, TimeProvider.System);
        Assert.True(opened.Succeeded, opened.Problem);
        var services = new ServiceCollection().AddStorage(opened.Value).BuildServiceProvider();
        // What was never asked for is not closed with the container.
        services.GetRequiredService<SqliteDatabase>();
        return services;
    }

    /// <summary>A setting of the guild, and what the person said of the shipped reading's sentence on the Bucharest summit and of one that is no longer there.</summary>
    public void Fill()
    {
        using var services = Open();
        services.GetRequiredService<ISettingsStore>().Change(new SettingsScope.OfCommunity(Guild), s => s with { Visibility = ReplyVisibility.Public }, Person);
        var reading = Assert.IsType<ImportResult.Imported>(Importer.ImportPath(System.IO.Path.Combine(BuiltProgram.Root, "seeds/tavani-2019"))).Reading;
        var at = reading.Text.IndexOf("2008 Bucharest summit", StringComparison.Ordinal);
        var list = new PassageList(reading.Id, PassageViewer.ContentOf(reading), [new PassageMark(new TextSpan(at, at + 21))]);
        var feedback = services.GetRequiredService<IFeedbackStore>();
        feedback.Add(new Feedback(Person, Guild, null, list, FeedbackVerdict.OffTopic, new DateTimeOffset(2026, 1, 10, 12, 0, 0, TimeSpan.Zero)));
        feedback.Add(new Feedback(Person, null, null, list with { Content = "0123456789ab" }, FeedbackVerdict.Right, new DateTimeOffset(2026, 1, 11, 12, 0, 0, TimeSpan.Zero)));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
