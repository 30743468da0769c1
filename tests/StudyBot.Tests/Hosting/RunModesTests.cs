using StudyBot.Hosting;

namespace StudyBot.Tests.Hosting;

public sealed class RunModesTests
{
    [Theory]
    [InlineData(true, false, false, "Worker")]
    [InlineData(true, true, true, "Worker")]
    [InlineData(true, true, false, "Worker")]
    [InlineData(false, false, false, "Terminal")]
    [InlineData(false, true, false, "Pipe")]
    [InlineData(false, true, true, "NothingToDo")]
    public void A_token_comes_before_a_terminal_before_a_pipe(bool adaptersConfigured, bool inputRedirected, bool inputEmpty, string mode) =>
        Assert.Equal(mode, RunModes.Decide(adaptersConfigured, inputRedirected, inputEmpty).ToString());
}
