namespace StudyBot.Core.Prompts;

/// <summary>What a prompt of a file has for itself alone: its key and, among those for one reading, its text and its date.</summary>
internal sealed class CuratedNames
{
    private readonly Dictionary<string, CuratedPrompt> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CuratedPrompt>> _texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<DateOnly, List<CuratedPrompt>> _dates = [];

    /// <returns>What an earlier one has already, and then the prompt is not added; else null.</returns>
    public PromptProblem? Add(CuratedPrompt prompt)
    {
        if (_keys.TryGetValue(prompt.Key, out var named))
            return new PromptProblem(prompt.Line, $"the key '{prompt.Key}' stands at line {named.Line} as well", "give each prompt a key of its own");
        if (Earlier(_texts, prompt.Text, prompt) is { } said)
            return new PromptProblem(prompt.TextLine, $"the text is that of '{said.Key}' at line {said.TextLine} as well", "keep one of the two");
        // A day has one prompt, and the other would wait for ever.
        if (prompt.Date is { } date && Earlier(_dates, date, prompt) is { } dated)
            return new PromptProblem(prompt.DateLine, $"the date is that of '{dated.Key}' at line {dated.DateLine} as well", "give one of the two another day");
        _keys.Add(prompt.Key, prompt);
        Of(_texts, prompt.Text).Add(prompt);
        if (prompt.Date is { } day)
            Of(_dates, day).Add(prompt);
        return null;
    }

    private static CuratedPrompt? Earlier<TName>(Dictionary<TName, List<CuratedPrompt>> known, TName name, CuratedPrompt prompt)
        where TName : notnull => known.GetValueOrDefault(name)?.Find(prompt.SharesReading);

    private static List<CuratedPrompt> Of<TName>(Dictionary<TName, List<CuratedPrompt>> known, TName name)
        where TName : notnull => known.TryGetValue(name, out var list) ? list : known[name] = [];
}
