using StudyBot.Evaluation.Prompts;
using StudyBot.Evaluation.Reports;
using StudyBot.Evaluation.Speed;
using StudyBot.Evaluation.Training;

// "train" learns the weights anew from the data beside the checkout and writes them into the source.
// "speed" times the first stage, whole answers and indexing, on one thread.
// "ablation" prints what each group of features is worth.
// "prompts" prints the discussion prompts of a fixed set of texts for a reader to mark; "prompts score FILE" counts the marks.
// "quality" prints and writes the quality table.
return args switch
{
    ["train"] => TrainRun.Run(),
    ["ablation"] => AblationRun.Run(),
    ["speed"] => SpeedRun.Run(),
    ["prompts"] => PromptsRun.Print(),
    ["prompts", "score", var file] => PromptsRun.Score(file),
    ["quality", .. var rest] => QualityRun.Run(rest is [var json] ? json : "quality.json"),
    [] => QualityRun.Run("quality.json"),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: quality [FILE.json] | prompts | prompts score FILE | ablation | speed | train");
    return 2;
}
