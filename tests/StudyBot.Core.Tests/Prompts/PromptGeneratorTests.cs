using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using StudyBot.Core.Prompts;
using StudyBot.Core.Readings;
using StudyBot.Core.Retrieval;
using StudyBot.Core.Tests.Importing;
using StudyBot.Core.Tests.Retrieval;

namespace StudyBot.Core.Tests.Prompts;

public sealed partial class PromptGeneratorTests
{
    [Fact]
    public void Every_quotation_has_all_the_pages_that_it_stands_on()
    {
        var reading = Asked.Tavani.Reading;
        var seen = 0;
        foreach (var prompt in PromptGenerator.Generate(Asked.Tavani))
        {
            var quoted = PromptRules.Quoted(prompt.Text).MaxBy(q => q.Length)!;
            var at = reading.Text.IndexOf(quoted, StringComparison.Ordinal);
            if (at < 0 || quoted.Length < 40)
                continue;
            var pages = reading.Pages.LabelOf(new TextSpan(at, at + quoted.Length))!;
            Assert.Contains(pages.Contains('-', StringComparison.Ordinal) ? $"pp. {pages.Replace('-', '–')}" : $"p. {pages}", prompt.Text, StringComparison.Ordinal);
            seen++;
        }

        Assert.True(seen >= 55, $"{seen}");
    }

    [Fact]
    public void The_shipped_article_gives_at_least_sixty_and_they_are_those_reviewed()
    {
        var prompts = PromptGenerator.Generate(Asked.Tavani);
        Assert.True(prompts.Length >= 60, $"{prompts.Length} prompts");
        Assert.True(prompts.Select(p => p.Form).Distinct().Count() >= 7);
        Assert.Equal(prompts.Length, prompts.Select(p => p.Id).Distinct().Count());
        var printed = new StringBuilder();
        foreach (var prompt in prompts)
            printed.Append($"{prompt.Id} · {prompt.Form} · §{Asked.Tavani.Reading.Sections[prompt.Section!.Value].Number} · p. {prompt.Page}\n{prompt.Text}\n\n");
        var path = Path.Combine(Texts.Root, "tests", "StudyBot.Core.Tests", "Prompts", "tavani-2019.prompts.txt");
        if (Environment.GetEnvironmentVariable("STUDYBOT_REWRITE_SNAPSHOTS") == "1")
            File.WriteAllText(path, printed.ToString());
        Assert.Equal(File.ReadAllText(path), printed.ToString());
    }

    [Fact]
    public void The_same_reading_gives_the_same_prompts_again() =>
        Assert.Equal(Line(PromptGenerator.Generate(Asked.Tavani)), Line(PromptGenerator.Generate(IndexedReading.Build(Asked.Tavani.Reading))));

    [Fact]
    public void The_shipped_articles_prompts_keep_the_rules() => AssertRules(Asked.Tavani);

    [SkippableTheory]
    [InlineData("squad.jsonl")]
    [InlineData("covidqa.jsonl")]
    public void Prompts_of_texts_of_any_kind_keep_the_rules(string file)
    {
        var path = Path.Combine(Texts.Root, "..", "shared", "eval", file);
        Skip.IfNot(File.Exists(path), $"{path} is not there: prompts of public texts were not tried.");
        var (count, articles) = (0, 0);
        foreach (var line in File.ReadLines(path))
        {
            articles++;
            using var article = JsonDocument.Parse(line);
            count += AssertRules(IndexedReading.Build(Texts.Import(string.Join("\n\n", article.RootElement.GetProperty("paragraphs").EnumerateArray().Select(p => p.GetString()!)))));
        }

        // A text that reports argues seldom: few prompts, and many of them none.
        Assert.True(4 * count > articles, $"{count} prompts of {articles} articles");
    }

    [Theory]
    [InlineData("They were defeated because of the clumsy response of the northern governments. It was due to the weather.")]
    [InlineData("This approach, however, must always have led to the failure of all such plans in the past.")]
    [InlineData("The organisation was dissolved because of the clumsy response that it gave.")]
    [InlineData("RNA was extracted from the samples and was therefore amplified using the primers of Table 2 (P = 0.03).")]
    [InlineData("Because of the war, which had begun in the north, and of the famine that followed.")]
    public void A_sentence_that_does_not_stand_alone_gives_none(string text) =>
        Assert.Empty(PromptGenerator.Generate(Asked.Of(text)).Where(p => p.Text.Contains(text[..20], StringComparison.Ordinal)));

    [Theory]
    [InlineData("The samples from the northern villages were stored in the laboratory of Marchetti for two weeks. The director of the laboratory wrote a list of all samples for the council of Verona. The council of Verona kept the list in the archive until the end of the year.")]
    [InlineData("Marchetti moved to Verona with the family of Bruni in the spring. The family of Bruni lived in a house near the river Adige until autumn. Marchetti met the bishop of Verona in the church of the old town.")]
    public void A_text_that_argues_nothing_gives_none(string text) => Assert.Empty(PromptGenerator.Generate(Asked.Of(text)));

