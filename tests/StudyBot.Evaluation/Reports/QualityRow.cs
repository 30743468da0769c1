namespace StudyBot.Evaluation.Reports;

internal sealed record QualityRow(string Set, string Ranker, double? First, double? FirstThree, double? FirstDate, double? OtherRefused, double? OwnRefused)
{
    public static QualityRow Of(string set, string ranker, AskScore score) => new(set, ranker, score.First, score.FirstThree, score.FirstDate, score.OtherRefused, score.OwnRefused);
}
