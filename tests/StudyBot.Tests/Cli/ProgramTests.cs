namespace StudyBot.Tests.Cli;

/// <summary>The built program as scripts call it.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task Version_and_help_are_answered()
    {
        Assert.Equal(new BuiltProgram.Result(0, "0.1.0\n", ""), await BuiltProgram.RunAsync("--version"));
        var help = await BuiltProgram.RunAsync("--help");
        Assert.Equal(0, help.ExitCode);
        Assert.All(["ask", "show", "readings", "doctor"], c => Assert.Contains($"  {c}", help.Output, StringComparison.Ordinal));
        var ask = await BuiltProgram.RunAsync("ask", "--help");
        Assert.Equal(0, ask.ExitCode);
        Assert.Contains("--reading", ask.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Usage: ask", "ask")]
    [InlineData("Usage: ask", "ask", "--json")]
    [InlineData("ask knows no option --nope.", "ask", "--nope", "/when")]
    [InlineData("No reading 'nowhere': known are tavani-2019.", "show", "nowhere")]
    [InlineData("No reading '@nowhere': known are tavani-2019.", "show", "@nowhere")]
    [InlineData("No reading 'nowhere': known are tavani-2019.", "ask", "--reading", "nowhere", "/when", "x")]
    [InlineData("See --help.", "show")]
    [InlineData("See --help.", "explain")]
    public async Task Wrong_usage_is_one_line_and_exit_code_2(string line, params string[] arguments) =>
        AssertRefused(line, await BuiltProgram.RunAsync(arguments));

    [Fact]
    public async Task Without_token_terminal_or_input_it_says_what_to_configure() =>
        AssertRefused("configure a platform (Discord:Token or Slack:BotToken", await BuiltProgram.RunAsync());

    [Fact]
    public async Task A_token_without_its_adapter_is_not_passed_over_and_not_shown()
    {
        var result = await BuiltProgram.RunAsync(new BuiltProgram.Call([]) { Input = "/when x\n", Environment = new() { ["STUDYBOT_Discord__Token"] = "hush" } });
        AssertRefused("Discord:Token is set, but this build has no adapter for Discord", result);
        Assert.DoesNotContain("hush", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("STUDYBOT_HOME", "/nowhere/at/all", "STUDYBOT_HOME: '/nowhere/at/all' holds no config/appsettings.json")]
    [InlineData("STUDYBOT_Readings__Default", "nowhere", "Readings:Default: no reading 'nowhere'")]
    [InlineData("STUDYBOT_Readings__Default", "No Where", "Readings:Default: 'No Where' is not a reading's id")]
    [InlineData("STUDYBOT_Readings__Defualt", "x", "did you mean 'Readings:Default'?")]
    [InlineData("STUDYBOT_Logging__LogLevel__Default", "loud", "'loud' is no log level")]
    public async Task A_wrong_setting_is_one_line_and_exit_code_2(string variable, string value, string line) =>
        AssertRefused(line, await BuiltProgram.RunAsync(new BuiltProgram.Call(["ask", "/when", "x"]) { Environment = new() { [variable] = value } }));

    [Theory]
    [InlineData("{\n  \"Readings\": {\n    \"Folder\" \"seeds\"\n  }\n}", "appsettings.json: line 3: not valid JSON")]
    [InlineData("[]", "appsettings.json: line 1: the file must hold one JSON object")]
    [InlineData("{ \"Readings\": { \"Foldr\": \"seeds\" } }", "appsettings.json: unknown setting 'Readings:Foldr': did you mean 'Readings:Folder'?")]
    [InlineData("{ \"Readings\": { \"Folder\": \"elsewhere\" } }", "set Readings:Folder")]
    [InlineData("{}", "holds no reading")]
    public async Task A_wrong_settings_file_is_one_line_and_exit_code_2(string settings, string line)
    {
        using var home = new TemporaryHome(settings);
        AssertRefused(line, await BuiltProgram.RunAsync(new BuiltProgram.Call(["ask", "/when", "x"]) { Environment = new() { ["STUDYBOT_HOME"] = home.Path } }));
    }

    [Fact]
    public async Task Doctor_fails_on_wrong_settings_and_says_where()
    {
        using var home = new TemporaryHome("{");
        var result = await BuiltProgram.RunAsync(new BuiltProgram.Call(["doctor"]) { Environment = new() { ["STUDYBOT_HOME"] = home.Path } });
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("fail settings", result.Output, StringComparison.Ordinal);
        Assert.Contains("appsettings.json: line 1", result.Output, StringComparison.Ordinal);
        Assert.Contains("ok   storage     none yet", result.Output, StringComparison.Ordinal);
    }

    private static void AssertRefused(string line, BuiltProgram.Result result)
    {
        Assert.Contains(line, result.Error, StringComparison.Ordinal);
        Assert.Equal((2, "", 1), (result.ExitCode, result.Output, result.Error.TrimEnd('\n').Split('\n').Length));
    }
}
