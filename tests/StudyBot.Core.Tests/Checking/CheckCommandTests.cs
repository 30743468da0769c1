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

    [Theory]
    [InlineData("at 2008.5 Bucharest summit")]
    [InlineData("at 2008.75 Bucharest summit")]
    [InlineData("at 2008² Bucharest summit")]
    [InlineData("at 2008 [000] Bucharest summit")]
    [InlineData("at 2008[7] Bucharest summit")]
    [InlineData("at –2008 Bucharest summit")]
    [InlineData("at .2008 Bucharest summit")]
    [InlineData("at 2008½ Bucharest summit")]
    [InlineData("at 2008–09 Bucharest summit")]
    [InlineData("at 20085 Bucharest summit")]
    [InlineData("at 2008% Bucharest summit")]
    [InlineData("at ~2008 Bucharest summit")]
    [InlineData("at 2008th Bucharest summit")]
    public void What_is_put_to_a_number_is_part_of_it(string changed)
    {
        var reply = Check($"manifested {changed}, was the final blow to the precarious relationship");
        Assert.Equal(QuotationVerdict.Near, reply.Verdict);
        Assert.Contains(reply.Notes, n => n.StartsWith("Changed number: ", StringComparison.Ordinal) || n.StartsWith("Added number: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("the boats carried 5 × 10 barrels", "the boats carried 5 10 barrels")]
    [InlineData("the boats stayed where x = 5 knots", "the boats stayed where x ≠ 5 knots")]
    [InlineData("the boats stayed where x ≥ 5 knots", "the boats stayed where x > 5 knots")]
    [InlineData("the boats stayed 1990–95 in harbour", "the boats stayed 1990 95 in harbour")]
    [InlineData("the boats filled 10 m² of harbour", "the boats filled 10 m of harbour")]
    [InlineData("the boats filled 10 m of harbour", "the boats filled 10 m² of harbour")]
    [InlineData("the boats filled 1/2 harbour", "the boats filled 1 2 harbour")]
    [InlineData("the boats stayed in harbour (< 2 weeks)", "the boats stayed in harbour (< < 2 weeks)")]
    [InlineData("the boats stayed 20 weeks in harbour", "-20 weeks in harbour it was a long day")]
    [InlineData("the boats left at 10:30 for harbour", "the boats left at 10 30 for harbour")]
    [InlineData("the boats cost 1,500 crowns in harbour", "the boats cost 1.500 crowns in harbour")]
    [InlineData("the boats cost 5 crowns in harbour", "the boats cost ±5 crowns in harbour")]
    [InlineData("the boats were 5° warmer in harbour", "the boats were 5 warmer in harbour")]
    [InlineData("the boats lay in section Ⅳ of the harbour", "the boats lay in section Ⅴ of the harbour")]
    [InlineData("the boats reached harbour 27 [28] weeks late", "the boats reached harbour 27 [29] weeks late")]
    [InlineData("the boats [27] [28] reached harbour weeks late", "[28] [28] reached harbour weeks late")]
    [InlineData("the boats with covid reached harbour late", "the boats with covid19 reached harbour late")]
    public void One_changed_sign_of_a_number_is_never_exact(string text, string quotation) =>
        Assert.NotEqual(ReplyStatus.Exact, Asked.Of($"Then {text}. It was a long day for everyone there.").Ask($"/check {quotation}").Status);

    [Theory]
    [InlineData("the boats carried 5 × 10 barrels", "the boats carried 5 x 10 barrels")]
    [InlineData("the boats cost 1,500 crowns in harbour", "the boats cost 1500 crowns in harbour")]
    [InlineData("the boats filled ½ of the harbour", "the boats filled 1/2 of the harbour")]
    [InlineData("the boats stayed 1990–95 in harbour", "the boats stayed 1990-95 in harbour")]
    [InlineData("the boats stayed 10 -20 weeks in harbour", "-20 weeks in harbour. It was a long day")]
    [InlineData("the boats were at −4 degrees in harbour", "the boats were at –4 degrees in harbour")]
    [InlineData("the boats drew .5 metres in harbour", "the boats drew 0.5 metres in harbour")]
    [InlineData("the boats emitted CO₂ in their harbour", "the boats emitted CO2 in their harbour")]
    [InlineData("the boats, i.e. ferries, reached harbour", "THE BOATS, I.E. FERRIES, REACHED HARBOUR")]
    [InlineData("the boats reached harbour, and storms followed", "the boats reached harbour,¹² and storms followed")]
    [InlineData("the boats reached harbour, and storms followed", "the boats reached harbour12, and storms followed")]
    public void The_same_number_or_a_mark_at_a_clause_is_exact(string text, string quotation) =>
        Assert.Equal(ReplyStatus.Exact, Asked.Of($"Then {text}. It was a long day for everyone there.").Ask($"/check {quotation}").Status);

    [Theory]
    [InlineData("and lit the Crimean fuse40. With the 2008 Bucharest Declaration", QuotationVerdict.Exact)]
    [InlineData("issue of the common reaction to the invasion of Crimea9 as well as on the size of the EU trade", QuotationVerdict.Near)]
    public void A_number_glued_in_mid_clause_is_a_mark_where_the_reading_records_one(string quotation, QuotationVerdict verdict) =>
        Assert.Equal(verdict, Check(quotation).Verdict);

    [Theory]
    [InlineData("the only way to overcome this historical dilemma seems to be", "the … way to overcome this historical dilemma seems to be", "only")]
    [InlineData("it was wholly impossible for the boats to reach harbour", "it was … for the boats to reach harbour", "impossible")]
    [InlineData("the tired sailors repeatedly failed to reach their harbour", "the tired sailors … to reach their harbour", "failed")]
    [InlineData("it is, as they said, quite unlikely that boats reach harbour", "it is […] that boats reach harbour", "unlikely")]
    public void An_ellipsis_that_turns_the_sense_is_near_and_says_what_it_hides(string text, string quotation, string hidden)
    {
        var reply = Asked.Of($"Then {text}. It was a long day for everyone there.").Ask($"/check {quotation}");
        Assert.Equal(QuotationVerdict.Near, reply.Verdict);
        Assert.Contains($"The ellipsis hides “{hidden}”, without which the sentence says something else.", reply.Notes);
    }

    [Theory]
    [InlineData("it was an all-digital service for the boats of the harbour", "it was an … service for the boats of the harbour", QuotationVerdict.Exact)]
    [InlineData("it was an all-digital service for the boats of the harbour", "it was an … digital service for the boats of the harbour", QuotationVerdict.Near)]
    [InlineData("it served most/all boats of the harbour in storms", "it served … boats of the harbour in storms", QuotationVerdict.Near)]
    [InlineData("it was a not-for-profit service for the boats of the harbour", "it was a … service for the boats of the harbour", QuotationVerdict.Near)]
    public void An_adjective_of_two_parts_may_be_left_out_whole_unless_it_denies(string text, string quotation, QuotationVerdict verdict) =>
        Assert.Equal(verdict, Asked.Of($"Then {text}. It was a long day for everyone there.").Ask($"/check {quotation}").Verdict);

    [Theory]
    [InlineData("tavani said: “the final blow to the precarious relationship”")]
    [InlineData("Tavani: “the final blow to the precarious relationship”")]
    [InlineData("tavani (2019: 57): “the final blow to the precarious relationship”")]
    public void The_author_s_name_before_the_marks_is_read_without_capitals(string argument)
    {
        var reply = Check(argument);
        Assert.Equal(QuotationVerdict.Exact, reply.Verdict);
        Assert.Equal("tavani", reply.Claimed?.Name, ignoreCase: true);
    }

    [Theory]
    [InlineData("Medvedev said: \"the final blow to the precarious relationship\"")]
    [InlineData("According to Medvedev, “the final blow to the precarious relationship”")]
    [InlineData("As Dmitry Medvedev writes, “the final blow to the precarious relationship”")]
    [InlineData("In Medvedev’s words, “the final blow to the precarious relationship”.")]
    [InlineData("medvedev said: \"the final blow to the precarious relationship\"")]
    [InlineData("according to dmitry medvedev, “the final blow to the precarious relationship”")]
    [InlineData("Medvedev: “the final blow to the precarious relationship”")]
    [InlineData("pirozzi: “the final blow to the precarious relationship”")]
    [InlineData("bucharest declaration: “the final blow to the precarious relationship”")]
    [InlineData("\"the final blow to the precarious relationship\", writes Medvedev")]
    [InlineData("\"the final blow to the precarious relationship\" (Medvedev)")]
    [InlineData("“the final blow to the precarious relationship” (Medvedev 2019: 57)")]
    [InlineData("the final blow to the precarious relationship (Medvedev 2019, 57)")]
    public void A_name_before_or_behind_the_marks_is_whose_words_they_are_said_to_be(string argument) =>
        Assert.Equal(QuotationVerdict.Misattributed, Check(argument).Verdict);

    [Theory]
    [InlineData("Did you see that “the final blow to the precarious relationship” was meant?")]
    [InlineData("Somebody wrote: “the final blow to the precarious relationship”")]
    [InlineData("The article says “the final blow to the precarious relationship”")]
    [InlineData("Context: “the final blow to the precarious relationship”")]
    [InlineData("declaration: “the final blow to the precarious relationship”")]
    [InlineData("Europe: “the final blow to the precarious relationship”")]
    [InlineData("nobody here ever said: “the final blow to the precarious relationship”")]
    public void Words_before_the_marks_that_name_nobody_are_no_attribution(string argument) => Assert.Equal(QuotationVerdict.Exact, Check(argument).Verdict);

    [Theory]
    [InlineData("“the final blow to the precarious relationship” (Tavani 2019: 99)", "99", false, "2019", true, "The page given is wrong: the words stand on p. 57, not on p. 99.")]
    [InlineData("“the final blow to the precarious relationship” (p. 99)", "99", false, null, null, "The page given is wrong: the words stand on p. 57, not on p. 99.")]
    [InlineData("the final blow to the precarious relationship (Tavani 2018, pp. 56–57)", "56–57", true, "2018", false, "The year given is wrong: the reading is of 2019, not of 2018.")]
    [InlineData("Tavani (2018: 57) writes: “the final blow to the precarious relationship”", "57", true, "2018", false, "The year given is wrong: the reading is of 2019, not of 2018.")]
    public void A_wrong_page_or_year_is_told(string argument, string page, bool isPageRight, string? year, bool? isYearRight, string note)
    {
        var reply = Check(argument);
        Assert.Equal(QuotationVerdict.Exact, reply.Verdict);
        Assert.Contains(note, reply.Notes);
        Assert.Equal((page, isPageRight, year, isYearRight), (reply.Claimed!.Page, reply.Claimed.IsPageRight, reply.Claimed.Year, reply.Claimed.IsYearRight));
    }

    [Theory]
    [InlineData("“the final blow to the precarious relationship” (p. ٩٩)")]
    [InlineData("“the final blow to the precarious relationship” (Tavani 2019: ५७)")]
    public void A_page_in_digits_of_another_script_is_not_read(string argument) =>
        Assert.Equal(QuotationVerdict.Exact, Check(argument).Verdict);

    [Theory]
    [InlineData("the boats were built in Oslo (Norway 1925).", "the boats were built in Oslo (Norway 1935)")]
    [InlineData("the boats were built in harbours (4), later.", "the boats were built in harbours (5)")]
    [InlineData("the boats were built by the Norwegian harbours.", "the boats were built by Norwegian")]
    [InlineData("the boats were built by the Norwegian Harbour Trust.", "the boats were built by by Norwegian Harbour")]
    [InlineData("the boats were built by crews, captains and carpenters (-R); they sank.", "the boats were built by crews\n-R;\nthey\nsank")]
    [InlineData("the boats were built by crews, captains and carpenters - Norwegian Harbour Trust.", "the boats were built by crews - Norwegian Harbour")]
    public void A_changed_end_is_not_taken_for_a_source(string text, string quotation) =>
        Assert.NotEqual(QuotationVerdict.Exact, Asked.Of($"Then {text} It was a long day for everyone there.").Ask($"/check {quotation}").Verdict);

    [Theory]
    [InlineData("(20 December 1914). The boats returned", "(20 December all 1914). The boats returned", QuotationVerdict.Near)]
    [InlineData("(20 December 1914). The boats returned", "(20 December 1915)", QuotationVerdict.Near)]
    [InlineData("(1914). The boats returned", "(1915)", QuotationVerdict.Near)]
    [InlineData("from the previous years of peace", "from the previous years of war", QuotationVerdict.Near)]
    [InlineData("(1914). The boats returned", "(p. 3)", QuotationVerdict.Exact)]
    [InlineData("(20 December 1914). The boats returned", "(a bold remark, is it?)", QuotationVerdict.Exact)]
    [InlineData("by the fishing crews", "by the author", QuotationVerdict.Exact)]
    public void What_follows_the_reading_s_own_marks_is_no_source_where_the_reading_goes_on_so(string text, string tail, QuotationVerdict verdict) =>
        Assert.Equal(verdict, Asked.Of($"“Science and discovery are the greatest forces” {text}. It was a long day for everyone there.").Ask($"/check \"Science and discovery are the greatest forces\" {tail}").Verdict);

    [Fact]
    public void What_stands_in_parentheses_before_the_marks_is_compared_too() =>
        Assert.Equal(QuotationVerdict.Near, Asked.Of("Medvedev (20 December 1914) said: “Science and discovery are the greatest forces”. It was a long day for everyone there.")
            .Ask("/check Medvedev (20 December 1915) said: “Science and discovery are the greatest forces”").Verdict);

    [Theory]
    [InlineData("the NATO “partnership policy” of the 1990s did not take", "“1990s” where the reading has “90s”")]
    [InlineData("the NATO “partnership policy” of the nineties did not take", "“nineties” where the reading has “90s”")]
    [InlineData("during the 1990s collective security", "“1990s” where the reading has “90s”")]
    public void A_decade_written_otherwise_is_near_and_told_to_be_the_same(string quotation, string note)
    {
        var reply = Check(quotation);
        Assert.Equal(QuotationVerdict.Near, reply.Verdict);
        Assert.Contains($"Written otherwise: {note}, the same number.", reply.Notes);
    }

    [Fact]
    public void A_short_quotation_with_one_changed_number_is_near() =>
        Assert.Equal(QuotationVerdict.Near, Asked.Of("The law was passed in 2008. It was a long day for everyone there.").Ask("/check the law was passed in 2009").Verdict);

    [Theory]
    [InlineData("1990s", "1880s")]
    [InlineData("90s", "1980s")]
    [InlineData("5%", "6 per cent")]
    [InlineData("three", "4")]
    public void Another_number_is_not_the_same_written_otherwise(string number, string other)
    {
        var reply = Asked.Of($"Then the boats of the {number} reached harbour. It was a long day for everyone there.").Ask($"/check the boats of the {other} reached harbour");
        Assert.Equal(QuotationVerdict.Near, reply.Verdict);
        Assert.DoesNotContain(reply.Notes, n => n.StartsWith("Written otherwise", StringComparison.Ordinal));
    }

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
