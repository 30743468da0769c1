using System.Collections.Frozen;

namespace StudyBot.Core.Checking;

/// <summary>Numbers in words: to change one changes what is said as a figure does.</summary>
internal static class NumberWords
{
    private static readonly FrozenSet<string> s_words = (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty " +
        "thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozen dozens half " +
        "twice first second third fourth fifth sixth seventh eighth ninth tenth").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string form) => s_words.Contains(form);
}
