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
        Assert.All(["ask", "import", "show", "readings", "doctor", "backup", "restore", "storage", "erase", "feedback", "audit"], c => Assert.Contains($"  {c}", help.Output, StringComparison.Ordinal));
        var ask = await BuiltProgram.RunAsync("ask", "--help");
        Assert.Equal(0, ask.ExitCode);
        Assert.Contains("--reading", ask.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prompt_is_scheduled_shown_and_posted_by_ask_and_by_a_pipe_each_line_with_one_reply()
    {
        using var data = new DataFolderOfTest();
        var list = await data.RunAsync("ask", "/prompt", "list");
        Assert.Equal((3, "No prompts are scheduled here; an instructor sets them with “/prompt schedule 09:00 Europe/Rome”.\n"), (list.ExitCode, list.Output));
        var piped = await BuiltProgram.RunAsync(new BuiltProgram.Call([])
        {
            Input = "/prompt schedule 09:00 Europe/Rome\n/prompt now\n/prompt nonsense\n/help\n",
            Environment = new() { ["STUDYBOT_Storage__Folder"] = data.Path },
        });
        Assert.StartsWith("Scheduled as ", piped.Output, StringComparison.Ordinal);
        Assert.Contains("\nTo re-read:\n", piped.Output, StringComparison.Ordinal);
        Assert.Contains("There is no “nonsense”", piped.Output, StringComparison.Ordinal);
        Assert.Contains("/prompt: a prompt for discussion", piped.Output, StringComparison.Ordinal);
        using var preview = System.Text.Json.JsonDocument.Parse((await data.RunAsync("ask", "--json", "/prompt preview")).Output);
        Assert.Equal(7, preview.RootElement.GetProperty("prompts").GetArrayLength());
        Assert.All(preview.RootElement.GetProperty("prompts").EnumerateArray(), d => Assert.Equal("to_come", d.GetProperty("state").GetString()));
        using var history = System.Text.Json.JsonDocument.Parse((await data.RunAsync("ask", "--json", "/prompt", "history")).Output);
        var posted = Assert.Single(history.RootElement.GetProperty("prompts").EnumerateArray());
        Assert.Equal("done", posted.GetProperty("state").GetString());
        Assert.Contains(posted.GetProperty("text").GetString()!, piped.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await data.RunAsync("ask", "/prompt schedule 9 Rome")).ExitCode);
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

    [Theory]
    [InlineData(0, "", "/timeline medvedev")]
    [InlineData(3, "", "/timeline schengen")]
    [InlineData(2, "not written, this answer has no picture.\n", "/when bucharest")]
    public async Task The_picture_of_an_answer_is_written_to_a_file(int exitCode, string error, string command)
    {
        var file = Path.Combine(Path.GetTempPath(), $"studybot-{Guid.NewGuid():N}.png");
        try
        {
            var result = await BuiltProgram.RunAsync("ask", "--picture", file, command);
            Assert.Equal(exitCode, result.ExitCode);
            Assert.EndsWith(error, result.Error, StringComparison.Ordinal);
            Assert.Equal(exitCode == 0, File.Exists(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_picture_overwrites_no_file()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "mine");
            var result = await BuiltProgram.RunAsync("ask", "--picture", file, "/timeline medvedev");
            Assert.Equal((1, "", $"{file}: is there already and is not overwritten: name another file.\n"), (result.ExitCode, result.Output, result.Error));
            Assert.Equal("mine", await File.ReadAllTextAsync(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_picture_that_cannot_be_written_is_one_line() =>
        Assert.Contains("nowhere", (await BuiltProgram.RunAsync("ask", "--picture", "/nowhere/at/all.png", "/timeline medvedev")).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Without_token_terminal_or_input_it_says_what_to_configure() =>
        AssertRefused("configure a platform (Discord:Token or Slack:BotToken)", await BuiltProgram.RunAsync());

    [Theory]
    [InlineData("STUDYBOT_Slack__BotToken", "Slack:BotToken: must begin with xoxb-")]
    [InlineData("STUDYBOT_Slack__AppToken", "Slack:AppToken: must begin with xapp-")]
    [InlineData("STUDYBOT_Slack__SigningSecret", "Slack:BotToken: is missing, though Slack:SigningSecret is set")]
    public async Task A_token_that_is_none_or_lacks_another_is_not_passed_over_and_not_shown(string variable, string line)
    {
        var result = await BuiltProgram.RunAsync(new BuiltProgram.Call([]) { Input = "/when x\n", Environment = new() { [variable] = "hush" } });
        AssertRefused(line, result);
        Assert.DoesNotContain("hush", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("STUDYBOT_Discord__Mode", "socket", "Discord:Mode: 'socket' is no mode: use Gateway or Http")]
    [InlineData("STUDYBOT_Discord__Token", "hush hush", "Discord:Token: holds a blank or a character that no token has")]
    public async Task A_wrong_setting_of_Discord_is_one_line_and_exit_code_2(string variable, string value, string line)
    {
        var result = await BuiltProgram.RunAsync(new BuiltProgram.Call([]) { Environment = new() { ["STUDYBOT_Discord__Token"] = "t", [variable] = value } });
        AssertRefused(line, result);
        Assert.DoesNotContain("hush", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("STUDYBOT_HOME", "/nowhere/at/all", "STUDYBOT_HOME: '/nowhere/at/all' holds no config/appsettings.json")]
    [InlineData("STUDYBOT_Readings__Default", "nowhere", "Readings:Default: no reading 'nowhere'")]
    [InlineData("STUDYBOT_Readings__Default", "No Where", "Readings:Default: 'No Where' is not a reading's id")]
    [InlineData("STUDYBOT_Readings__Defualt", "x", "did you mean 'Readings:Default'?")]
    [InlineData("STUDYBOT_Readings_Folder", "seeds", "STUDYBOT_Readings_Folder: no setting: did you mean STUDYBOT_Readings__Folder?")]
    [InlineData("STUDYBOT_LOGGING_LOGLEVEL_DEFAULT", "Debug", "did you mean STUDYBOT_LOGGING__LOGLEVEL__DEFAULT?")]
    [InlineData("STUDYBOT_Slack_AppToken", "hush", "did you mean STUDYBOT_Slack__AppToken?")]
    [InlineData("STUDYBOT_Storage__Folder", " ", "Storage:Folder: empty: name the folder of the database")]
    [InlineData("STUDYBOT_Storage_Folder", "data", "did you mean STUDYBOT_Storage__Folder?")]
    [InlineData("STUDYBOT_Web__Url", "https://example.com", "Web:Url: 'https://example.com' is no address to listen at")]
    [InlineData("STUDYBOT_Web__Url", "http://example.org:8080", "Web:Url: 'http://example.org:8080' is no address to listen at")]
    [InlineData("STUDYBOT_Web__Url", "http://user:pw@127.0.0.1:8080", "is no address to listen at")]
    [InlineData("STUDYBOT_Web__Url", "http://127.0.0.1:8080#x", "is no address to listen at")]
    [InlineData("STUDYBOT_Discord__Tokn", "hush", "did you mean 'Discord:Token'?")]
    [InlineData("STUDYBOT_Logging__LogLevel__Default", "loud", "'loud' is no log level")]
    public async Task A_wrong_setting_is_one_line_and_exit_code_2(string variable, string value, string line) =>
        AssertRefused(line, await BuiltProgram.RunAsync(new BuiltProgram.Call(["ask", "/when", "x"]) { Environment = new() { [variable] = value } }));

    [Theory]
    [InlineData("{\n  \"Readings\": {\n    \"Folder\" \"seeds\"\n  }\n}", "appsettings.json: line 3: not valid JSON")]
    [InlineData("[]", "appsettings.json: line 1: the file must hold one JSON object")]
    [InlineData("{ \"Readings\": { \"Foldr\": \"seeds\" } }", "appsettings.json: unknown setting 'Readings:Foldr': did you mean 'Readings:Folder'?")]
    [InlineData("{ \"Readings\": { \"Folder\": \"elsewhere\" } }", "set Readings:Folder")]
    [InlineData("{ \"Readings\": { \"Folder\": \"seeds\\u0000x\" } }", "Readings:Folder: holds the character U+0000")]
    [InlineData("{ \"Readings\": { \"Folder\": \"\\ud800\" } }", "appsettings.json: the value of 'Readings:Folder' is no valid text")]
    [InlineData("{ \"Readings\": { \"\\ud800\": 1 } }", "appsettings.json: a name under 'Readings' is no valid text")]
    [InlineData("{ \"Readings\": { \"Folder\": \"a\", \"folder\": \"b\" } }", "appsettings.json: 'Readings:folder' stands there twice")]
    [InlineData("{ \"Readings\": {}, \"Readings\": {} }", "appsettings.json: 'Readings' stands there twice")]
    [InlineData("{ \"Readings:Folder\": \"a\", \"Readings\": { \"Folder\": \"b\" } }", "appsettings.json: 'Readings:Folder' stands there twice")]
    [InlineData("{}", "holds no reading")]
    public async Task A_wrong_settings_file_is_one_line_and_exit_code_2(string settings, string line)
    {
        using var home = new TemporaryHome(settings);
        AssertRefused(line, await BuiltProgram.RunAsync(new BuiltProgram.Call(["ask", "/when", "x"]) { Environment = new() { ["STUDYBOT_HOME"] = home.Path } }));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task An_empty_command_gets_a_reply_too(string command)
    {
        var result = await BuiltProgram.RunAsync("ask", "--json", command);
        Assert.Equal((2, ""), (result.ExitCode, result.Error));
        Assert.Contains("\"status\":\"usage\"", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_fails_on_wrong_settings_and_says_where()
    {
        using var home = new TemporaryHome("{");
        var result = await BuiltProgram.RunAsync(new BuiltProgram.Call(["doctor"]) { Environment = new() { ["STUDYBOT_HOME"] = home.Path } });
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("fail settings", result.Output, StringComparison.Ordinal);
        Assert.Contains("appsettings.json: line 1", result.Output, StringComparison.Ordinal);
        Assert.Contains("warn storage     not looked at", result.Output, StringComparison.Ordinal);
    }

    private static void AssertRefused(string line, BuiltProgram.Result result)
    {
        Assert.Contains(line, result.Error, StringComparison.Ordinal);
        Assert.Equal((2, "", 1), (result.ExitCode, result.Output, result.Error.TrimEnd('\n').Split('\n').Length));
    }
}
