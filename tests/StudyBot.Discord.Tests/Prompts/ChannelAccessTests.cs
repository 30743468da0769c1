using StudyBot.Discord.Interactions;
using StudyBot.Discord.Prompts;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Tests.Prompts;

/// <summary>Discord's own order: everyone, then roles, then the member; among roles an allowance wins.</summary>
public sealed class ChannelAccessTests
{
    private const string Guild = "1", Mine = "2", Also = "3", Other = "4", Bot = "9";

    private const Permissions View = Permissions.ViewChannel, Send = Permissions.SendMessages, Read = Permissions.ReadMessageHistory;

    private static readonly DateTimeOffset s_now = DateTimeOffset.UnixEpoch;

    [Fact]
    public void Roles_add_up_and_those_of_others_do_not_count() =>
        Assert.Equal(View | Send, Of([(Guild, View), (Mine, Send), (Other, Read)]));

    [Fact]
    public void An_administrator_may_all_whatever_a_channel_denies() =>
        Assert.True(Of([(Mine, Permissions.Administrator)], Overwrite(Guild, 0, deny: View)).HasFlag(View | Send | Permissions.MentionEveryone));

    [Fact]
    public void A_channel_denies_everyone_and_a_role_allows_again() =>
        Assert.Equal(View | Send, Of([(Guild, View | Send)], Overwrite(Mine, 0, allow: Send), Overwrite(Guild, 0, deny: Send)));

    [Fact]
    public void What_one_role_allows_another_s_denial_does_not_take() =>
        Assert.Equal(View | Send, Of([(Guild, View)], Overwrite(Mine, 0, deny: Send), Overwrite(Also, 0, allow: Send)));

    [Fact]
    public void The_member_s_own_overwrite_has_the_last_word() =>
        Assert.Equal(View, Of([(Guild, View | Send)], Overwrite(Bot, 1, deny: Send), Overwrite(Mine, 0, allow: Send)));

    [Fact]
    public void Who_cannot_see_a_channel_may_nothing_there() =>
        Assert.Equal(Permissions.None, Of([(Guild, View | Send | Read)], Overwrite(Guild, 0, deny: View)));

    [Fact]
    public void Who_is_timed_out_only_reads_until_then()
    {
        Permissions Until(int hours) => ChannelAccess.Of([], Guild, [new RoleInfo(Guild, "@everyone", $"{(ulong)(View | Read | Send)}", false)], new MemberInfo([], s_now.AddHours(hours)), Bot, s_now);

        Assert.Equal(View | Read, Until(1));
        Assert.Equal(View | Read | Send, Until(-1));
    }

    private static Permissions Of((string Id, Permissions Held)[] roles, params PermissionOverwrite[] overwrites) =>
        ChannelAccess.Of(overwrites, Guild, [.. roles.Select(r => new RoleInfo(r.Id, r.Id, $"{(ulong)r.Held}", false))], new MemberInfo([Mine, Also], null), Bot, s_now);

    private static PermissionOverwrite Overwrite(string id, int type, Permissions allow = 0, Permissions deny = 0) => new(id, type, $"{(ulong)allow}", $"{(ulong)deny}");
}
