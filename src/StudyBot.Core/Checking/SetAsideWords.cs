using System.Collections.Immutable;
using StudyBot.Core.Importing;

namespace StudyBot.Core.Checking;

/// <summary>Running heads and footnotes of a reading: who copies over a page copies them along, and they are no part of the sentence.</summary>
internal sealed class SetAsideWords
{
    // Fewer words are anybody's.
    private const int FewestWords = 3;

    // Lines between a running head and a note of the same page break.
    private const int BlankLines = 4;

    private readonly ILookup<string, ImmutableArray<Word>> _byFirst;

    public SetAsideWords(ImportReport report) =>
        _byFirst = Stretches(report).Select(t => WordReader.Read(t, isQuotation: false)).Where(w => w.Length >= FewestWords)
            .OrderByDescending(w => w.Length).ToLookup(w => w[0].Form, StringComparer.Ordinal);

    // Each alone, and what follows on each other between two lines of the text: a head of three lines and the note before it.
    private static IEnumerable<string> Stretches(ImportReport report)
    {
        var together = new List<SetAside>();
        foreach (var item in report.Items.Where(i => i.Kind is SetAsideKind.RunningHead or SetAsideKind.Footnote))
        {
            yield return item.Text;
            if (together.Count > 0 && item.Line - together[^1].Line > together[^1].Text.Count(c => c == '\n') + BlankLines)
            {
                yield return string.Join('\n', together.Select(t => t.Text));
                together.Clear();
            }

            together.Add(item);
        }

        yield return string.Join('\n', together.Select(t => t.Text));
    }

    /// <summary>The quotation with these words marked as what may be missing.</summary>
    public ImmutableArray<Word> MarkIn(ImmutableArray<Word> given)
    {
        ImmutableArray<Word>.Builder? marked = null;
        for (var i = 0; i < given.Length; i++)
        {
            if (_byFirst[given[i].Form].FirstOrDefault(w => Stands(given, i, w)) is not { IsDefault: false } item)
                continue;
            marked ??= given.ToBuilder();
            for (var k = i; k < i + item.Length; k++)
                marked[k] = given[k] with { Traits = given[k].Traits | WordTraits.Optional };
            i += item.Length - 1;
        }

        return marked?.ToImmutable() ?? given;
    }

    private static bool Stands(ImmutableArray<Word> given, int at, ImmutableArray<Word> item)
    {
        for (var k = 0; k < item.Length; k++)
            if (at + k >= given.Length || given[at + k].Form != item[k].Form)
                return false;
        return true;
    }
}
