using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyBot.Core.Citing;

/// <summary>Printed pages that somebody names: one, a range, or several of these; in rising order unless a range runs backwards.</summary>
internal sealed partial class CitedPages
{
    // Digits that a number is read from: \d takes those of every script.
    private const string Page = @"(?:(?:pp?\.?|pages?)\s*)?[0-9]{1,5}";

    private const string Part = $@"(?<part>{Page}(?:\s*(?:[-–—−]|to|through|thru)\s*{Page})?)";

    private readonly ImmutableArray<(int First, int Last)> _ranges;

    private CitedPages(ImmutableArray<(int First, int Last)> ranges) => _ranges = ranges;

    /// <summary>What a style takes: <c>57</c>, <c>48-49</c>, <c>48,51</c>.</summary>
    public string Label => string.Join(',', _ranges.Select(r => Joined(r, "-")));

    /// <summary>The first range that runs backwards, <c>50–46</c>, and what it would be the other way round; null where none does.</summary>
    public (string Given, string Turned)? Backwards =>
        _ranges.Where(r => r.First > r.Last).Select(r => ((string, string)?)(Joined(r, "–"), Joined((r.Last, r.First), "–"))).FirstOrDefault();

    /// <summary>Both ends of every range.</summary>
    public IEnumerable<int> Ends => _ranges.SelectMany(r => new[] { r.First, r.Last });

    /// <param name="text"><c>p. 57</c>, <c>pp. 48 - 49</c>, <c>pages 48 to 49</c>, <c>pp. 48–9</c>, <c>pp. 48, 51</c>, <c>p. 48 and p. 51</c>; <c>57</c> and <c>48-49</c> alone, but not a year.</param>
    /// <returns>Null where the text is something else.</returns>
    public static CitedPages? Read(string text)
    {
        if (Pages().Match(text.TrimEnd(',', ';', '.', ' ')) is not { Success: true } match)
            return null;
        var isNamed = false;
        var ranges = ImmutableArray.CreateBuilder<(int, int)>();
        foreach (Capture part in match.Groups["part"].Captures)
        {
            string[] ends = [.. Number().Matches(part.Value).Select(n => n.Value)];
            isNamed |= char.IsLetter(part.Value[0]);
            // Four digits that nothing calls a page are a year.
            if (!isNamed && ends.Any(e => e.Length == 4))
                return null;
            ranges.Add((Parse(ends[0]), Parse(PageRange.LastOf(ends[0], ends[^1]))));
        }

        return new CitedPages([.. ranges.Distinct().OrderBy(r => r.Item1)]);
    }

    private static int Parse(string number) => int.Parse(number, CultureInfo.InvariantCulture);

    private static string Joined((int First, int Last) range, string mark) => range.First == range.Last ? $"{range.First}" : $"{range.First}{mark}{range.Last}";

    [GeneratedRegex($@"^{Part}(?:\s*(?:,|;|&|and|,\s*and)\s*{Part})*$", RegexOptions.IgnoreCase)]
    private static partial Regex Pages();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
