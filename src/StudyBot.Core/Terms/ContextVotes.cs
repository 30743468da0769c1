using System.Collections.Frozen;
using System.Collections.Immutable;
using StudyBot.Core.Analysis;
using StudyBot.Core.Retrieval.Ranking;

namespace StudyBot.Core.Terms;

/// <summary>What the words right before and after a name say of its kind: <c>in X</c>, <c>as X observed</c>, <c>X, a city of</c>, <c>members of X</c>.</summary>
internal static class ContextVotes
{
    /// <summary>Rarity (0-1) of a word that next to no text has.</summary>
    private const float Unheard = 0.95f;

    private static readonly string[] s_latin = ["us", "um", "is", "ae", "ii", "ans", "ens", "ei", "ia"];
    private static readonly FrozenSet<string> s_placeLeads = Words("in near across throughout outside inside");
    private static readonly FrozenSet<string> s_motions = Words(
        "moved move moving travelled traveled travel went go going came come returned return sailed fled flee emigrated emigrate immigrated migrated arrived exported sent trip journey expedition march marched back located based born lived");
    private static readonly FrozenSet<string> s_partsOfPlaces = Words(
        "islands cities towns states provinces regions invasion annexation occupation conquest liberation base city town port region capital province island siege border borders coast shore shores north south east west northern southern eastern western part parts inhabitants people " +
        "population streets suburb suburbs district area areas county village kingdom colony territory forest river valley rest outskirts center centre map state case");
    private static readonly FrozenSet<string> s_bodies = Words("company companies corporation firm firms agency organisation organization organizations organisations subsidiary party bank newspaper publisher university institute broadcaster manufacturer group club union alliance ministry charity");
    private static readonly FrozenSet<string> s_areas = Words("city cities town towns village villages country countries region regions province provinces river rivers island islands lake lakes mountain mountains state states county area areas district suburb suburbs port ports peninsula colony settlement settlements neighborhood neighbourhood capital");
    private static readonly FrozenSet<string> s_roles = Words(
        "scholar scholars historian historians writer author authors economist philosopher physicist scientist scientists engineer inventor leader leaders president minister king queen emperor governor general commander chief " +
        "professor doctor lawyer politician diplomat journalist actor actress singer musician composer painter artist poet architect theologian reformer monk bishop pope brother sister father mother son daughter wife husband uncle " +
        "grandson nephew cousin founder director manager coach player quarterback linebacker coordinator chairman secretary ambassador researcher researchers critic student assistant mathematician biologist geologist botanist");
    private static readonly FrozenSet<string> s_ofBodies = Words("member members chairman director secretary-general headquarters spokesman officials membership leadership employees joined join left leave within");
    private static readonly FrozenSet<string> s_bodyFollows = Words("member members officials official troops forces summit summits membership enlargement enlargements headquarters spokesman executives employees soldiers representatives delegates meeting meetings institutions");
    private static readonly FrozenSet<string> s_agreements = Words("agreement agreements treaty accord accords protocol negotiations talks pact");
    private static readonly FrozenSet<string> s_lives = Words("who born died married wrote himself herself whose");
    private static readonly FrozenSet<string> s_rules = Words("administration presidency cabinet");

    // Before what is one of many, or somebody's: "a Counterfeit Paradise", "His Britannic Majesty".
    private static readonly FrozenSet<string> s_determiners = Words("a an some any each every no few many several most other such these those this that his her its their our my your");
    private static readonly FrozenSet<string> s_amounts = Words("few many several most some");
    private static readonly FrozenSet<string> s_ofBeings = Words("tribe tribes people peoples warriors clan clans species genus genera bacteria bacterium pathogen parasite");
    private static readonly FrozenSet<string> s_beingsFollow = Words("people peoples tribe tribes chief chiefs warrior warriors nation nations clan clans indians tribesmen villagers language languages dialect speakers sp spp species genus strain strains");

    /// <summary>What people are called before their names: <c>historian</c>, <c>archaeologist</c>.</summary>
    public static bool IsRole(string word) => s_roles.Contains(word.ToLowerInvariant()) || word.EndsWith('s') && s_roles.Contains(word[..^1].ToLowerInvariant()) || word.EndsWith("ologist", StringComparison.Ordinal) || word.EndsWith("ologists", StringComparison.Ordinal);

