namespace StudyBot.Core.Terms;

internal static class RomanNumeral
{
    /// <summary><c>IV</c>, <c>XII</c>: letters that count and stand for nothing.</summary>
    public static bool Is(string word) => word.Length > 0 && word.All(c => c is 'I' or 'V' or 'X' or 'L') && word is not "LI" and not "VI L";
}
