using System.Collections.Immutable;
using StudyBot.Core.Terms;

namespace StudyBot.Evaluation.Terms;

/// <summary>How one kind of what was found meets the list: each line is hit once, and what does not count is left out on both sides.</summary>
internal sealed record TermScore(TermKind Kind, ImmutableArray<(GoldTerm Gold, Term Found)> Hits, ImmutableArray<GoldTerm> Missed, ImmutableArray<Term> Extra)
{
    public double Precision => Share(Hits.Length, Hits.Length + Extra.Length);

    public double Recall => Share(Hits.Length, Hits.Length + Missed.Length);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Hits whose pages are those of the list.</summary>
    public int RightPages => Hits.Count(h => h.Gold.Pages.SequenceEqual(h.Found.Pages));

    public static TermScore Of(TermKind kind, IEnumerable<GoldTerm> gold, IEnumerable<Term> found)
    {
        // An acronym is judged as a pair: what the text does not expand is listed and not scored.
        Term[] listed = [.. found.Where(t => t.Kind == kind && (kind != TermKind.Acronym || t.Expansion is not null))];
        var open = gold.Where(g => g.Kind == kind).ToList();
        var hits = ImmutableArray.CreateBuilder<(GoldTerm, Term)>();
        var extra = ImmutableArray.CreateBuilder<Term>();
        foreach (var term in listed)
        {
            if ((open.FirstOrDefault(g => Same(g.Name, term.Name)) ?? open.FirstOrDefault(g => Meets(g, term))) is not { } hit)
            {
                extra.Add(term);
                continue;
            }

            open.Remove(hit);
            if (hit.Counts)
                hits.Add((hit, term));
        }

        return new TermScore(kind, hits.ToImmutable(), [.. open.Where(g => g.Counts)], extra.ToImmutable());
    }

    private static bool Meets(GoldTerm gold, Term term)
    {
        string[] forms = [gold.Name, .. gold.Forms];
        return gold.Kind == TermKind.Acronym
            ? Same(gold.Name, term.Name) && gold.Forms.Any(f => Same(f, term.Expansion!))
            : forms.Any(f => Same(f, term.Name) || term.Forms.Any(t => Same(f, t)));
    }

    private static bool Same(string one, string other) => string.Equals(Plain(one), Plain(other), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name)
    {
        var plain = name.Replace('’', '\'').Trim();
        return plain.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? plain[4..] : plain;
    }

    private static double Share(int part, int of) => of == 0 ? 0 : (double)part / of;
}
