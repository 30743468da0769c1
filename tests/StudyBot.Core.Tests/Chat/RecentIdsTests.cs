using System.Globalization;
using StudyBot.Core.Chat;

namespace StudyBot.Core.Tests.Chat;

public sealed class RecentIdsTests
{
    [Fact]
    public void An_id_is_new_once_until_many_others_have_come()
    {
        var recent = new RecentIds();
        Assert.True(recent.Add("first"));
        for (var i = 0; i < 16_383; i++)
            Assert.True(recent.Add(i.ToString(CultureInfo.InvariantCulture)));
        Assert.False(recent.Add("first"));
        Assert.True(recent.Add("one more"));
        Assert.True(recent.Add("first"));
    }
}
