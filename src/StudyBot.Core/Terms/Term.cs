using System.Collections.Immutable;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Terms;

/// <summary>A name or notion of a reading, under all the forms that the reading has of it.</summary>
/// <param name="Name">As the reading prints it: the fullest form, a place's most frequent one, an acronym's letters.</param>
/// <param name="Forms">Other forms that the reading has, the most frequent first.</param>
/// <param name="Expansion">Of an acronym, the words that the reading itself sets beside it; null where it sets none.</param>
/// <param name="Mentions">Where it stands, in the order of the text; never empty.</param>
/// <param name="Pages">Printed pages of the mentions, rising; empty where the reading has no pages.</param>
public sealed record Term(TermKind Kind, string Name, ImmutableArray<string> Forms, string? Expansion, ImmutableArray<Posting> Mentions, ImmutableArray<string> Pages)
{
    /// <summary>The name or a form of it begins so, letter case aside.</summary>
    public bool Begins(string letters) => Name.StartsWith(letters, StringComparison.OrdinalIgnoreCase) || Forms.Any(f => f.StartsWith(letters, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name and the other forms, and an acronym's words.</summary>
    public IEnumerable<string> AllForms => Expansion is null ? [Name, .. Forms] : [Name, .. Forms, Expansion];
}
