using StudyBot.Core.Chat;

namespace StudyBot.Core.Tests.Chat;

public sealed class SpokenSettingsTests
{
    [Theory]
    [InlineData("citation=apa", null, null, "apa", false)]
    [InlineData("citation apa", null, null, "apa", false)]
    [InlineData("Citation: APA", null, null, "apa", false)]
    [InlineData("citation = MLA", null, null, "mla", false)]
    [InlineData("set the citation to chicago notes", null, null, "chicago notes", false)]
    [InlineData("citation APA 7th where channel", null, null, "apa 7th", true)]
    [InlineData("cite harvard", null, null, "harvard", false)]
    [InlineData("citation unset", null, null, "unset", false)]
    [InlineData("reading tavani-2019, answers public and citation mla", "tavani-2019", "public", "mla", false)]
    [InlineData("reading=tavani-2019 answers=public citation=mla where=channel", "tavani-2019", "public", "mla", true)]
    [InlineData("citation=mla where=server", null, null, "mla", false)]
    [InlineData("Where: Workspace, citation apa", null, null, "apa", false)]
    [InlineData("citation mla where the guild", null, null, "mla", false)]
    public void Settings_are_taken_as_people_type_them(string text, string? reading, string? answers, string? citation, bool channelOnly) =>
        Assert.Equal(new SettingsChange(reading, answers, citation, channelOnly), SpokenSettings.Parse(text));

    [Theory]
    [InlineData("public")]
    [InlineData("apa")]
    [InlineData("citation")]
    [InlineData("citation where=channel")]
    [InlineData("where=channel")]
    [InlineData("where=moon citation=apa")]
    [InlineData("colour=red")]
    [InlineData("colour red citation apa")]
    [InlineData("")]
    public void What_is_no_setting_is_not_guessed(string text) => Assert.Null(SpokenSettings.Parse(text));
}
