using System.Diagnostics;
using System.Globalization;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Importing;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Retrieval.Ranking;
using StudyBot.Evaluation.Articles;
using StudyBot.Evaluation.Engines;

namespace StudyBot.Evaluation.Speed;

/// <summary>Speed on one thread with the weights that ship, on the same articles and questions as the quality table.</summary>
internal static class SpeedRun
{
    private const int Rounds = 5;

    /// <summary>Of what is timed whole.</summary>
    private const int Repeats = 40;

    public static int Run()
    {
        Index();
        if (PreparedSet.LoadAll() is not { } sets)
            return 0;
        Commands(sets);
        FirstStages(sets[0]);
        Whole(sets);
        return 0;
    }

    // In turn round by round, so that what else the machine does falls on all alike; the best round of each counts.
    private static void FirstStages(PreparedSet set)
    {
        var rates = new Dictionary<string, double>();
        for (var round = 0; round < Rounds; round++)
        {
            Count("first stage", article => Own(article.Indexed.Ranking));
            foreach (var (name, make) in EngineScoring.All)
                Count(name, article =>
                {
                    var engine = make(EngineScoring.SentencesOf(article));
                    return (q => engine.Rank(q, FirstStage.Kept).Length, engine);
                });
        }

        foreach (var (name, rate) in rates)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-36} {rate,9:N0} questions a second   first stage {rates["first stage"] / rate:F1} times"));

        void Count(string name, Func<Prepared, (Func<string, int> Rank, IDisposable? Engine)> open)
        {
            long ticks = 0;
            var questions = 0;
            foreach (var article in set.Articles)
            {
                var (rank, engine) = open(article);
                rank(article.Article.Questions[0].Question);
                var start = Stopwatch.GetTimestamp();
                foreach (var question in article.Article.Questions)
                    rank(question.Question);
                ticks += Stopwatch.GetTimestamp() - start;
                questions += article.Article.Questions.Length;
                engine?.Dispose();
            }

            rates[name] = Math.Max(rates.GetValueOrDefault(name), questions * (double)Stopwatch.Frequency / ticks);
        }

        static (Func<string, int>, IDisposable?) Own(SentenceIndex index) =>
            (q => QuestionReader.Read(index, q, Commonness.Shipped) is { } question ? FirstStage.Find(index, question).Best.Length : 0, null);
    }

    // Every term of every article: what people ask these for, in the reading's own words, with one letter less, and in another article's words.
    private static void Commands(IReadOnlyList<PreparedSet> sets)
    {
        var articles = sets[0].Articles;
        (string Name, Func<IndexedReading, CommandRequest, Reply> Answer)[] commands =
            [("/explain", ExplainCommand.Answer), ("/when", WhenCommand.Answer), ("/quote", QuoteCommand.Answer)];
        foreach (var (name, answer) in commands)
        {
            var took = new List<double>();
            for (var round = 0; round < Rounds; round++)
                for (var a = 0; a < articles.Length; a++)
                    foreach (var argument in articles[a].Indexed.Glossary.Take(60).Select(t => t.Display)
                        .Concat(articles[a].Indexed.Glossary.Take(60).Where(t => t.Display.Length > 5).Select(t => t.Display.Remove(3, 1)))
                        .Concat(articles[(a + 1) % articles.Length].Indexed.Glossary.Take(30).Select(t => t.Display)))
                    {
                        var start = Stopwatch.GetTimestamp();
                        answer(articles[a].Indexed, new CommandRequest(name, argument));
                        if (round > 0)
                            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    }

            Print(name, sets[0].Name, took);
        }
    }

    private static void Print(string command, string set, List<double> took)
    {
        took.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{command,-9} on {set,-8} median {took[took.Count / 2]:F3} ms   99th percentile {took[took.Count * 99 / 100]:F3} ms   most {took[^1]:F1} ms"));
    }

    private static void Whole(IReadOnlyList<PreparedSet> sets)
    {
        foreach (var set in sets)
        {
            var took = new List<double>();
            for (var round = 0; round < Rounds; round++)
                foreach (var article in set.Articles)
                    foreach (var question in article.Article.Questions)
                    {
                        var start = Stopwatch.GetTimestamp();
                        AskCommand.Answer(article.Indexed, new CommandRequest("/ask", question.Question));
                        if (round > 0)
                            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    }

            Print("/ask", set.Name, took);
        }
    }

    private static void Index()
    {
        var reading = Imported();
        var sentences = reading.Sentences.Select(reading.TextOf).ToArray();
        var index = IndexedReading.Build(reading).Ranking;
        Print("import the shipped reading", () => Imported());
        Print("index it for all commands", () => GC.KeepAlive(IndexedReading.Build(reading)));
        Print("import and index the shipped reading, also for /ask", () => GC.KeepAlive(IndexedReading.Build(Imported()).Ranking));
        Print("its ranking index: words and postings", () => GC.KeepAlive(index.Rebuild()));
        Print("its postings alone, from numbered words", () => GC.KeepAlive(index.Post()));
        foreach (var (name, make) in EngineScoring.All)
            Print($"the same sentences into {name}", () => make(sentences).Dispose());
        var unread = new Queue<IndexedReading>(Enumerable.Range(0, Repeats).Select(_ => IndexedReading.Build(Imported())));
        Print("its terms by kind, when first asked for", () => GC.KeepAlive(unread.Dequeue().Book));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var kept = IndexedReading.Build(Imported());
        GC.KeepAlive(kept.Ranking);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory of the reading, indexed {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1048576.0:F1} MB"));
        GC.KeepAlive(kept);
    }

    private static void Print(string what, Action act)
    {
        var times = new List<double>();
        for (var i = 0; i < Repeats; i++)
        {
            var start = Stopwatch.GetTimestamp();
            act();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var first = times[0];
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-70} median {times[times.Count / 2]:F2} ms   first {first:F1} ms"));
    }

    private static Core.Readings.Reading Imported() =>
        Importer.ImportPath(Place.ShippedReading) is ImportResult.Imported imported ? imported.Reading : throw new InvalidOperationException("The shipped reading does not import.");
}
