using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Tests.Importing;

namespace StudyBot.Core.Tests.Retrieval;

/// <summary>Indexed readings to ask: the shipped one, and texts that a test writes out.</summary>
internal static class Asked
{
    private static readonly Lazy<IndexedReading> s_tavani = new(() => IndexedReading.Build(Texts.Shipped("tavani-2019").Reading));

    public static IndexedReading Tavani => s_tavani.Value;

    public static IndexedReading Of(string text) =>
        IndexedReading.Build(Texts.Import(text, "author:\n  - family: Rossi\n    given: Anna\nissued: 2001\n"));

    public static Reply Ask(this IndexedReading reading, string line) => new CommandDispatcher(new Library([reading])).Dispatch(CommandRequest.Parse(line));
}