    public static KindVotes Of(string text, ImmutableArray<Token> tokens, int first, int last, bool titled)
    {
        var (before, earlier) = (Word(first - 1), Word(first - 2));
        var after = Word(last + 1);
        var adjoins = last + 1 < tokens.Length && Gap(last) is " ";
        var noun = adjoins && !tokens[last + 1].Is(TokenTraits.Function) && !tokens[last + 1].Is(TokenTraits.Capital) && !tokens[last + 1].Is(TokenTraits.Number);
        double person = titled ? 3 : 0, place = 0, institution = 0, treaty = 0, beings = 0;
        if (s_placeLeads.Contains(before) && !noun && !IsPossessed())
            place += 1;
        if (before is "to" or "from" or "into" or "toward" or "towards" or "at" && s_motions.Contains(earlier))
            place += 1;
        // "near present-day Erie".
        if (before is "day" && earlier is "present" or "modern")
            place += 1;
        if (before is "of" && s_partsOfPlaces.Contains(earlier))
            place += earlier is "case" or "part" or "state" ? 0.5 : 1.5;
        if (before is "the" or "of" or "by" && s_ofBodies.Contains(before is "the" ? Word(first - 3) : earlier))
            institution += 1;
        if (adjoins && s_bodyFollows.Contains(after))
            institution += 1;
        if (adjoins && s_agreements.Contains(after))
            treaty += 2;
        if (adjoins && s_rules.Contains(after))
            person += 2;
        if (SpeakerFinder.IsSaying(after) && (adjoins || before is "as"))
            person += before is "as" ? 3 : 1;
        if (s_lives.Contains(after))
            person += 2;
        if (IsRole(before) && Gap(first - 1) is " ")
            person += 2;
        if (before is "to" && earlier is "according")
            person += 1;
        if (IsPossessed() && before is not "the")
            person += 0.6;
        if (s_determiners.Contains(before) && !titled || IsInAnotherLanguage())
            person -= 1.5;
        // "Microplate Manager 4.0", "Vision 2030".
        if (adjoins && tokens[last + 1].Is(TokenTraits.Number))
            (person, place) = (person - 1.2, place - 1);
        if (adjoins && (s_beingsFollow.Contains(after) || IsEpithet(last + 1)) || before is "speaking" && !IsPossessed() || s_amounts.Contains(before) && first == last)
            beings += 1.5;
        // "warriors of the Ottawa"; "peoples of Siberia" are somewhere.
        if (s_ofBeings.Contains(before) || before is "the" && earlier is "of" && first == last && s_ofBeings.Contains(Word(first - 3)))
            beings += 1;
        switch (Apposition())
        {
            case TermKind.Person: person += 2; break;
            case TermKind.Place: place += 2; break;
            case TermKind.Institution: institution += 2; break;
        }

        return new KindVotes(person, place, institution, treaty, beings, before is "the" ? 1 : 0);

        string Word(int i) => i >= 0 && i < tokens.Length ? tokens[i].Span.Of(text).ToLowerInvariant() : "";

        ReadOnlySpan<char> Gap(int i) => i >= 0 && i + 1 < tokens.Length ? text.AsSpan(tokens[i].Span.End, tokens[i + 1].Span.Start - tokens[i].Span.End) : "";

        bool IsPossessed() => tokens[last].Span.End + 1 < text.Length && text[tokens[last].Span.End] is '’' or '\'' && text[tokens[last].Span.End + 1] == 's';

        // "(Portuguese: Floresta Amazônica)".
        bool IsInAnotherLanguage() => Gap(first - 1) is ": " && tokens[first - 1].Is(TokenTraits.Capital) && KnownNames.Shipped.IsAdjective(tokens[first - 1].Span.Of(text));

        // "Pseudomonas syringae": a rare small word of a Latin ending.
        bool IsEpithet(int i) => first == last && noun && Word(i) is { Length: > 4 } word && s_latin.Any(e => word.EndsWith(e, StringComparison.Ordinal)) && Commonness.Shipped.RarityOf(WordForm.Of(word)) >= Unheard;

        // "Gazprom and Naftogaz Ukraini, state companies of", "Fresno, the largest city of", "Ada Lovelace, an English writer".
        TermKind? Apposition()
        {
            var at = last;
            if (Gap(at) is " " && Word(at + 1) is "and" && at + 2 < tokens.Length && tokens[at + 2].Is(TokenTraits.Capital))
            {
                at += 2;
                while (Gap(at) is " " && at + 1 < tokens.Length && tokens[at + 1].Is(TokenTraits.Capital))
                    at++;
            }

            if (Gap(at) is not ", ")
                return null;
            TermKind? head = null;
            for (var i = at + 1; i <= at + 6 && i < tokens.Length; i++)
            {
                var word = Word(i);
                if (i > at + 1 && (Gap(i - 1) is not (" " or "-") || word is "of" or "in" or "and" or "who" or "which" or "that" or "was" or "is"))
                    break;
                // The last noun is the head: "state companies" are companies.
                head = s_bodies.Contains(word) ? TermKind.Institution
                    : s_areas.Contains(word) ? TermKind.Place
                    : s_roles.Contains(word) && !tokens[i].Is(TokenTraits.Capital) ? TermKind.Person
                    : head;
            }

            return head;
        }
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
