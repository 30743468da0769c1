namespace StudyBot.Core.Citing;

/// <summary>Titles between quotation marks; those that a title has itself become the other kind.</summary>
internal static class Quotes
{
    public const string Close = "”";

    public static string American(string title) => $"“{Inner(title, '‘', '’')}{Close}";

    public static string British(string title) => $"‘{Inner(title, '“', '”')}’";

    private static string Inner(string title, char open, char close)
    {
        var inner = title.ToCharArray();
        for (var i = 0; i < inner.Length; i++)
        {
            // An apostrophe within a word, or at the end of one that nothing opened, is none of these.
            inner[i] = inner[i] switch
            {
                '“' or '‘' when i + 1 < inner.Length => open,
                '”' => close,
                '"' => i == 0 || char.IsWhiteSpace(inner[i - 1]) || inner[i - 1] is '(' or '[' ? open : close,
                var c => c,
            };
        }

        return new string(inner);
    }
}
