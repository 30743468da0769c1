using StudyBot.Evaluation.Prompts;
using StudyBot.Evaluation.Reports;
using StudyBot.Evaluation.Speed;
using StudyBot.Evaluation.Terms;
using StudyBot.Evaluation.Training;

// "train" learns the weights anew from the data beside the checkout and writes them into the source.
// "speed" times the first stage, whole answers and indexing, on one thread.
// "ablation" prints what each group of features is worth.
// "prompts" prints the discussion prompts of a fixed set of texts for a reader to mark, "prompts 'squad Rhine' 'covidqa 7'" those of
// others; "prompts score FILE" counts the marks.
// "terms" holds the terms found in the shipped article against the list made by hand; "terms --other" prints those of other articles, to be read.
// "quality" prints and writes the quality table, or those of its parts that are named.
return args switch
{
    ["train"] => TrainRun.Run(),
    ["ablation"] => AblationRun.Run(),
    ["speed"] => SpeedRun.Run(),
    ["prompts", "score", var file] => PromptsRun.Score(file),
    ["prompts", .. var names] => PromptsRun.Print([.. names]),
    ["terms"] => TermsRun.Score(),
    ["terms", "--other", .. var titles] => TermsRun.PrintOthers(titles),
    ["quality", .. var rest] => QualityRun.Run(rest),
    [] => QualityRun.Run([]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: quality [gold] [engines] [ask] [dates] [FILE.json] | prompts [TEXT...] | prompts score FILE | terms | terms --other [TITLE...] | ablation | speed | train");
    return 2;
}
