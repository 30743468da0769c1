using StudyBot.Core.Prompts;
using StudyBot.Terminal;

namespace StudyBot.Tests.Terminal;

public sealed class PromptCompletionsTests
{
    [Theory]
    [InlineData("", "s", "schedule,skip,swap,suggest,suggestions")]
    [InlineData("", "PRE", "preview")]
    [InlineData("schedule 09:00 ", "rom", "Europe/Rome")]
    [InlineData("schedule 09:00 ", "zone=rom", "zone=Europe/Rome")]
    [InlineData("schedule 09:00 Europe/Rome ", "", "days=,first=,last=,holidays=,reading=,curated=,id=")]
    [InlineData("schedule 09:00 Europe/Rome days=daily ", "h", "holidays=")]
    [InlineData("schedule 09:00 Europe/Rome ", "id=k", "id=k3v9x2qd")]
    [InlineData("skip ", "2026", "2026-12-01")]
    [InlineData("pause ", "k3", "k3v9x2qd")]
    [InlineData("now ", "reading=", "reading=tavani-2019")]
    [InlineData("nonsense ", "x", "")]
    public void Verbs_options_and_values_are_completed(string begun, string word, string expected)
    {
        var completions = new PromptCompletions((option, typed) => ((string[])(option.Kind switch
        {
            PromptOptionKind.Zone => ["Europe/Rome"],
            PromptOptionKind.Schedule => ["k3v9x2qd"],
            PromptOptionKind.Date => ["2026-12-01"],
            PromptOptionKind.Reading => ["tavani-2019"],
            _ => [],
        })).Where(v => v.Contains(typed, StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(expected, string.Join(',', completions.Of(begun, word)));
    }
}
