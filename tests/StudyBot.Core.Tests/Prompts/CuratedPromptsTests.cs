using System.Diagnostics;
using StudyBot.Core.Prompts;
using StudyBot.Core.Readings;
using StudyBot.Core.Tests.Importing;
using StudyBot.Core.Tests.Retrieval;

namespace StudyBot.Core.Tests.Prompts;

public sealed class CuratedPromptsTests
{
    [Fact]
    public void The_shipped_file_has_no_fault_and_every_passage_is_found()
    {
        var (prompts, problems) = CuratedPrompts.Read(File.ReadAllText(Path.Combine(Texts.Root, "config", "prompts.yaml")));
        Assert.Empty(problems);
        Assert.NotEmpty(prompts);
        Assert.All(prompts, p =>
        {
            var (prompt, problem) = p.Bind(Asked.Tavani.Reading);
            Assert.True(problem is null, problem?.ToString());
            Assert.NotNull(prompt);
            Assert.All(PromptRules.Quoted(p.Text), q => Assert.Contains(q, Asked.Tavani.Reading.Text, StringComparison.OrdinalIgnoreCase));
        });
    }

    [Fact]
    public void A_prompt_is_bound_to_the_page_and_section_of_its_quotation()
    {
        var (prompts, problems) = CuratedPrompts.Read("prompts:\n  - key: fuse\n    text: What lit the fuse?\n    passage: lit the Crimean fuse\n    date: 2026-10-05\n    tags: [end]\n");
        Assert.Empty(problems);
        var (prompt, _) = prompts[0].Bind(Asked.Tavani.Reading);
        Assert.Equal(("c-fuse", "57", "lit the Crimean fuse"), (prompt!.Id.Value, prompt.Page, prompt.Passage!.Value.Focus.Of(Asked.Tavani.Reading.Text)));
        Assert.Equal("4", Asked.Tavani.Reading.Sections[prompt.Section!.Value].Number);
        Assert.Equal(new DateOnly(2026, 10, 5), prompts[0].Date);
    }

