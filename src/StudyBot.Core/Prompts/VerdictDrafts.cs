using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StudyBot.Core.Analysis;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;

namespace StudyBot.Core.Prompts;

/// <summary>Prompts about a phrase that judges what it names, where its sentence is too long or too dependent to be quoted.</summary>
internal sealed partial class VerdictDrafts(IndexedReading indexed, Frame frame, Contention contention)
{
    private const int Shortest = 22, Longest = 130;

    public IEnumerable<Draft> Of(int sentence)
    {
        var (text, span) = (indexed.Reading.Text, indexed.Reading.Sentences[sentence].Span);
        if (contention.Around(sentence) < ClaimDrafts.LeastAround || contention.Beside(sentence) == 0 || ClaimDrafts.IsReported(indexed, Excerpt.Of(text, sentence, span)))
            yield break;
        var tokens = indexed.Terms.Sentences[sentence];
        for (var i = 1; i < tokens.Length; i++)
        {
            var word = tokens[i].Span.Of(text);
            if (!Words.Verdicts.Contains(word) || Start(tokens, i) is not { } start || End(tokens, i) is not { } end || end - start is < Shortest or > Longest)
                continue;
            var phrase = text[start..end];
            if (!StandsAlone.IsClean(phrase) || text[..start].EndsWith(" as ", StringComparison.Ordinal) || indexed.Quotations[sentence].Any(q => q.Contains(tokens[i].Span)))
                continue;
            var (at, who) = (frame.At(sentence), frame.Who);
            yield return new Draft(sentence, PromptForm.CloseReading, "verdict", new TextSpan(start, end),
            [
                .. new[]
                {
                    $"{Frame.Upper(at)} {who} {frame.Does("speaks", "speak")} of “{phrase}”. Which facts in the passage bear out “{word}”, and who might choose another word?",
                    $"{Frame.Upper(at)} {who} {frame.Does("speaks", "speak")} of “{phrase}”. Is “{word}” a description or a verdict? Argue from the passage.",
                    $"{Frame.Upper(at)} {who} {frame.Does("speaks", "speak")} of “{phrase}”. What would the argument lose without “{word}”?",
                }.Where(PromptRules.Keeps),
            ],
            2.5);
        }
    }

    // "two other unwise …": the article before, with nothing between but what belongs to the noun.
    private int? Start(ImmutableArray<Token> tokens, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 3); i--)
            if (Word(tokens, i) is "the" or "a" or "an" or "two" or "three")
                return tokens[i].Span.Start;
            else if (Word(tokens, i).EndsWith("ly", StringComparison.Ordinal) || tokens[i].Is(TokenTraits.Function) && Word(tokens, i) is not ("and" or "too"))
                return null;
        return null;
    }

    // "… response of the European governments": on to the first word that begins something else.
    private int? End(ImmutableArray<Token> tokens, int at)
    {
        var (last, text) = (at, indexed.Reading.Text);
        for (var i = at + 1; i < tokens.Length && text[tokens[i - 1].Span.End..tokens[i].Span.Start] is " " or "-" or "’s " or " “" or "” "; i++)
        {
            var word = Word(tokens, i);
            // "established between East and West" belongs to the noun.
            var isParticiple = word.EndsWith("ed", StringComparison.Ordinal) && i + 1 < tokens.Length && Word(tokens, i + 1) is "between" or "by";
            if (Words.Finite.Contains(word) && !isParticiple || tokens[i].Is(TokenTraits.Function) && word is not ("of" or "between" or "by" or "and" or "the" or "a" or "an" or "at"))
                break;
            if (!tokens[i].Is(TokenTraits.Function))
                last = i;
        }

        // A noun must follow, and nothing that says which, whose or to do what.
        var end = tokens[last].Span.End;
        end += end < text.Length && text[end] == '”' ? 1 : 0;
        return last == at || Completing().IsMatch(text.AsSpan(end)) ? null : end;
    }

    [GeneratedRegex(@"\G(?:’|-|\(| (?:of|that|for|with)\b| to (?!the |a |an |\p{Lu})| \p{Ll}+(?:ed|ing|ly)\b)")]
    private static partial Regex Completing();

    private string Word(ImmutableArray<Token> tokens, int i) => tokens[i].Span.Of(indexed.Reading.Text).ToLowerInvariant();
}
