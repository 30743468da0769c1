using System.Collections.Frozen;
using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Terms;

/// <summary>Finds the mentions of names: runs of capitals, without what is only an adjective, a title or a date, and compounds in their parts.</summary>
internal sealed class NameScan
{
    /// <summary>An officer's rank, and the first word of what is nobody's.</summary>
    public const string General = "General";

    /// <summary>Votes for a person that firms do not get: they too announce, and have what is theirs.</summary>
    private const double OfPeopleAlone = 2;

    private static readonly FrozenSet<string> s_titles = (
        "Mr Mrs Ms Miss Dr Doctor Professor Prof Sir Dame Lord Lady President Vice Deputy Prime Minister Chancellor King Queen Emperor Empress Pope Prince Princess Duke Duchess Count Countess Earl Baron General Colonel Captain Major " +
        "Lieutenant Sergeant Admiral Marshal Governor Senator Congressman Congresswoman Mayor Bishop Archbishop Cardinal Reverend Rev Judge Justice Chief Sultan Tsar Czar Kaiser Caliph Shah Marquis Marquess Commander " +
        "Secretary Ambassador Coach Father Brother Sister Saint St Director Brigadier Viscount Elector Sieur Chevalier Superintendent Speaker").Split(' ').ToFrozenSet();

    // Who is called by rank and place, or by rank and one name: "Duke of Newcastle", "Queen Anne".
    private static readonly FrozenSet<string> s_ranks = "Duke Duchess Earl Count Countess Marquis Marquess Viscount Baron Prince Princess King Queen Emperor Empress Pope Saint St Sieur Chevalier Lord Lady Tsar Czar Kaiser Sultan Shah".Split(' ').ToFrozenSet();

    // Adverbs and the like that begin sentences, with a capital of the sentence alone.
    private static readonly FrozenSet<string> s_openers = (
        "Later Earlier Today Now Soon Here Next First Second Third Last Afterwards Afterward Meanwhile Yesterday Perhaps Maybe Yet Still Like Unlike Together Thanks Given Following According Recent Early Late Many Several Various Former Another").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> s_labels = "Date DOI Figure Figures Fig Figs Table Tables Section Chapter Appendix Eq Equation Ref Refs Note Vol No Part Article Page Supplementary Additional File".Split(' ').ToFrozenSet();
    private static readonly FrozenSet<string> s_diseases = "virus viruses fever disease syndrome encephalitis".Split(' ').ToFrozenSet();
    private static readonly FrozenSet<string> s_directions = "East West North South Northern Southern Eastern Western Central Northeast Northwest Southeast Southwest".Split(' ').ToFrozenSet();

    private readonly IndexedReading _reading;
    private readonly string _text;
    private readonly KnownNames _known = KnownNames.Shipped;
    private readonly IReadOnlySet<string> _small;
    private readonly HashSet<string> _within = new(StringComparer.Ordinal);
    private readonly HashSet<int> _opened = [];
    private readonly HashSet<string> _nobodys;
    private readonly List<NameMention> _found = [];

    private NameScan(IndexedReading reading, IReadOnlySet<string> small)
    {
        _small = small;
        _reading = reading;
        _text = reading.Reading.Text;
        foreach (var name in reading.Names.Names)
        {
            if (name.First > 0)
                _within.Add(name.Text);
            else
                _opened.Add(name.Sentence);
        }

        _nobodys = NobodysAfterGeneral();
    }

    /// <summary><c>President</c>, <c>mr</c>: stands before a name and is no part of it.</summary>
    public static bool IsTitle(string word) => word.Length > 0 && s_titles.Contains(char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant());

