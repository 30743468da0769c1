using System.Collections.Immutable;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Analysis;

/// <summary>
/// Who speaks, where it is not the author: quotation marks, verbs of saying, and a name or a declaration before or after.
/// Knows no name of its own.
/// </summary>
public static class SpeakerFinder
{
    private static readonly ImmutableHashSet<string> s_saying = [
        .. ("say says said state states stated observe observes observed argue argues argued note notes noted claim claims claimed write writes wrote " +
        "explain explains explained define defines defined declare declares declared affirm affirms affirmed suggest suggests suggested remark remarks " +
        "remarked maintain maintains maintained believe believes believed insist insists insisted conclude concludes concluded add adds added announce " +
        "announces announced assert asserts asserted contend contends contended describe describes described call calls called warn warns warned " +
        "report reports reported stress stresses stressed underline underlines underlined emphasise emphasises emphasised emphasize emphasizes emphasized " +
        "admit admits admitted hypothesise hypothesises hypothesised hypothesize hypothesized propose proposes proposed predict predicts predicted " +
        "point points pointed hold holds held think thinks thought put puts reply replies replied ask asks asked recall recalls recalled").Split(' ')];

    private static readonly ImmutableHashSet<string> s_speechNouns = [
        .. ("presentation speech statement declaration announcement remark remarks words address claim lecture letter interview memoir " +
        "assertion warning phrase expression formula definition opinion view").Split(' ')];

    private static readonly ImmutableHashSet<string> s_documents = [
        .. "Declaration Treaty Charter Act Communiqué Constitution Convention Resolution Statement Manifesto Report Communication Agreement Covenant Bill Protocol".Split(' ')];

    // A quotation after one of these is a title or a label, not speech.
    private static readonly ImmutableHashSet<string> s_titleLeads = [
        .. "entitled titled article book named communication chapter essay paper novel film poem song album journal concept".Split(' ')];

    // Between who speaks and the verb.
    private static readonly ImmutableHashSet<string> s_between = [.. "has had also later then once himself herself itself even still again".Split(' ')];

    // "A member of the Commission said": the name behind these is not who speaks.
    private static readonly ImmutableHashSet<string> s_governing = [.. "of in at from for with by on to about against among between and or than".Split(' ')];

    private static readonly ImmutableHashSet<string> s_indefinite = [.. "nobody everyone everybody someone somebody anyone anybody another others one many most several few people something nothing everything".Split(' ')];

    // A shorter quotation is the speaker's word inside the author's sentence.
    private const int OwnWords = 8;

    /// <param name="word">In lower case.</param>
    internal static bool IsSaying(string word) => s_saying.Contains(word);

    /// <param name="quotations">Those that touch the sentence.</param>
    /// <param name="names">Fuller forms of names (<c>Medvedev</c> to <c>Dmitry Medvedev</c>).</param>
    public static ImmutableArray<Speech> Find(
        string text, ImmutableArray<Token> tokens, TextSpan sentence, ImmutableArray<TextSpan> quotations, IReadOnlyDictionary<string, string> names, Func<string, bool> isPerson)
    {
        var speeches = ImmutableArray.CreateBuilder<Speech>();
        var runs = NameFinder.Find(text, tokens);

        foreach (var quotation in quotations)
        {
            if (quotation.Start < sentence.Start)
                continue; // Runs on from the sentence before, which attributes it.
            var open = IndexAt(tokens, quotation.Start);
            var words = Words(text, quotation);
            if (open < 0 || IsNamed(text, tokens, open))
                continue;
            var title = IsTitleCase(tokens, open, quotation);
            if (!title && DocumentBefore(text, tokens, runs, open, quotation) is { } document && words >= 4)
                speeches.Add(new Speech(document, false, quotation));
            else if (SayingName(text, tokens, runs, open, quotation, names, isPerson) is { } speaker)
                speeches.Add(words >= OwnWords ? new Speech(speaker, false, sentence) : new Speech(speaker, true, quotation));
            else if (!title && SpeechOf(text, tokens, runs, open, names) is { } of)
                speeches.Add(words < OwnWords ? new Speech(of, true, new TextSpan(quotation.Start, sentence.End)) : new Speech(of, false, quotation));
        }

        if (Reported(text, tokens, runs, names, isPerson) is { } reported && speeches.Count == 0)
            speeches.Add(new Speech(reported, true, sentence));
        return speeches.ToImmutable();
    }

