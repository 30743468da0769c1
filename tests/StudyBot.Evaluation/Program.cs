using StudyBot.Evaluation.Reports;
using StudyBot.Evaluation.Training;

// "train" learns the weights anew from the data beside the checkout and writes them into the source.
// "quality" prints and writes the quality table.
return args switch
{
    ["shipped"] => Shipped(),
    ["train"] => TrainRun.Run(),
    ["quality", .. var rest] => QualityRun.Run(rest is [var json] ? json : "quality.json"),
    [] => QualityRun.Run("quality.json"),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: train | quality [FILE.json]");
    return 2;
}

static int Shipped()
{
    foreach (var set in StudyBot.Evaluation.Articles.PreparedSet.LoadAll()!.Value)
        Console.WriteLine(AskScoring.Of(set.Articles, _ => StudyBot.Core.Retrieval.Ranking.RankingModel.Shipped));
    return 0;
}