    /// <param name="titles">Titles of works: what stands in them is no mention.</param>
    /// <param name="small">Words that the reading writes small.</param>
    public static List<NameMention> Find(IndexedReading reading, IReadOnlyList<TextSpan> titles, IReadOnlySet<string> small)
    {
        var scan = new NameScan(reading, small);
        foreach (var name in scan.Whole())
        {
            var tokens = reading.Terms.Sentences[name.Sentence];
            if (!titles.Any(t => t.Contains(tokens[name.First].Span)))
                scan.Split(name.Sentence, tokens, name.First, name.Last);
        }

        for (var s = 0; s < reading.Terms.Sentences.Length; s++)
            scan.AtStart(s, reading.Terms.Sentences[s]);
        scan._found.Sort((a, b) => (a.At.Sentence, a.At.First).CompareTo((b.At.Sentence, b.At.First)));
        return scan._found;
    }

    // What an apostrophe, an ampersand or the full stop of "St." parts is one name: "Hudson's Bay Company", "Gulf of St. Lawrence".
    private IEnumerable<Named> Whole()
    {
        var names = _reading.Names.Names;
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i];
            for (; i + 1 < names.Length && names[i + 1] is var next && next.Sentence == name.Sentence && next.First == name.Last + 1 && AreOne(name, next); i++)
                name = new Named(TextOf(_reading.Terms.Sentences[name.Sentence], name.First, next.Last), name.Sentence, name.First, next.Last);
            yield return name;
        }
    }

    private bool AreOne(Named name, Named next)
    {
        var tokens = _reading.Terms.Sentences[name.Sentence];
        return _text.AsSpan(tokens[name.Last].Span.End, tokens[next.First].Span.Start - tokens[name.Last].Span.End) switch
        {
            ". " => name.Last > name.First && Word(tokens, name.Last) is "St" or "Ste" or "Mt" or "Ft",
            "'s " or "’s " => HeadNouns.IsOwned(next.Text) && !_known.IsPlace(name.Text) && !_known.IsInstitution(name.Text) && !_known.IsAdjective(name.Text),
            " & " => HeadNouns.OfWord(Word(tokens, next.Last)) is TermKind.Institution,
            _ => false,
        };
    }

    /// <summary>The word is written small somewhere in the reading.</summary>
    private bool IsCommon(string word) => _small.Contains(word.ToLowerInvariant());

    // A lone capital at the start of a sentence is a name where the word is one elsewhere and never written small.
    private void AtStart(int sentence, ImmutableArray<Token> tokens)
    {
        if (tokens.IsEmpty || !tokens[0].Is(TokenTraits.Capital) || tokens[0].Is(TokenTraits.AllCaps) || tokens[0].Is(TokenTraits.Function))
            return;
        var word = tokens[0].Span.Of(_text);
        if (!_opened.Contains(sentence) && !IsCommon(word) && !word.EndsWith("ly", StringComparison.Ordinal) && (_reading.Names.StandsAlone(word) || _known.IsPlace(word)))
            Split(sentence, tokens, 0, 0);
    }

    // "EU-Russia" are two names where both stand alone elsewhere, "Ukraine and Georgia" too; "East-West" is an adjective, "Asia-Pacific" one name.
    private void Split(int sentence, ImmutableArray<Token> tokens, int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (i > first && Parts(tokens, first, i, last))
            {
                Split(sentence, tokens, first, i - 1);
                Split(sentence, tokens, i + 1, last);
                return;
            }

            if (tokens[i].Is(TokenTraits.GluedToNext) && Word(tokens, i) is var one && !s_directions.Contains(one) && !_known.IsGivenName(one) && _reading.Names.StandsAlone(one) && _reading.Names.StandsAlone(Word(tokens, i + 1)))
            {
                Split(sentence, tokens, first, i);
                Split(sentence, tokens, i + 1, last);
                return;
            }
        }

        Take(sentence, tokens, first, last);
    }

    // Small words hold a name together ("Conference on Security and Cooperation") or stand between two ("of Ukraine and Georgia", "Ada Lovelace of London").
    private bool Parts(ImmutableArray<Token> tokens, int first, int at, int last)
    {
        var (before, after) = (TextOf(tokens, first, at - 1), TextOf(tokens, at + 1, last));
        return Word(tokens, at) switch
        {
            "and" => IsWhole(before) && IsWhole(after) || !IsVouched(tokens, last) && HeadNouns.Leading(before) is null,
            "in" => IsWhole(before) && IsWhole(after) || _known.IsCalendar(Word(tokens, at + 1)),
            "of" => _known.IsPlace(before) || IsFullName(tokens, first, at - 1),
            _ => false,
        };
    }

    // "Common Security and Defence Policy (PSDC)".
    private bool IsVouched(ImmutableArray<Token> tokens, int last) =>
        tokens[last].Span.End + 1 < _text.Length && _text.AsSpan(tokens[last].Span.End, 2) is " (";

    private bool IsWhole(string name) => _known.IsPlace(name) || _reading.Names.StandsAlone(name);

    private bool IsFullName(ImmutableArray<Token> tokens, int first, int last)
    {
        while (first < last && s_titles.Contains(Word(tokens, first)))
            first++;
        return first < last && IsGiven(Word(tokens, first));
    }

    private bool IsGiven(string word) => word.Split('-').Any(_known.IsGivenName);

    private void Take(int sentence, ImmutableArray<Token> tokens, int first, int last)
    {
        while (last > first && tokens[first].Is(TokenTraits.Initial) && StartsByChance(tokens, first, last))
            first++;
        (first, last) = WithoutSmallWords(tokens, first, last);
        var titled = false;
        if (first > 0 && first <= last && IsAbbreviation(tokens, first - 1, out var isPart))
            (titled, first) = (!isPart, isPart ? first - 1 : first);
        // "Mohawk Chief Hendrick", "French President François Mitterrand".
        while (first + 1 < last && _known.IsAdjective(Word(tokens, first)) && s_titles.Contains(Word(tokens, first + 1)))
            first++;
        if (first <= last && HeadNouns.Of(TextOf(tokens, first, last)) is null && !_known.IsPlace(TextOf(tokens, first, last)) && !_known.IsInstitution(TextOf(tokens, first, last)))
        {
            while (first < last && s_titles.Contains(Word(tokens, first)) && !IsGeneralOfNobody(tokens, first, last))
            {
                titled = true;
                if (s_ranks.Contains(Word(tokens, first)) && (last == first + 1 || Word(tokens, first + 1) is "of" or "de"))
                    break;
                first++;
            }

            // "Governor of Ruritania" names the country alone.
            if (titled && first < last && Word(tokens, first) is "of" or "for")
                (first, titled) = (first + 1, false);
            // "Secretary of State".
            if (first == last && first > 0 && Word(tokens, first - 1) is "of" && HeadNouns.OfWord(Word(tokens, first)) is not null)
                return;
        }

        // "Euro-Atlantic cooperation", "East-West relations": an adjective made of two.
        if (last == first + 1 && tokens[first].Is(TokenTraits.GluedToNext) && (_known.IsAdjective(Word(tokens, first)) || s_directions.Contains(Word(tokens, first)) && s_directions.Contains(Word(tokens, last))))
            return;
        // "Soviet Russia", "Nazi Germany": the adjective is no part of the country's name; "Western Europe" is a name of its own.
        if (last == first + 1 && _known.IsAdjective(Word(tokens, first)) && !s_directions.Contains(Word(tokens, first)) && _known.IsPlace(Word(tokens, last)) && !_known.IsPlace(TextOf(tokens, first, last)))
            first++;
        var cut = false;
        while (first <= last && (s_titles.Contains(Word(tokens, last)) && last > first || IsLooseAdjective(tokens, first, last) || cut && (s_directions.Contains(Word(tokens, last)) || Word(tokens, last) is "New")))
            (cut, last) = (true, last - 1);
        (first, last) = WithoutSmallWords(tokens, first, last);
        if (last > first && Word(tokens, last) is "Administration" or "Presidency" && !_known.IsAdjective(Word(tokens, last - 1)) && !IsAcronym(tokens, last - 1))
            (titled, last) = (true, last - 1);
        if (first > last || IsNoName(tokens, first, last))
            return;
        if (last > first && IsAcronym(tokens, first))
        {
            Add(sentence, tokens, first, first, titled: false);
            if (last > first + 1 && HeadNouns.Of(TextOf(tokens, first + 1, last)) is not null)
                first++;
        }

        Add(sentence, tokens, first, last, titled);
    }

    // "General Dynamics", "General Strike": words after no officer's rank, since the reading nowhere says of them what is said of people alone, and they are a plural, a word of the text or a body.
    private HashSet<string> NobodysAfterGeneral()
    {
        var places = _reading.Names.Names.Select(n => (n, Tokens: _reading.Terms.Sentences[n.Sentence])).Where(p => p.n.Last > p.n.First && Word(p.Tokens, p.n.Last - 1) is General);
        return [.. places.ToLookup(p => Word(p.Tokens, p.n.Last), p => ContextVotes.Of(_text, p.Tokens, p.n.Last - 1, p.n.Last, titled: false))
            .Where(word => !IsGiven(word.Key) && !_within.Contains(word.Key) && word.All(v => v.Person < OfPeopleAlone) && (word.Any(v => v.Institution > 0) || NameKinds.IsPlural(word.Key) || IsCommon(word.Key)))
            .Select(word => word.Key)];
    }

    private bool IsGeneralOfNobody(ImmutableArray<Token> tokens, int first, int last) => last == first + 1 && Word(tokens, first) is General && _nobodys.Contains(Word(tokens, last));

    private (int First, int Last) WithoutSmallWords(ImmutableArray<Token> tokens, int first, int last)
    {
        while (first <= last && (IsSmall(first) || first < last && (_known.IsCalendar(Word(tokens, first)) || s_labels.Contains(Word(tokens, first)) && tokens[first + 1].Is(TokenTraits.Number))))
            first++;
        while (last >= first && (IsSmall(last) || last > first && (_known.IsCalendar(Word(tokens, last)) || s_labels.Contains(Word(tokens, last)) && tokens[last].Span.End < _text.Length && _text[tokens[last].Span.End] == ':')))
            last--;
        return (first, last);

        bool IsSmall(int i) => tokens[i].Is(TokenTraits.Function) && !tokens[i].Is(TokenTraits.AllCaps) || !tokens[i].Is(TokenTraits.Capital) && !tokens[i].Is(TokenTraits.Number) && Word(tokens, i).Length <= 3;
    }

    // "Dr. Who", "St. Lawrence": the full stop parts them, and the name goes on; "St." is part of it.
    private bool IsAbbreviation(ImmutableArray<Token> tokens, int i, out bool isPart)
    {
        isPart = Word(tokens, i) is "St" or "Ste" or "Mt" or "Ft";
        return tokens[i].Span.End + 2 == tokens[i + 1].Span.Start && _text[tokens[i].Span.End] == '.' && (isPart || s_titles.Contains(Word(tokens, i)) || Word(tokens, i) is "Gen" or "Col" or "Capt" or "Lt" or "Sgt" or "Sen" or "Gov");
    }

    private void Add(int sentence, ImmutableArray<Token> tokens, int first, int last, bool titled)
    {
        if (!IsOfDisease(tokens, last))
            _found.Add(new NameMention(TextOf(tokens, first, last), new Posting(sentence, first, last), ContextVotes.Of(_text, tokens, first, last, titled)));
    }

    // "West Nile virus", "Rift Valley fever": the name is the disease's.
    private bool IsOfDisease(ImmutableArray<Token> tokens, int last) =>
        last + 1 < tokens.Length && tokens[last + 1].Span.Start == tokens[last].Span.End + 1 && s_diseases.Contains(Word(tokens, last + 1));

    // "Following NATO", "Recent European": the first word only has its sentence's capital where the rest is a name without it.
    private bool StartsByChance(ImmutableArray<Token> tokens, int first, int last)
    {
        var (word, whole) = (Word(tokens, first), TextOf(tokens, first, last));
        var isGerund = word.EndsWith("ing", StringComparison.Ordinal);
        return !_within.Contains(whole) && (s_openers.Contains(word) || ContextVotes.IsRole(word) || IsAdverb() || IsBeforeFullName() || IsBeforeSmallWord() || IsWordOfTheText());

        bool IsHeaded() => HeadNouns.Of(whole) is not null;

        bool IsAdverb() => word.EndsWith("ly", StringComparison.Ordinal) && !_known.IsPlace(word) && !IsHeaded();

        // "Critics Ada Lovelace knew".
        bool IsBeforeFullName() => last > first + 1 && !IsGiven(word) && IsGiven(Word(tokens, first + 1)) && !IsHeaded();

        // "Joining the Union".
        bool IsBeforeSmallWord() => isGerund && tokens[first + 1].Is(TokenTraits.Function);

        // "Trade Ruritania wanted": what the text writes small elsewhere.
        bool IsWordOfTheText() => (isGerund || IsCommon(word)) && (_within.Contains(TextOf(tokens, first + 1, last)) || !IsHeaded());
    }

    // "EU Eastern enlargement", "the Russians": at the end of the run an adjective belongs to the noun after it, or is a people.
    private bool IsLooseAdjective(ImmutableArray<Token> tokens, int first, int last) =>
        !_known.IsPlace(TextOf(tokens, first, last)) && (_known.IsAdjective(Word(tokens, last)) || last > first && s_directions.Contains(Word(tokens, last)) && Word(tokens, last).EndsWith("ern", StringComparison.Ordinal));

    private bool IsNoName(ImmutableArray<Token> tokens, int first, int last)
    {
        var name = TextOf(tokens, first, last);
        return name.Length < 2 || HeadNouns.IsGenericPlural(name) || Enumerable.Range(first, last - first + 1).All(i => IsDateOrLabel(tokens, i)) || first == last && IsNoNameAlone(tokens, first);
    }

    private bool IsDateOrLabel(ImmutableArray<Token> tokens, int i) => _known.IsCalendar(Word(tokens, i)) || s_labels.Contains(Word(tokens, i)) || tokens[i].Is(TokenTraits.Number);

    private bool IsNoNameAlone(ImmutableArray<Token> tokens, int i)
    {
        var word = Word(tokens, i);
        var isDirection = s_directions.Contains(word);
        return RomanNumeral.Is(word) || IsTitleAlone() || IsShouted() || !IsAfterArticle(tokens, i) && (isDirection || IsLandscape());

        // "the Presidents".
        bool IsTitleAlone() => s_titles.Contains(word) || word.EndsWith('s') && s_titles.Contains(word[..^1]);

        // "ATTENTION", which the text writes small elsewhere.
        bool IsShouted() => tokens[i].Is(TokenTraits.AllCaps) && word.Length > 4 && IsCommon(word);

        // "River", "Province": a word for any, where the text has it small too.
        bool IsLandscape() => !_known.IsPlace(word) && HeadNouns.OfWord(word) is TermKind.Place && IsCommon(word);
    }

    // "the East", "between East and West".
    private bool IsAfterArticle(ImmutableArray<Token> tokens, int i) =>
        i > 0 && Word(tokens, i - 1).ToLowerInvariant() is "the" or "between" || i > 1 && Word(tokens, i - 1) is "and" && s_directions.Contains(Word(tokens, i - 2));

    private bool IsAcronym(ImmutableArray<Token> tokens, int i) => Word(tokens, i) is { Length: <= 6 } word && word.Count(char.IsUpper) >= 2;

    private string Word(ImmutableArray<Token> tokens, int i) => tokens[i].Span.Of(_text);

    private string TextOf(ImmutableArray<Token> tokens, int first, int last) => first > last ? "" : _text[tokens[first].Span.Start..tokens[last].Span.End];
}