    [Fact]
    public void A_claim_of_the_authors_is_asked_about_and_the_same_words_reported_of_somebody_else_are_not_taken_for_the_authors()
    {
        const string Beside = "The failure of the northern alliance was a serious threat to the stability of Verona. ";
        const string Claim = "the weakness of the old treaty was a serious obstacle to the success of the northern alliance in Verona";
        Assert.Contains(PromptGenerator.Generate(Asked.Of($"{Beside}{Frame.Upper(Claim)}. {Beside}")), p => p.Text.Contains(" this claim", StringComparison.Ordinal));
        Assert.DoesNotContain(PromptGenerator.Generate(Asked.Of($"{Beside}According to the council, {Claim}. {Beside}")), p => p.Text.Contains(" this claim", StringComparison.Ordinal) && p.Text.Contains("obstacle", StringComparison.Ordinal));
    }

    [Fact]
    public void No_prompt_asks_what_the_one_before_asked()
    {
        var endings = PromptGenerator.Generate(Asked.Tavani).Select(p => p.Text[^30..]).ToArray();
        Assert.All(endings.Zip(endings.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Fact]
    public void Grounds_are_asked_for_where_the_passage_gives_some_and_stand_among_the_passages_for_the_instructor()
    {
        const string Claim = "The weakness of the old treaty was a serious obstacle to the success of the northern alliance in Verona";
        const string Beside = "The failure of the northern alliance was a serious threat to the stability of Verona.";
        const string Ground = "because the smaller states of the coast had no right to call for help";
        var text = $"{Beside} {Claim}, {Ground}. {Beside}";
        var asked = PromptGenerator.Generate(Asked.Of(text)).Where(p => p.Text.Contains($"{Claim}, {Ground}", StringComparison.Ordinal) && AsksForGrounds(p)).ToArray();
        Assert.NotEmpty(asked);
        Assert.All(asked, p => Assert.Contains(p.Answers, a => a.Focus.Of(text).StartsWith(Ground, StringComparison.Ordinal)));
        Assert.DoesNotContain(PromptGenerator.Generate(Asked.Of($"{Beside} {Claim}. {Beside}")), AsksForGrounds);

        static bool AsksForGrounds(Prompt prompt) =>
            prompt.Text.Contains("what the passage says for the claim", StringComparison.Ordinal) || prompt.Text.Contains("the facts in the passage", StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_sentences_are_quoted_and_one_that_leans_on_another_with_that_one()
    {
        const string Beside = "The failure of the northern alliance was a serious threat to the stability of Verona.";
        const string Claim = "Nonetheless, the weakness of the old treaty was a serious obstacle to the success of the coastal states.";
        var quoted = PromptGenerator.Generate(Asked.Of($"{Beside} {Claim} {Beside}")).SelectMany(p => PromptRules.Quoted(p.Text)).Where(q => q.Contains("old treaty", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(quoted);
        Assert.All(quoted, q => Assert.Equal($"{Beside} {Claim[..^1]}", q));
        var sentences = Asked.Tavani.Reading.Sentences.Select(Asked.Tavani.Reading.TextOf).ToArray();
        Assert.All(PromptGenerator.Generate(Asked.Tavani), p => Assert.Contains(PromptRules.Quoted(p.Text), q => sentences.Any(s => q.EndsWith(s.TrimEnd('.'), StringComparison.Ordinal) || s.TrimEnd('.').EndsWith(q, StringComparison.Ordinal))));
    }

    [Fact]
    public void A_noun_that_the_sentence_before_has_explained_is_quoted_with_that_sentence()
    {
        const string Before = "The serious failure of the northern alliance was a threat to the council of Verona, which had made great commitments.";
        var prompts = PromptGenerator.Generate(Asked.Of($"{Before} The bishop of Verona was an obstacle to peace and a threat to its commitments. The weakness of the bishop was a serious problem."));
        Assert.All(prompts.Where(p => p.Text.Contains("The bishop of Verona", StringComparison.Ordinal)), p => Assert.Contains(Before[..40], p.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_passage_cannot_answer_is_not_asked_of_it()
    {
        const string Beside = "The failure of the northern alliance was a serious threat to the stability of Verona.";
        const string Claim = "The weakness of the old treaty was a serious obstacle to the success of the coastal states.";
        Assert.Contains(PromptGenerator.Generate(Asked.Of($"{Beside} {Claim} {Beside}")), AsksThePassage);
        Assert.DoesNotContain(PromptGenerator.Generate(Asked.Of($"{Beside} {Claim}")), AsksThePassage);

        static bool AsksThePassage(Prompt prompt) => prompt.Text.EndsWith("rgue from the passage.", StringComparison.Ordinal) || prompt.Text.EndsWith("reply from the passage?", StringComparison.Ordinal);
    }

    [Fact]
    public void A_plain_word_is_not_taken_for_a_loaded_one() =>
        Assert.DoesNotContain(PromptGenerator.Generate(Asked.Tavani), p => p.Text.Contains("“worrying” ", StringComparison.Ordinal) || p.Text.Contains("“precarious” ", StringComparison.Ordinal));

    [Fact]
    public void No_question_is_heard_too_often()
    {
        var prompts = PromptGenerator.Generate(Asked.Tavani);
        var questions = prompts.GroupBy(p => p.Text[^40..]).ToArray();
        Assert.True(questions.Length >= 10, $"{questions.Length} questions");
        Assert.All(questions, q => Assert.True(q.Count() <= 0.15 * prompts.Length, $"{q.Count()} times: {q.Key}"));
        Assert.All(prompts.GroupBy(p => p.Passage!.Value.Focus), g => Assert.True(g.Count() <= 2));
    }

    [Theory]
    [InlineData("Marchetti moved to Verona in the spring. Many samples from the river were stored in the laboratory of Verona. These results suggest that the water of the river causes the disease in the smaller villages.", "Which results carry the inference in the second sentence")]
    [InlineData("The council of Verona met in 1511. The northern towns joined the council in 1515. The long conflict of the northern towns with the council of Verona ended in 1523 with the defeat of Marchetti.", "Is the time named in this claim a turning point")]
    public void A_text_that_reports_is_asked_what_it_infers_and_what_turns(string text, string expected) =>
        Assert.Contains(PromptGenerator.Generate(Asked.Of(text)), p => p.Text.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("After the fall of the old council in 1523, the northern alliance was a serious threat to the stability of Verona.", "“the northern alliance")]
    [InlineData("In order to save the alliance, the council must accept the serious failure of the old treaty.", "“the council must")]
    public void A_claim_is_not_quoted_without_the_time_or_the_aim_within_which_it_holds(string claim, string cut)
    {
        const string Beside = "The failure of the northern alliance was a serious threat to the stability of Verona.";
        Assert.DoesNotContain(PromptGenerator.Generate(Asked.Of($"{Beside} {claim} {Beside}")), p => p.Text.Contains(cut, StringComparison.Ordinal));
    }

    [Fact]
    public void A_view_is_not_quoted_without_the_one_who_holds_it()
    {
        var reading = Asked.Of("In the opinion of Marchetti, the old treaty can only protect the smaller states of the northern coast.");
        Assert.DoesNotContain(PromptGenerator.Generate(reading), p => p.Text.Contains("“the old treaty", StringComparison.Ordinal));
    }

    [Fact]
    public void The_passage_is_shown_in_whole_sentences_and_the_answers_begin_with_it()
    {
        var text = Asked.Tavani.Reading.Text;
        foreach (var prompt in PromptGenerator.Generate(Asked.Tavani))
        {
            var shown = prompt.Passage!.Value.Shown!.Value;
            Assert.Contains(Asked.Tavani.Reading.Sentences, s => s.Span.Start == shown.Start);
            Assert.Contains(Asked.Tavani.Reading.Sentences, s => s.Span.End == shown.End);
            Assert.Equal(prompt.Passage, prompt.Answers[0]);
            Assert.All(prompt.Answers, a => Assert.True(a.Focus.End <= text.Length));
        }
    }

    private static int AssertRules(IndexedReading indexed)
    {
        var prompts = PromptGenerator.Generate(indexed);
        foreach (var prompt in prompts)
        {
            var passage = prompt.Passage!.Value.Shown!.Value.Of(indexed.Reading.Text);
            var quoted = PromptRules.Quoted(prompt.Text).ToArray();
            Assert.NotEmpty(quoted);
            string[] titles = [indexed.Reading.Metadata.Title, indexed.Reading.Sections[prompt.Section!.Value].Title];
            Assert.All(quoted, q => Assert.True(passage.Contains(q, StringComparison.Ordinal) || titles.Contains(q), $"not in the passage: {q}\n{prompt.Text}"));
            Assert.True(prompt.Text.Length <= Prompt.LongestGenerated && prompt.Text[^1] is '?' or '.', prompt.Text);
            var own = quoted.Aggregate(prompt.Text, (rest, q) => rest.Replace($"“{q}”", "“”", StringComparison.Ordinal));
            Assert.False(Dangling().IsMatch(own), prompt.Text);
            // Names and years of the prompt's own sentences: the author's, or the passage's.
            var authors = string.Join(' ', indexed.Reading.Metadata.Authors.Select(a => a.Short));
            Assert.All(NameOrYear().Matches(own).Select(m => m.Value), n => Assert.True(passage.Contains(n, StringComparison.Ordinal) || authors.Contains(n, StringComparison.Ordinal), $"{n}: {prompt.Text}"));
        }

        return prompts.Length;
    }

    private static string Line(IEnumerable<Prompt> prompts) => string.Join('\n', prompts.Select(p => $"{p.Id} {p.Text} {string.Join(' ', p.Answers)}"));

    [GeneratedRegex(@"\b(?:this(?! (?:claim|view)\b)|these|those|it|its|they|them|their|he|she|his|her|him)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dangling();

    // A capital after a small letter or a comma, or four digits.
    [GeneratedRegex(@"(?<=[\p{Ll},] )\p{Lu}[\p{L}-]+|\b\d{4}\b")]
    private static partial Regex NameOrYear();
}
