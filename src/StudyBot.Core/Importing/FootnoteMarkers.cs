namespace StudyBot.Core.Importing;

/// <summary>
/// Finds the numbers that call footnotes. A figure glued to a word proves nothing (<c>G8</c>, <c>word2</c>), so markers are only
/// believed as a run 1, 2, 3… that goes on through the whole text.
/// </summary>
internal static class FootnoteMarkers
{
    // Shorter runs occur by chance in prose.
    private const int ShortestRun = 3;

    // Scanning loses a marker now and then; more than two in a row is no longer a run.
    private const int LargestGap = 2;

    // A lone figure after a space or a year is only a marker where the run has just this hole.
    private const int WeakestInRun = 2;

    public static List<FootnoteMarker> Find(Manuscript text, ReadOnlySpan<LineRole> roles)
    {
        var candidates = MarkerCandidates.Collect(text, roles);
        var run = Follow(candidates);
        return IsConvincing(run) ? run.ConvertAll(c => c.Marker) : [];
    }

    private static List<MarkerCandidate> Follow(List<MarkerCandidate> candidates)
    {
        var run = new List<MarkerCandidate>();
        var at = 0;
        var label = 1;
        while (true)
        {
            var found = FindNext(candidates, at, label, WeakestInRun);
            if (found < 0 && run.Count >= ShortestRun)
            {
                for (var skipped = 1; skipped <= LargestGap && found < 0; skipped++)
                    found = FindNext(candidates, at, label + skipped, weakest: 0);
            }

            if (found < 0)
                return run;
            run.Add(candidates[found]);
            label = candidates[found].Marker.Label + 1;
            at = found + 1;
        }
    }

    /// <summary>The strongest candidate with this label before the first sure one of the next label; the earliest of equals.</summary>
    private static int FindNext(List<MarkerCandidate> candidates, int from, int label, int weakest)
    {
        var best = -1;
        for (var i = from; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            if (best >= 0 && candidate.Marker.Label == label + 1 && candidate.Doubt == 0)
                break;
            if (candidate.Marker.Label != label || candidate.Doubt > weakest)
                continue;
            if (candidate.Doubt == 0)
                return i;
            if (best < 0 || candidate.Doubt < candidates[best].Doubt)
                best = i;
        }

        return best;
    }

    /// <summary>Most markers look like markers, and names such as sha1, sha2, sha3, which run on as well, share a word.</summary>
    private static bool IsConvincing(List<MarkerCandidate> run)
    {
        var bases = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var glued = 0;
        var certain = 0;
        foreach (var candidate in run)
        {
            certain += candidate.Doubt == 0 ? 1 : 0;
            if (candidate.Base.Length == 0)
                continue;
            glued++;
            bases.Add(candidate.Base);
        }

        return run.Count >= ShortestRun && certain * 2 > run.Count && (bases.Count * 2 >= glued || glued * 2 < run.Count);
    }
}
