using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using StudyBot.Core.Chat;
using StudyBot.Core.Memory;
using StudyBot.Core.Readings;
using StudyBot.Storage;

namespace StudyBot.Benchmarks;

/// <summary>What a question costs at the memory: a read each time, now and then a write.</summary>
internal static class MemoryTails
{
    private const int Calls = 20_000;

    private static readonly CommunityId s_guild = new("discord", "197038439483310086");
    private static readonly ChannelId s_channel = new("discord", "381870553235193857");
    private static readonly ReadingId s_reading = ReadingId.Parse("tavani-2019");

    public static void Print()
    {
        var folder = Directory.CreateTempSubdirectory("studybot-measure-");
        try
        {
            var opened = SqliteDatabase.Open(folder.FullName, TimeProvider.System);
            using var services = new ServiceCollection().AddStorage(opened.Value ?? throw new InvalidOperationException(opened.Problem)).BuildServiceProvider();
            var (settings, links, feedback) = (services.GetRequiredService<ISettingsStore>(), services.GetRequiredService<IPassageLinks>(), services.GetRequiredService<IFeedbackStore>());
            Console.WriteLine($"Memory, {Calls:N0} calls each");
            Tail("settings of channel and guild", _ => settings.Find(new SettingsScope.OfChannel(s_guild, s_channel), new SettingsScope.OfCommunity(s_guild)));
            Tail("settings changed, with audit", i => settings.Change(new SettingsScope.OfPerson(Person(i)), _ => new ChatSettings(s_reading), Person(i)));
            Tail("link of 20 passages kept", i => links.Keep(List(i)));
            var key = links.Keep(List(0)).Value!;
            Tail("link found", _ => links.Find(key));
            Tail("feedback added", i => feedback.Add(new Feedback(Person(i), s_guild, s_channel, List(i) with { Marks = [List(i).Marks[0]] }, FeedbackVerdict.Right, DateTimeOffset.UnixEpoch)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static PersonId Person(int i) => new("discord", i.ToString(CultureInfo.InvariantCulture));

    private static PassageList List(int i) => new(s_reading, "0123456789ab",
        [.. Enumerable.Range(i, 20).Select(n => new PassageMark(new TextSpan(n * 100, (n * 100) + 9), new TextSpan(n * 100, (n * 100) + 90)))]);

    private static void Tail(string what, Action<int> call)
    {
        for (var i = 0; i < Calls / 5; i++)
            call(i + Calls);
        var took = new double[Calls];
        for (var i = 0; i < Calls; i++)
        {
            var start = Stopwatch.GetTimestamp();
            call(i);
            took[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(took);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-30} median {took[Calls / 2]:F3} ms   99th percentile {took[Calls * 99 / 100]:F3} ms"));
    }
}
