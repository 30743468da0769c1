using StudyBot.Core.Chat;
using StudyBot.Core.Tests.Retrieval;

namespace StudyBot.Core.Tests.Checking;

public sealed class CheckCommandTests
{
    [Theory]
    [InlineData("OSCE is striving today to overcome those same limits already faced decades ago by the CSCE", "53-54")]
    [InlineData("“the final blow to the precarious relation-\nship”57 established", "57")]
    [InlineData("THE FINAL BLOW to the precarious relationship[12] (...) lit the Crimean fuse", "57")]
    [InlineData("*the rationale of conditionality* […] was soon perceived by the Russians", "50")]
    [InlineData("This analysis must however be introduced by a necessary clarification.\n\nSpeaking about bilateral Euro–Russian relations is arduous", "45")]
    public void A_true_quotation_is_exact_in_any_dress(string quotation, string page)
    {
        var reply = Check(quotation);
        Assert.Equal((ReplyStatus.Exact, QuotationVerdict.Exact), (reply.Status, reply.Verdict));
        Assert.Equal(page, reply.Passages[0].Page);
    }

    [Fact]
    public void A_quotation_over_many_sentences_is_shown_whole_in_passages_of_three()
    {
        var text = Asked.Tavani.Reading.Text;
        var quotation = text[..text.IndexOf("1. The Missed", StringComparison.Ordinal)];
        var reply = Check(quotation);
        Assert.Equal(QuotationVerdict.Exact, reply.Verdict);
        Assert.Equal(3, reply.Passages.Length);
        Assert.NotEmpty(reply.Further);
        Assert.All(reply.Passages, p => Assert.Equal(p.Text, p.Span.Of(text)));
        var rest = Asked.Tavani.Ask($"/check {quotation}") with { Request = reply.Actions[0].Request };
        Assert.Equal(reply.Passages.Length, rest.Request.Skip);
    }

