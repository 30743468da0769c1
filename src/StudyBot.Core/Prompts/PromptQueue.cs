using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace StudyBot.Core.Prompts;

/// <summary>
/// Decides what comes next. Pure: the same prompts, history, seed and days give the same answer, so that a preview is what
/// will be posted.
/// </summary>
public sealed class PromptQueue
{
    private readonly ImmutableArray<Prompt> _generated;
    private readonly ImmutableArray<DatedPrompt> _curated;
    private readonly ImmutableArray<Prompt> _anyTime;
    private readonly double _share;
    private readonly Dictionary<PromptId, ulong> _order;

    /// <param name="share">Of curated prompts among those without a date, 0-1.</param>
    /// <param name="seed">What makes one schedule's order unlike another's: its id.</param>
    public PromptQueue(ImmutableArray<Prompt> generated, ImmutableArray<DatedPrompt> curated, double share, string seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        (_generated, _curated, _share) = (generated, curated, share);
        _anyTime = [.. curated.Where(c => c.IsForAnyTime).Select(c => c.Prompt)];
        _order = generated.Concat(curated.Select(c => c.Prompt)).DistinctBy(p => p.Id).ToDictionary(
            p => p.Id, p => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{p.Id}"))));
    }

    /// <summary>How many prompts there are.</summary>
    public int Count => _order.Count;

    /// <summary>One prompt a day, none where there is nothing to post at all.</summary>
    /// <param name="used">Every prompt posted so far, oldest first; those that are no longer there count for nothing.</param>
    /// <param name="days">Local dates of the posts to come, rising.</param>
    public ImmutableArray<Prompt> Next(IEnumerable<PromptId> used, IEnumerable<DateOnly> days)
    {
        var history = used.ToList();
        var next = ImmutableArray.CreateBuilder<Prompt>();
        foreach (var day in days)
        {
            if (Wanted(history, day) is not { } prompt)
                break;
            next.Add(prompt);
            history.Add(prompt.Id);
        }

        return next.ToImmutable();
    }

    private Prompt? Wanted(List<PromptId> history, DateOnly day)
    {
        // A date binds more than a week; each comes once.
        if (_curated.Where(c => c.IsFor(day) && !history.Contains(c.Prompt.Id)).OrderBy(c => c.Date is null).ThenBy(c => _order[c.Prompt.Id]).FirstOrDefault() is { } dated)
            return dated.Prompt;
        var last = history.Count > 0 ? Known(history[^1]) : null;
        var (first, second) = IsCuratedsTurn(history.Count) ? (_anyTime, _generated) : (_generated, _anyTime);
        // The other kind steps in where a share of 0 or 1 does not forbid it.
        var mixed = _share is > 0 and < 1 || first.IsEmpty;
        return Pick(first, history, last, strict: true) ?? (mixed ? Pick(second, history, last, strict: true) : null) ?? Pick(first, history, last, strict: false) ?? (mixed ? Pick(second, history, last, strict: false) : null);
    }

    // 0.25 gives every fourth place to a curated one.
    private bool IsCuratedsTurn(int place) => Math.Floor((place + 1) * _share + 1e-9) > Math.Floor(place * _share + 1e-9);

    /// <summary>Null where it is no longer there.</summary>
    public Prompt? Known(PromptId id) => _generated.FirstOrDefault(p => p.Id == id) ?? _curated.FirstOrDefault(c => c.Prompt.Id == id)?.Prompt;

    /// <param name="strict">Neither the section nor the form of the last one; else the form alone, and in the end whatever there is.</param>
    private Prompt? Pick(ImmutableArray<Prompt> pool, List<PromptId> history, Prompt? last, bool strict)
    {
        if (pool.IsEmpty)
            return null;
        var times = history.GroupBy(id => id).ToDictionary(g => g.Key, g => g.Count());
        var fewest = pool.Min(p => times.GetValueOrDefault(p.Id));
        var open = pool.Where(p => times.GetValueOrDefault(p.Id) == fewest).OrderBy(p => _order[p.Id]).ToArray();
        // The one that was just posted begins no new round.
        var fits = open.Where(p => p.Id != last?.Id && !SameSection(p, last) && !SameForm(p, last)).ToArray();
        if (strict)
            return fits.FirstOrDefault(p => IsPressing(p, open)) ?? fits.FirstOrDefault();
        return open.FirstOrDefault(p => p.Id != last?.Id && !SameForm(p, last)) ?? open.FirstOrDefault(p => p.Id != last?.Id) ?? open[0];
    }

    // A section or form that makes up half of what is left would end in a row of its own if it waited.
    private static bool IsPressing(Prompt prompt, Prompt[] open) =>
        2 * open.Count(p => p.Form == prompt.Form) >= open.Length || 2 * open.Count(p => p.Section == prompt.Section) >= open.Length;

    private static bool SameSection(Prompt one, Prompt? other) => one.Section is { } section && other?.Section == section;

    // Two curated ones differ as their authors made them differ.
    private static bool SameForm(Prompt one, Prompt? other) => one.Form != PromptForm.Curated && one.Form == other?.Form;
}
