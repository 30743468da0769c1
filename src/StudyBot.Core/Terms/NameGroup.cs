using System.Collections.Immutable;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Terms;

/// <summary>The mentions of what is taken for one thing; groups are joined as it turns out that they are the same.</summary>
internal sealed class NameGroup(string key)
{
    private static readonly Comparer<Posting> s_order = Comparer<Posting>.Create((a, b) => (a.Sentence, a.First).CompareTo((b.Sentence, b.First)));

    // In the order in which the reading has them.
    private readonly OrderedDictionary<string, int> _forms = new(StringComparer.Ordinal);

    private string? _longest;

    /// <summary>The term keys of its first form.</summary>
    public string Key { get; } = key;

    /// <summary>Those of all that was joined into it.</summary>
    public List<string> Keys { get; } = [key];

    public List<Posting> Mentions { get; } = [];

    public KindVotes Votes { get; private set; }

    public TermKind? Kind { get; set; }

    /// <summary>Forms as printed, the most frequent first, and of equals the one that the reading has first.</summary>
    public IEnumerable<string> Forms => _forms.OrderByDescending(f => f.Value).Select(f => f.Key);

    // Asked for again and again while groups are held against each other.
    public string Longest => _longest ??= Forms.MaxBy(f => f.Length)!;

    public Posting First => Mentions.Min(s_order);

    public void See(NameMention mention)
    {
        Count(mention.Text, 1);
        Mentions.Add(mention.At);
        Votes += mention.Votes;
    }

    /// <summary>One mention turns out to be another's.</summary>
    public void Move(Posting mention, string form, NameGroup to)
    {
        Mentions.Remove(mention);
        to.Mentions.Add(mention);
        to.Count(form, 1);
    }

    public void Join(NameGroup other)
    {
        foreach (var (form, count) in other._forms)
            Count(form, count);
        Mentions.AddRange(other.Mentions);
        Votes += other.Votes;
        Kind ??= other.Kind;
    }

    private void Count(string form, int mentions)
    {
        _forms[form] = _forms.GetValueOrDefault(form) + mentions;
        _longest = null;
    }
}
