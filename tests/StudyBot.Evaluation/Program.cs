using StudyBot.Evaluation.Reports;
using StudyBot.Evaluation.Speed;
using StudyBot.Evaluation.Training;

// "train" learns the weights anew from the data beside the checkout and writes them into the source.
// "speed" times the first stage, whole answers and indexing, on one thread.
// "ablation" prints what each group of features is worth.
// "quality" prints and writes the quality table, or those of its parts that are named.
return args switch
{
    ["train"] => TrainRun.Run(),
    ["ablation"] => AblationRun.Run(),
    ["speed"] => SpeedRun.Run(),
    ["quality", .. var rest] => QualityRun.Run(rest),
    [] => QualityRun.Run([]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: quality [gold] [engines] [ask] [dates] [FILE.json] | ablation | speed | train");
    return 2;
}
