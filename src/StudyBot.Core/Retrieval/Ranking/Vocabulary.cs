using StudyBot.Core.Analysis;

namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>The words of a reading as numbers: every printed form leads to the number of its <see cref="WordForm"/>.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _idByForm = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _idByKey = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];
    private readonly List<ulong> _letters = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private Dictionary<string, List<int>>? _byPrefix;

    public Vocabulary() => _lookup = _idByForm.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _keys.Count;

    public string KeyOf(int id) => _keys[id];

    /// <summary>The number of a printed form, new where it was not met before.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var id))
            return id;
        var key = WordForm.Of(word);
        if (!_idByKey.TryGetValue(key, out id))
        {
            _idByKey[key] = id = _keys.Count;
            _keys.Add(key);
            _letters.Add(Letters(key));
        }

        _lookup[word] = id;
        return id;
    }

    /// <summary>-1 where the reading does not have the word in any form.</summary>
    public int Find(ReadOnlySpan<char> word) =>
        _lookup.TryGetValue(word, out var id) || _idByKey.TryGetValue(WordForm.Of(word), out id) ? id : -1;

    /// <summary>-1 where the reading does not have the word.</summary>
    public int FindKey(string key) => _idByKey.GetValueOrDefault(key, -1);

    /// <summary>Which runs of three letters a word has, hashed to 64 bits.</summary>
    public ulong LettersOf(int id) => _letters[id];

    public static ulong Letters(string key)
    {
        var letters = 0ul;
        for (var i = 0; i + 2 < key.Length; i++)
            letters |= 1ul << (int)((uint)(key[i] * 31 * 31 + key[i + 1] * 31 + key[i + 2]) * 2654435761 >> 26);
        return letters;
    }

    /// <summary>Words that begin with the same three letters.</summary>
    public IReadOnlyList<int> Kin(string key)
    {
        if (key.Length < 4 || char.IsAsciiDigit(key[0]))
            return [];
        var byPrefix = _byPrefix ??= ByPrefix();
        return byPrefix.TryGetValue(key[..3], out var kin) ? kin : [];
    }

    private Dictionary<string, List<int>> ByPrefix()
    {
        var byPrefix = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var id = 0; id < _keys.Count; id++)
        {
            if (_keys[id].Length < 4)
                continue;
            var prefix = _keys[id][..3];
            if (!byPrefix.TryGetValue(prefix, out var list))
                byPrefix[prefix] = list = [];
            list.Add(id);
        }

        return byPrefix;
    }
}
