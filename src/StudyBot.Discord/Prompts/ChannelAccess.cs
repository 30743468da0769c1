using System.Globalization;
using StudyBot.Discord.Interactions;
using StudyBot.Discord.Wire;

namespace StudyBot.Discord.Prompts;

/// <summary>What a member may do in a channel, as Discord computes it ("Permissions", "Permission Overwrites").</summary>
internal static class ChannelAccess
{
    /// <summary>All that is left to a member who is timed out.</summary>
    private const Permissions TimedOut = Permissions.ViewChannel | Permissions.ReadMessageHistory;

    private const Permissions All = (Permissions)ulong.MaxValue;

    /// <param name="overwrites">Of the channel; a thread has those of its parent.</param>
    /// <param name="guild">Its id is the id of @everyone as well.</param>
    public static Permissions Of(PermissionOverwrite[] overwrites, string guild, RoleInfo[] roles, MemberInfo member, string user, DateTimeOffset now)
    {
        var held = roles.Where(r => r.Id == guild || member.Roles.Contains(r.Id)).Aggregate(Permissions.None, (all, r) => all | Bits(r.Permissions));
        if (held.HasFlag(Permissions.Administrator))
            return All;
        held = With(held, overwrites.Where(o => o.Id == guild));
        held = With(held, overwrites.Where(o => o.Type == 0 && o.Id != guild && member.Roles.Contains(o.Id)));
        held = With(held, overwrites.Where(o => o.Type == 1 && o.Id == user));
        if (!held.HasFlag(Permissions.ViewChannel))
            return Permissions.None;
        return member.CommunicationDisabledUntil > now ? held & TimedOut : held;
    }

    // Among those of one step a permission allowed outweighs the same denied.
    private static Permissions With(Permissions held, IEnumerable<PermissionOverwrite> overwrites)
    {
        var (allow, deny) = overwrites.Aggregate((Allow: Permissions.None, Deny: Permissions.None), (all, o) => (all.Allow | Bits(o.Allow), all.Deny | Bits(o.Deny)));
        return (held & ~deny) | allow;
    }

    private static Permissions Bits(string permissions) => ulong.TryParse(permissions, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? (Permissions)bits : Permissions.None;
}