    [Theory]
    [InlineData("questions:\n  - key: a\n", 1, "begin with 'prompts:'")]
    [InlineData("prompts:\n  - key: a\n    txt: Why?\n", 3, "use one of key, text")]
    [InlineData("prompts:\n  - text: Why?\n", 2, "add 'key: …'")]
    [InlineData("prompts:\n  - key: a\n", 2, "add 'text: …'")]
    [InlineData("prompts:\n  - key: Über\n    text: Why?\n", 2, "use a-z, 0-9")]
    [InlineData("prompts:\n  - key: a\n    text: Why\n", 3, "end it with '?'")]
    [InlineData("prompts:\n  - key: a\n    text: Why?\n    date: 5 October\n", 4, "2026-10-05")]
    [InlineData("prompts:\n  - key: a\n    text: Why?\n    date: 2026-02-30\n", 4, "2026-10-05")]
    [InlineData("prompts:\n  - key: a\n    text: Why?\n    week: 2026-W54\n", 4, "2026-W41")]
    [InlineData("prompts:\n  - key: a\n    text: Why?\n    page: fifty\n", 4, "printed page")]
    [InlineData("prompts:\n  - key: a\n    text: Why?\n    page: 50\n    passage: x\n", 2, "keep one")]
    [InlineData("prompts:\n  - key: a\n    text: Why?\n  - key: a\n    text: How?\n", 4, "a key of its own")]
    [InlineData("prompts:\n  - key: a\n    text: Who: you?\n", 3, "needs quotes")]
    [InlineData("prompts:\n  - key: a\n    text: Why?\n    tags: end\n", 4, "in brackets")]
    [InlineData("prompts:\n  - key: a\n\ttext: Why?\n", 3, "indent with spaces")]
    [InlineData("prompts:\n\t- key: a\n", 2, "indent with spaces")]
    [InlineData("prompts:\n  - key: a\n    text: Why?\n  - key: b\n    text: why?\n", 5, "'a' at line 3 as well; keep one of the two")]
    [InlineData("prompts:\n  - key: a\n    text: Why?\n    date: 2026-10-05\n  - key: b\n    text: How?\n    reading: other\n    date: 2026-10-05\n", 8, "'a' at line 4 as well; give one of the two another day")]
    [InlineData("prompts:\n  - key: member-1\n    text: Why?\n", 2, "suggestion by a member; give the prompt another key")]
    public void A_fault_is_told_with_its_line_and_a_remedy(string yaml, int line, string remedy)
    {
        var problem = Assert.Single(CuratedPrompts.Read(yaml).Problems);
        Assert.Equal(line, problem.Line);
        Assert.Contains(remedy, problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_fault_does_not_keep_the_others_back()
    {
        var (prompts, problems) = CuratedPrompts.Read("prompts:\n  - key: a\n  - key: b\n    text: Why?\n  - key: c\n    text: How\n");
        Assert.Equal("b", Assert.Single(prompts).Key);
        Assert.Equal([2, 6], problems.Select(p => p.Line));
    }

    [Theory]
    [InlineData("prompts:\n  - key: a\n    text: Why?\n  - key: b\n\ttext: How?\n")]
    [InlineData("prompts:\n  - key: a\n    text: Why?\n  - key: b\n    text: Who: you?\n")]
    [InlineData("prompts:\n  - key: a\n    text: Why?\n  - key: b\n    key: c\n")]
    public void A_fault_that_leaves_nothing_of_the_file_says_so(string yaml)
    {
        var (prompts, problems) = CuratedPrompts.Read(yaml);
        Assert.Empty(prompts);
        Assert.Contains("so no prompt of the file is posted", Assert.Single(problems).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_text_or_day_for_two_readings_and_a_key_that_only_looks_like_a_suggestion_are_no_fault()
    {
        var (prompts, problems) = CuratedPrompts.Read(
            "prompts:\n  - key: member-states\n    text: Why?\n    reading: one\n    date: 2026-10-05\n  - key: b\n    text: Why?\n    reading: two\n    date: 2026-10-05\n");
        Assert.Empty(problems);
        Assert.Equal(["member-states", "b"], prompts.Select(p => p.Key));
    }

    [Fact]
    public void Ten_times_the_prompts_take_no_hundred_times_as_long()
    {
        static string File(int prompts) => "prompts:\n" + string.Concat(Enumerable.Range(0, prompts).Select(i => $"  - key: k-{i}\n    text: Why {i}?\n"));
        static TimeSpan Took(string yaml)
        {
            var watch = Stopwatch.StartNew();
            Assert.Empty(CuratedPrompts.Read(yaml).Problems);
            return watch.Elapsed;
        }

        var (few, many) = (File(2_000), File(20_000));
        Took(few);
        var once = Enumerable.Range(0, 3).Min(_ => Took(few));
        // Twofold and more for a machine that is busy with other tests.
        Assert.InRange(Took(many), TimeSpan.Zero, 30 * once + TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("reading: other", "no reading 'other' is loaded; take one that 'studybot readings' lists")]
    [InlineData("passage: words that nobody wrote", "word for word; copy it from")]
    [InlineData("page: 99", "has no page 99; give one of 45-59")]
    public void A_prompt_that_fits_no_reading_is_told_with_its_line(string field, string told)
    {
        var prompt = CuratedPrompts.Read($"prompts:\n  - key: a\n    text: Why?\n    {field}\n").Prompts[0];
        var problem = prompt.FaultIn([Asked.Tavani.Reading])!;
        Assert.Equal(4, problem.Line);
        Assert.Contains(told, problem.ToString(), StringComparison.Ordinal);
        Assert.Null(prompt.FaultIn([]));
    }

    [Fact]
    public void A_passage_without_a_reading_may_be_in_any_of_them()
    {
        var other = Asked.Tavani.Reading with { Id = ReadingId.Parse("other"), Text = "Nothing." };
        CuratedPrompt Quoting(string passage) => CuratedPrompts.Read($"prompts:\n  - key: a\n    text: Why?\n    passage: {passage}\n").Prompts[0];
        Assert.Null(Quoting("lit the Crimean fuse").FaultIn([other, Asked.Tavani.Reading]));
        Assert.Equal(4, Quoting("words that nobody wrote").FaultIn([other, Asked.Tavani.Reading])!.Line);
    }

    [Theory]
    [InlineData("date: 2026-10-04", true)]
    [InlineData("date: 2026-10-05", false)]
    [InlineData("week: 2026-W40", true)]
    [InlineData("week: 2026-W41", false)]
    [InlineData("week: 9999-W52", false)]
    [InlineData("tags: [end]", false)]
    public void A_day_or_week_that_is_over_is_told_with_its_line(string field, bool isOver)
    {
        var past = CuratedPrompts.Read($"prompts:\n  - key: a\n    text: Why?\n    {field}\n").Prompts[0].PastOn(new DateOnly(2026, 10, 5));
        Assert.Equal(isOver ? 4 : null, past?.Line);
    }

    [Theory]
    [InlineData("passage: words that nobody wrote", "word for word")]
    [InlineData("page: 99", "45-59")]
    public void A_passage_that_the_reading_lacks_is_told_with_its_line(string field, string told)
    {
        var (prompts, _) = CuratedPrompts.Read($"prompts:\n  - key: a\n    text: Why?\n    {field}\n");
        var (prompt, problem) = prompts[0].Bind(Asked.Tavani.Reading);
        Assert.Null(prompt);
        Assert.Equal(4, problem!.Line);
        Assert.Contains(told, problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_prompt_for_another_reading_is_left_out_without_a_fault() =>
        Assert.Equal((null, null), CuratedPrompts.Read("prompts:\n  - key: a\n    text: Why?\n    reading: other\n    page: 3\n").Prompts[0].Bind(Asked.Tavani.Reading));

    [Fact]
    public void An_empty_file_has_no_prompts_and_no_fault() => Assert.Equal((0, 0), CuratedPrompts.Read("# nothing yet\n") is var (prompts, problems) ? (prompts.Length, problems.Length) : default);
}