    [Theory]
    [InlineData("manifested at 2009 Bucharest summit, was the final blow", "Changed number: “2009” where the reading has “2008”.")]
    [InlineData("NATO can be said to have toned down its approach to Russia", "Lost negation: the reading has “cannot”.")]
    [InlineData("NATO … be said to have toned down its approach to Russia", "Lost negation: the reading has “cannot”, and the ellipsis hides it.")]
    [InlineData("the EU does not continue to refer to NATO, and therefore indirectly to the US", "Added negation: “not” is not in the reading.")]
    [InlineData("a growing number of states then embraced the idea of a Western Governance", "Dropped: “and among them many Eu members”.")]
    [InlineData("NATO represented the only possible security net for the former Warsaw Pact states", "Changed: “possible” where the reading has “available”.")]
    public void A_changed_quotation_is_near_and_the_change_is_called_out(string quotation, string called)
    {
        var reply = Check(quotation);
        Assert.Equal((ReplyStatus.Near, QuotationVerdict.Near), (reply.Status, reply.Verdict));
        Assert.Contains(called, reply.Notes);
        Assert.Contains(reply.Notes, n => n.StartsWith("You: ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_difference_tells_both_texts_from_first_word_to_last()
    {
        var reply = Check("the EU does not continue to refer to the NATO");
        Assert.Equal(
            [
                new(DifferenceKind.Equal, "the EU does", "the EU does"), new(DifferenceKind.Insert, "not", ""), new(DifferenceKind.Equal, "continue to refer to", "continue to refer to"),
                new(DifferenceKind.Insert, "the", ""), new(DifferenceKind.Equal, "NATO", "NATO"),
            ], reply.Difference.ToArray());
        Assert.Contains("You: the EU does [not] continue to refer to [the] NATO", reply.Notes);
        Assert.Contains("Reading: the EU does [–] continue to refer to [–] NATO", reply.Notes);
    }

    [Theory]
    [InlineData("\"tendency of the institutions to export ‘institutional isomorphism’ as a default option\" by Tavani", "Benedetta Voltolini’s, not Tavani’s")]
    [InlineData("“NATO welcomed the Euro-Atlantic aspirations of Ukraine and Georgia to acquire NATO membership” — Dmitry Medvedev", "Bucharest Declaration’s, not Dmitry Medvedev’s")]
    [InlineData("most recent EU initiatives in this fields have pursued limited and sometimes ambiguous aims by John Smith", "Sara Tavani’s, not John Smith’s")]
    public void Words_of_somebody_else_are_misattributed(string argument, string whose)
    {
        var reply = Check(argument);
        Assert.Equal((ReplyStatus.Exact, QuotationVerdict.Misattributed), (reply.Status, reply.Verdict));
        Assert.Contains(whose, reply.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"tendency of the institutions to export ‘institutional isomorphism’ as a default option\" by B. Voltolini")]
    [InlineData("“the final blow to the precarious relationship” (Tavani 2019, 57)")]
    [InlineData("\"the final blow to the precarious relationship\", by the author")]
    [InlineData("\"the European countries continue to prefer defence and security alliances external to the EU framework\" by Nicoletta Pirozzi")]
    [InlineData("\"the European countries continue to prefer defence and security alliances external to the EU framework\" by Tavani")]
    [InlineData("Did you see “the final blow to the precarious relationship established between East and West”? Strong words!")]
    public void Words_under_the_name_of_who_said_or_wrote_them_are_exact(string argument) => Assert.Equal(QuotationVerdict.Exact, Check(argument).Verdict);

    [Fact]
    public void Parts_from_places_apart_are_stitched_and_each_place_is_shown()
    {
        var reply = Check("Plans for strengthening both political and military integrations nurtured during the 80s … were inspired by an unlimited trust in the attractive power of the common market");
        Assert.Equal((ReplyStatus.Near, QuotationVerdict.Stitched), (reply.Status, reply.Verdict));
        Assert.Equal(["49", "51"], reply.Passages.Select(p => p.Page));
    }

    [Theory]
    [InlineData("Europe must build its own army before the end of the decade", "The closest sentence on p. ")]
    [InlineData("The Flawed Diversification of Russian Foreign Policy", "footnote or running head")]
    public void What_is_not_there_is_not_found_and_the_closest_sentence_is_told(string quotation, string note)
    {
        var reply = Check(quotation);
        Assert.Equal((ReplyStatus.NotFound, QuotationVerdict.NotFound), (reply.Status, reply.Verdict));
        Assert.Empty(reply.Passages);
        Assert.Contains(reply.Notes, n => n.Contains(note, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("“”")]
    [InlineData("the EU")]
    [InlineData("it was not the same as that of the NATO")]
    [InlineData("… [...] …")]
    public void Too_few_words_are_too_short_to_tell(string quotation) => Assert.Equal(ReplyStatus.Usage, Check(quotation).Status);

    [Theory]
    [InlineData("The dose was 10⁶ units, or 5% of 1,200 euros, at -4 degrees.", "the dose was 10⁵ units, or 5% of 1,200 euros")]
    [InlineData("The dose was 10⁶ units, or 5% of 1,200 euros, at -4 degrees.", "the dose was 10⁶ units, or 5 of 1,200 euros")]
    [InlineData("The dose was 10⁶ units, or 5% of 1,200 euros, at -4 degrees.", "units, or 5% of 1,200 euros, at 4 degrees")]
    [InlineData("The dose was 10⁶ units, or 5% of 1,200 euros, at -4 degrees.", "The dose was 10⁶ units, or 5% of €1,200 euros, at -4 degrees.")]
    [InlineData("We met the G7 leaders of covid19 vaccine makers in Rome.", "We met the G8 leaders of covid19 vaccine makers")]
    [InlineData("We met the G7 leaders of covid19 vaccine makers in Rome.", "We met the G7 leaders of covid20 vaccine makers")]
    [InlineData("Boats sink in heavy storms [3] and return to harbour late [5, 6].", "Boats sink in heavy storms [4]")]
    [InlineData("Boats sink in heavy storms [3] and return to harbour late [5, 6].", "[4] and return to harbour late")]
    [InlineData("Boats sink in heavy storms [3] and return to harbour late [5, 6].", "and return to harbour late [5, 7].")]
    [InlineData("The results were possible and they were expected by everyone.", "The results weren't possible and they were expected by everyone.")]
    public void One_changed_number_or_sign_is_never_exact(string text, string quotation) =>
        Assert.NotEqual(ReplyStatus.Exact, Asked.Of(text + " It was a long day for everyone there.").Ask($"/check {quotation}").Status);

    [Theory]
    [InlineData("The dose was 10⁶ units, or 5% of 1,200 euros, at -4 degrees.", "the dose was 10⁶ units, or 5 % of 1200 euros, at −4 degrees")]
    [InlineData("The élites were ready [3, 5-7] in 2008. Nobody knew.", "the elites were ready in 2008.21 Nobody knew")]
    [InlineData("Boats sink in heavy storms [3] and return to harbour late [5, 6].", "Boats sink in heavy storms [3] and return to harbour late.")]
    [InlineData("Boats sink in heavy storms [3] and return to harbour late [5, 6].", "[3] and return to harbour late [5, 6]")]
    [InlineData("The élites were ready [3, 5-7] in 2008. Nobody knew.", "The élites were ready in 2008²¹. Nobody knew")]
    public void The_same_number_in_another_dress_is_exact(string text, string quotation) =>
        Assert.Equal(ReplyStatus.Exact, Asked.Of(text + " It was a long day for everyone there.").Ask($"/check {quotation}").Status);

    [Fact]
    public void A_heading_is_exact_and_is_told_to_be_one()
    {
        var reply = Check("The Limits of the Western Governance");
        Assert.Equal(QuotationVerdict.Exact, reply.Verdict);
        Assert.Contains("It is a heading.", reply.Notes);
    }

    [Fact]
    public void Ninety_s_is_one_word_and_what_an_ellipsis_hides_beside_it_is_seen()
    {
        var reading = Asked.Of("In the 90’s, the boats could not sink, said nobody, though storms were heavy that winter. It was a long day.");
        Assert.Equal(QuotationVerdict.Exact, reading.Ask("/check in the 90s the boats could not sink said nobody though storms were heavy").Verdict);
        Assert.Equal(QuotationVerdict.Near, reading.Ask("/check In the … boats could … sink, said … storms were heavy that winter").Verdict);
    }

    [Theory]
    [InlineData("the ", 3_000)]
    [InlineData("power of the ", 900)]
    public void A_text_of_the_same_words_over_and_over_is_answered(string words, int times)
    {
        var reading = Asked.Of(string.Concat(Enumerable.Repeat(words, times * 20)) + "end.");
        Assert.NotEqual(ReplyStatus.Error, reading.Ask("/check " + string.Concat(Enumerable.Repeat(words, times))[..9_900] + " vast empire fell").Status);
    }

    private static Reply Check(string argument) => Asked.Tavani.Ask($"/check {argument}");
}