    // "NAME … defines this as “…”", "NAME said: “…”", "“…”, said NAME", "“…”, as NAME put it".
    private static string? SayingName(
        string text, ImmutableArray<Token> tokens, ImmutableArray<NameRun> runs, int open, TextSpan quotation, IReadOnlyDictionary<string, string> names, Func<string, bool> isPerson)
    {
        if (SubjectBefore(text, tokens, runs, open, names) is { } subject)
            return subject;
        for (var i = open - 1; i >= Math.Max(open - 24, 0); i--)
        {
            if (tokens[i].Is(TokenTraits.Quoted) || !s_saying.Contains(Word(text, tokens, i)))
                continue;
            // "can be recalled", "is called": who is said something of does not say it.
            if (i > 0 && Word(text, tokens, i - 1) is "be" or "is" or "are" or "was" or "were" or "been" or "being")
                continue;
            if (NameEndingBefore(text, tokens, runs, i, names, isPerson) is { } before)
                return before;
        }

        var close = IndexAt(tokens, quotation.End);
        if (close < 0)
            return null;
        for (var i = close; i < Math.Min(close + 6, tokens.Length); i++)
        {
            if (!s_saying.Contains(Word(text, tokens, i)))
                continue;
            foreach (var run in runs)
                if (run.First >= close && (run.First == i + 1 || run.Last == i - 1))
                    return Full(text, tokens, run, names);
        }

        return null;
    }

    // "Brown wrote: “…”", "The Commission stated that “…”": what stands right before the verb speaks, person or not.
    private static string? SubjectBefore(string text, ImmutableArray<Token> tokens, ImmutableArray<NameRun> runs, int open, IReadOnlyDictionary<string, string> names)
    {
        var verb = open > 0 && Word(text, tokens, open - 1) is "that" ? open - 2 : open - 1;
        if (verb < 1 || !s_saying.Contains(Word(text, tokens, verb)) || tokens[verb].Is(TokenTraits.Capital))
            return null;
        var last = verb - 1;
        while (last > 0 && (s_between.Contains(Word(text, tokens, last)) || Word(text, tokens, last).EndsWith("ly", StringComparison.Ordinal)))
            last--;
        if (text.AsSpan(tokens[last].Span.End, tokens[last + 1].Span.Start - tokens[last].Span.End) is not " ")
            return null;
        foreach (var run in runs)
        {
            var before = run.First - 1;
            if (before >= 0 && Word(text, tokens, before) is "the")
                before--;
            if (run.Last == last && (before < 0 || !s_governing.Contains(Word(text, tokens, before))))
                return Full(text, tokens, run, names);
        }

        // One capital at a sentence's head is a name here: who else would say it?
        return last == 0 && tokens[0].Is(TokenTraits.Capital) && !tokens[0].Is(TokenTraits.Function) && !s_indefinite.Contains(Word(text, tokens, 0))
            ? Full(text, tokens, new NameRun(0, 0), names) : null;
    }

    // The subject of a verb of saying: the nearest name to its left with no verb of its own between.
    private static string? NameEndingBefore(
        string text, ImmutableArray<Token> tokens, ImmutableArray<NameRun> runs, int verb, IReadOnlyDictionary<string, string> names, Func<string, bool> isPerson)
    {
        for (var r = runs.Length - 1; r >= 0; r--)
        {
            var run = runs[r];
            if (run.Last >= verb)
                continue;
            if (verb - run.Last > 9)
                return null;
            var name = Full(text, tokens, run, names);
            if (!isPerson(name))
                continue;
            // "Gorbachev and the major European leaders hypothesised": what is joined to the subject does not change who comes first.
            for (var i = run.Last + 1; i < verb; i++)
                if (Word(text, tokens, i) is "which" or "that" or "who" or "by" or "of" or "to")
                    return null;
            return name;
        }

        return null;
    }

