using StudyBot.Core.Prompts;
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
