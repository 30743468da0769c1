using StudyBot.Core.Tests.Retrieval;
using StudyBot.Evaluation.Gold;

namespace StudyBot.Core.Tests.Commands;

/// <summary>
/// Cases on the shipped reading, written from the article by readers who did not know the code (what they called disputable and is answered otherwise is left out): one JSON object a line, with
/// what the first passage (<c>top1</c>), any, all or none of the first three hold, the dates, the page and the speaker.
/// </summary>
public sealed class ShippedReadingCaseTests
{
    private static readonly GoldCase[] s_cases = GoldCase.Load(Path.Combine(AppContext.BaseDirectory, "Commands", "shipped-reading-cases.jsonl"));

    public static TheoryData<string, int> Cases
    {
        get
        {
            var data = new TheoryData<string, int>();
            for (var i = 0; i < s_cases.Length; i++)
                data.Add($"{s_cases[i].Command} {s_cases[i].Argument}", i);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_question_is_answered_as_a_careful_reader_would(string line, int index) =>
        Assert.Empty(GoldRules.Failures(s_cases[index], Asked.Tavani.Ask(line)));
}
