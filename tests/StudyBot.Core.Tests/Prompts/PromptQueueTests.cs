using System.Collections.Immutable;
using StudyBot.Core.Prompts;
using StudyBot.Core.Readings;
using StudyBot.Core.Tests.Retrieval;

namespace StudyBot.Core.Tests.Prompts;

public sealed class PromptQueueTests
{
    private static readonly ImmutableArray<Prompt> s_generated = PromptGenerator.Generate(Asked.Tavani);
    private static readonly DateOnly s_first = new(2026, 10, 1);

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    [InlineData("c")]
    public void All_are_posted_before_one_comes_again_and_no_two_in_a_row_share_section_or_form(string seed)
    {
        var next = new PromptQueue(s_generated, [], 0, seed).Next([], Days(2 * s_generated.Length));
        Assert.Equal(s_generated.Length, next.Take(s_generated.Length).Select(p => p.Id).Distinct().Count());
        Assert.Equal(s_generated.Length, next.Skip(s_generated.Length).Select(p => p.Id).Distinct().Count());
        Assert.All(next.Zip(next.Skip(1)), pair => Assert.True(pair.First.Section != pair.Second.Section && pair.First.Form != pair.Second.Form, $"{pair.First.Id} {pair.Second.Id}"));
    }

    [Fact]
    public void A_preview_is_what_is_posted_day_by_day()
    {
        var queue = new PromptQueue(s_generated, Curated(6), 0.25, "guild-1");
        var days = Days(60);
        var preview = queue.Next([], days);
        var history = new List<PromptId>();
        foreach (var day in days)
            history.Add(Assert.Single(queue.Next(history, [day])).Id);
        Assert.Equal(preview.Select(p => p.Id), history);
    }

    [Fact]
    public void Another_seed_gives_another_order() =>
        Assert.NotEqual(new PromptQueue(s_generated, [], 0, "a").Next([], Days(10)), new PromptQueue(s_generated, [], 0, "b").Next([], Days(10)));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.25, 10)]
    [InlineData(0.5, 20)]
    [InlineData(1, 40)]
    public void The_share_of_curated_ones_is_as_set(double share, int expected) =>
        Assert.Equal(expected, new PromptQueue(s_generated, Curated(40), share, "a").Next([], Days(40)).Count(p => p.Id.IsCurated));

    [Fact]
    public void A_dated_one_comes_on_its_date_and_one_for_a_week_on_the_weeks_first_post_and_each_once()
    {
        var dated = new DatedPrompt(Of(100), new DateOnly(2026, 10, 7));
        var weekly = new DatedPrompt(Of(101), Week: IsoWeek.Of(new DateOnly(2026, 10, 12)));
        DateOnly[] days = [.. Enumerable.Range(0, 60).Select(s_first.AddDays).Where(d => d.DayOfWeek is DayOfWeek.Wednesday or DayOfWeek.Friday)];
        var next = new PromptQueue(s_generated, [dated, weekly], 0, "a").Next([], days);
        Assert.Equal(dated.Prompt, next[Array.IndexOf(days, new DateOnly(2026, 10, 7))]);
        Assert.Equal(weekly.Prompt, next[Array.IndexOf(days, new DateOnly(2026, 10, 14))]);
        Assert.Equal(2, next.Count(p => p.Id.IsCurated));
    }

    [Fact]
    public void A_week_belongs_to_its_iso_year() => Assert.Equal("2026-W53", IsoWeek.Of(new DateOnly(2027, 1, 2)).ToString());

    [Fact]
    public void A_prompt_that_was_added_later_comes_before_a_second_round()
    {
        var few = s_generated[..10];
        var history = new PromptQueue(few, [], 0, "a").Next([], Days(10)).Select(p => p.Id).ToArray();
        var next = new PromptQueue([.. few, s_generated[10]], [], 0, "a").Next(history, Days(1));
        Assert.Equal(s_generated[10], Assert.Single(next));
    }

    [Fact]
    public void Nothing_to_post_gives_nothing_and_a_single_one_comes_again()
    {
        Assert.Empty(new PromptQueue([], [], 0.5, "a").Next([], Days(3)));
        Assert.Equal(3, new PromptQueue([s_generated[0]], [], 0, "a").Next([], Days(3)).Length);
        Assert.Equal(3, new PromptQueue([], Curated(1), 0, "a").Next([], Days(3)).Length);
    }

    [Fact]
    public void Prompts_of_the_history_that_are_gone_do_no_harm() =>
        Assert.Equal(5, new PromptQueue(s_generated, [], 0, "a").Next([PromptId.Parse("g-00000000"), PromptId.Parse("c-gone")], Days(5)).Length);

    private static DateOnly[] Days(int count) => [.. Enumerable.Range(0, count).Select(s_first.AddDays)];

    private static ImmutableArray<DatedPrompt> Curated(int count) => [.. Enumerable.Range(0, count).Select(i => new DatedPrompt(Of(i)))];

    private static Prompt Of(int i) => new() { Id = PromptId.Parse($"c-{i}"), Text = "Why?", Form = PromptForm.Curated, Reading = ReadingId.Parse("tavani-2019") };
}
