using StudyBot.Cli;

namespace StudyBot.Tests.Cli;

public sealed class AskArgumentsTests
{
    [Theory]
    [InlineData("/when bucharest", "/when", "bucharest")]
    [InlineData("/when @everyone", "/when", "@everyone")]
    [InlineData("/when --x --json -h --reading y", "/when", "--x", "--json", "-h", "--reading", "y")]
    [InlineData("/when -", "/when", "-")]
    [InlineData("/when a  b", "/when", "a ", "b")]
    [InlineData("/when bucharest", "/when bucharest")]
    [InlineData("", "")]
    [InlineData("-x y", "--", "-x", "y")]
    public void All_words_of_the_command_reach_it_untouched(string command, params string[] words) =>
        Assert.Equal(new AskArguments.One(command, null, false), AskArguments.Parse(words));

    [Theory]
    [InlineData("--json", "--reading", "r")]
    [InlineData("--reading", "r", "--json")]
    [InlineData("--reading=r", "--json")]
    public void Options_stand_before_the_command(params string[] options)
    {
        Assert.Equal(new AskArguments.One("/x y", "r", true), AskArguments.Parse([.. options, "/x", "y"]));
        Assert.Equal(new AskArguments.FromInput("r", true), AskArguments.Parse([.. options, "-"]));
    }

    [Theory]
    [InlineData("--picture", "a.png")]
    [InlineData("--picture=a.png")]
    public void A_picture_is_written_where_it_is_said_and_for_one_command(params string[] options)
    {
        Assert.Equal(new AskArguments.One("/timeline", null, false, "a.png"), AskArguments.Parse([.. options, "/timeline"]));
        Assert.IsType<AskArguments.Invalid>(AskArguments.Parse([.. options, "-"]));
        Assert.Equal(new AskArguments.One("/timeline --picture a.png", null, false), AskArguments.Parse(["/timeline", "--picture", "a.png"]));
    }

    [Theory]
    [InlineData]
    [InlineData("--picture")]
    [InlineData("--picture=", "/timeline")]
    [InlineData("--json")]
    [InlineData("--reading")]
    [InlineData("--reading=")]
    [InlineData("--jsno", "/when")]
    [InlineData("-", "/when")]
    [InlineData("--json", "--")]
    public void What_cannot_be_meant_is_refused(params string[] words) => Assert.IsType<AskArguments.Invalid>(AskArguments.Parse(words));

    [Theory]
    [InlineData("--help")]
    [InlineData("--json", "-h")]
    public void Help_is_help_before_the_command_only(params string[] words) => Assert.IsType<AskArguments.Help>(AskArguments.Parse(words));
}
