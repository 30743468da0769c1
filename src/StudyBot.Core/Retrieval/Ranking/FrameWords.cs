using System.Collections.Frozen;
using StudyBot.Core.Analysis;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>Words that questions are made of whatever they are about: that a reading lacks one says little on what it covers.</summary>
internal static class FrameWords
{
    private static readonly FrozenSet<string> s_keys = (
        "kind kinds type types sort name named names term word title year time date day period percentage percent number amount many much get take make do done happen happened find finding " +
        "study conclusion main major key best move say said tell job work regarding relationship relation come go last characteristic feature status call called according characterize affect role " +
        "describe value critical responsible end give given decide way ways mean meaning disadvantage advantage benefit lead factor play seek capable help example start begin nationality likely need necessary " +
        "thing deal case cause reason change important importance associated known use used process effect impact purpose difference different result consider considered believe think thought add create " +
        "locate located place form formed show include involve involved common typical person people someone thing famous old new long big large first show aspect try normal true actually usually " +
        "often currently original following considered identify define definition explain occur become want look feel keep put let allow require provide support per used primarily mostly besides")
        .Split(' ').Select(w => WordForm.Of(w)).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string key) => s_keys.Contains(key);
}
