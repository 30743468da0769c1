using System.Collections.Immutable;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Terms;

/// <summary>The mentions of what is taken for one thing; groups are joined as it turns out that they are the same.</summary>
internal sealed class NameGroup(string key)
{
    // In the order in which the reading has them.
    private readonly OrderedDictionary<string, int> _forms = new(StringComparer.Ordinal);

    /// <summary>The term keys of its first form.</summary>
    public string Key { get; } = key;

    /// <summary>Those of all that was joined into it.</summary>
    public List<string> Keys { get; } = [key];

    public List<Posting> Mentions { get; } = [];

    public KindVotes Votes { get; private set; }

    public TermKind? Kind { get; set; }

    /// <summary>Forms as printed, the most frequent first, and of equals the one that the reading has first.</summary>
    public IEnumerable<string> Forms => _forms.OrderByDescending(f => f.Value).Select(f => f.Key);

    public string Longest => Forms.MaxBy(f => f.Length)!;

    public Posting First => Mentions.Min(Comparer<Posting>.Create((a, b) => (a.Sentence, a.First).CompareTo((b.Sentence, b.First))));

    public void See(NameMention mention)
    {
        _forms[mention.Text] = _forms.GetValueOrDefault(mention.Text) + 1;
        Mentions.Add(mention.At);
        Votes += mention.Votes;
    }

    /// <summary>One mention turns out to be another's.</summary>
    public void Move(Posting mention, string form, NameGroup to)
    {
        Mentions.Remove(mention);
        to.Mentions.Add(mention);
        to._forms[form] = to._forms.GetValueOrDefault(form) + 1;
    }

    public void Join(NameGroup other)
    {
        foreach (var (form, count) in other._forms)
            _forms[form] = _forms.GetValueOrDefault(form) + count;
        Mentions.AddRange(other.Mentions);
        Votes += other.Votes;
        Kind ??= other.Kind;
    }
}
