using System.Globalization;

namespace StudyBot.Cli;

internal static class Count
{
    /// <summary>So many of them in words: <c>1 sentence</c>, <c>2 sentences</c>.</summary>
    public static string Of(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
