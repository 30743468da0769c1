using System.Collections.Immutable;
using StudyBot.Core.Chat;

namespace StudyBot.Core.Checking;

/// <summary>What came of checking one claim.</summary>
/// <param name="Given">The claim's words.</param>
/// <param name="Edits">The quotation beside the reading, in the quotation's order; empty where nothing is near.</param>
/// <param name="Places">Stretches of the reading that hold its words, as word indices with exclusive ends: one, or several where it is stitched.</param>
/// <param name="Owner">Whose words they are; null where nothing was found, and for a heading.</param>
internal sealed record Finding(
    Claim Claim, ImmutableArray<Word> Given, QuotationVerdict Verdict, ImmutableArray<Edit> Edits, ImmutableArray<(int First, int End)> Places, Owner? Owner)
{
    /// <summary>The longest run of a quotation that is not found, where it is long enough to show; else null.</summary>
    public WordRun? Longest { get; init; }

    /// <summary>A word of the place that a quotation which is not found comes nearest to.</summary>
    public int? Closest { get; init; }
}