    // "the presentation to the media, again by Medvedev, of the so-called “five guidelines”": whose speech it is stands with a noun of speech.
    private static string? SpeechOf(string text, ImmutableArray<Token> tokens, ImmutableArray<NameRun> runs, int open, IReadOnlyDictionary<string, string> names)
    {
        for (var i = open - 1; i >= 0; i--)
        {
            if (!s_speechNouns.Contains(Word(text, tokens, i)))
                continue;
            foreach (var run in runs)
            {
                var leads = run.First > 0 ? Word(text, tokens, run.First - 1) : "";
                if (run.First > i && run.First - i <= 10 && run.Last < open && leads is "by" or "from")
                    return Full(text, tokens, run, names);
                if (run.Last == i - 1 && text.AsSpan(tokens[run.Last].Span.End, 1) is "’" or "'")
                    return Full(text, tokens, run, names);
            }
        }

        return null;
    }

    // "With the 2008 Bucharest Declaration, NATO …: “…”": a document speaks where a colon or "says that" opens its words.
    private static string? DocumentBefore(string text, ImmutableArray<Token> tokens, ImmutableArray<NameRun> runs, int open, TextSpan quotation)
    {
        var before = quotation.Start - 2;
        while (before > 0 && text[before] is ' ' or '“' or '"')
            before--;
        if (before <= 0 || text[before] is not (':' or ',') || text[before] is ',' && !(open > 0 && s_saying.Contains(Word(text, tokens, open - 1))))
            return null;
        for (var r = runs.Length - 1; r >= 0; r--)
            if (runs[r].Last < open && runs[r].Last > runs[r].First && s_documents.Contains(tokens[runs[r].Last].Span.Of(text)))
                return TextOf(text, tokens, runs[r]);
        return null;
    }

    // "as NAME observed", "according to NAME", "NAME argues that", "in NAME’s view".
    private static string? Reported(
        string text, ImmutableArray<Token> tokens, ImmutableArray<NameRun> runs, IReadOnlyDictionary<string, string> names, Func<string, bool> isPerson)
    {
        foreach (var run in runs)
        {
            var name = Full(text, tokens, run, names);
            if (!isPerson(name))
                continue;
            var before = run.First > 0 ? Word(text, tokens, run.First - 1) : "";
            var after = run.Last + 1 < tokens.Length ? Word(text, tokens, run.Last + 1) : "";
            var next = run.Last + 2 < tokens.Length ? Word(text, tokens, run.Last + 2) : "";
            if (before is "as" && (s_saying.Contains(after) || after is "has" or "had" && s_saying.Contains(next)))
                return name;
            if (before is "to" && run.First > 1 && Word(text, tokens, run.First - 2) is "according")
                return name;
            if (s_saying.Contains(after) && next is "that" || after is "has" or "had" && s_saying.Contains(next) && run.Last + 3 < tokens.Length && Word(text, tokens, run.Last + 3) is "that")
                return name;
            if (before is "in" && s_speechNouns.Contains(after))
                return name;
        }

        return null;
    }

    private static bool IsNamed(string text, ImmutableArray<Token> tokens, int open) =>
        open > 0 && s_titleLeads.Contains(Word(text, tokens, open - 1));

    private static bool IsTitleCase(ImmutableArray<Token> tokens, int open, TextSpan quotation)
    {
        int content = 0, capital = 0;
        for (var i = open; i < tokens.Length && tokens[i].Span.Start < quotation.End; i++)
        {
            if (tokens[i].Is(TokenTraits.Function))
                continue;
            content++;
            if (tokens[i].Is(TokenTraits.Capital))
                capital++;
        }

        return content >= 3 && capital == content;
    }

    private static string Full(string text, ImmutableArray<Token> tokens, NameRun run, IReadOnlyDictionary<string, string> names)
    {
        var name = TextOf(text, tokens, run);
        return names.TryGetValue(name, out var full) ? full : name;
    }

    private static string TextOf(string text, ImmutableArray<Token> tokens, NameRun run) => text[tokens[run.First].Span.Start..tokens[run.Last].Span.End];

    private static int Words(string text, TextSpan span) => Tokenizer.Tokenize(text, span).Length;

    private static int IndexAt(ImmutableArray<Token> tokens, int offset)
    {
        for (var i = 0; i < tokens.Length; i++)
            if (tokens[i].Span.Start >= offset)
                return i;
        return -1;
    }

    private static string Word(string text, ImmutableArray<Token> tokens, int i) => tokens[i].Span.Of(text).ToLowerInvariant();
}
