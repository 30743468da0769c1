using StudyBot.Core.Retrieval;
using StudyBot.Core.Terms;
using StudyBot.Core.Tests.Retrieval;

namespace StudyBot.Core.Tests.Terms;

public sealed class TermBookTests
{
    [Theory]
    [InlineData("As Ada Morgan observed, the plan failed. Critics of Morgan disagreed.", TermKind.Person, "Ada Morgan")]
    [InlineData("The Ruritanian leaders trusted President Zogu. They signed.", TermKind.Person, "Zogu")]
    [InlineData("They came under the Marlow Administration, late.", TermKind.Person, "Marlow")]
    [InlineData("He was exiled by the Duke of Kelmark, who ruled there.", TermKind.Person, "Duke of Kelmark")]
    [InlineData("The siege of Zendara lasted a year.", TermKind.Place, "Zendara")]
    [InlineData("The peoples of Zendaria and the tribes of the Lower Country met near Zendaria.", TermKind.Place, "Zendaria")]
    [InlineData("They met in Strelsau, the largest city of the land.", TermKind.Place, "Strelsau")]
    [InlineData("Ships crossed the Gulf of Zend at night.", TermKind.Place, "Gulf of Zend")]
    [InlineData("The dispute between Energex and Naftex, state companies of two countries, went on.", TermKind.Institution, "Energex")]
    [InlineData("It was founded by the Ruritanian Academy of Letters there.", TermKind.Institution, "Ruritanian Academy of Letters")]
    [InlineData("It was settled by the Treaty of Zenda in the end.", TermKind.Treaty, "Treaty of Zenda")]
    [InlineData("Her article “The End of Order: A History” was read by many.", TermKind.Work, "The End of Order: A History")]
    [InlineData("Before the Zenda War all was calm.", TermKind.Concept, "Zenda War")]
    [InlineData("He spoke of a “silent majority” then.", TermKind.Concept, "silent majority")]
    public void A_name_is_of_the_kind_that_it_and_the_words_around_it_say(string text, TermKind kind, string name) =>
        Assert.Contains(name, Of(text, kind));

    [Theory]
    [InlineData("There was already a King Otto’s War then, and the Zend’s Bay Company traded.", TermKind.Concept, "King Otto’s War")]
    [InlineData("Here the Zend’s Bay Company traded.", TermKind.Institution, "Zend’s Bay Company")]
    [InlineData("They sailed the Gulf of St. Lorn at night.", TermKind.Place, "Gulf of St. Lorn")]
    [InlineData("Engineers of the Marlow Electric & Manufacturing Company came.", TermKind.Institution, "Marlow Electric & Manufacturing Company")]
    [InlineData("They clashed near Zendara Royal that year.", TermKind.Place, "Zendara Royal")]
    [InlineData("It ended near present-day Zendar that year.", TermKind.Place, "Zendar")]
    [InlineData("They lost Great Zend and Lorn, two small islands.", TermKind.Place, "Lorn")]
    public void A_name_goes_as_far_as_what_belongs_to_it(string text, TermKind kind, string name) => Assert.Contains(name, Of(text, kind));

    [Theory]
    [InlineData("A chief of the Zendawa spoke, and some Lornish Kestrel came.", "Zendawa", "Lornish Kestrel", "Kestrel")]
    [InlineData("The land was held by Zend-speaking Katawa and Choktu then.", "Katawa", "Choktu")]
    [InlineData("Samples had Zendomonas, Lornia and Kestrella, and Zendomonas vulgaricans grew.", "Zendomonas", "Lornia", "Kestrella")]
    [InlineData("The Miami people left. He spoke with the Miami chief and warriors of the Ottawa.", "Miami", "Ottawa")]
    [InlineData("They died of West Zend virus and Lorn fever.", "West Zend", "Lorn")]
    [InlineData("The forest (Portuguese: Zenda Amara) is in a Counterfeit Paradise, said His Zendic Majesty.", "Zenda Amara", "Counterfeit Paradise", "Zendic Majesty")]
    [InlineData("The teams were Zend Sharks and Lorn Roughyeds. Results were read by Zendplate Manager 4.0 there.", "Zend Sharks", "Lorn Roughyeds", "Zendplate Manager")]
    [InlineData("They wrote to the firm (Zendgen Inc., Strelsau, CA, USA) as the manufacturer says.", "CA")]
    public void Peoples_species_diseases_and_things_are_no_people_places_or_institutions(string text, params string[] none) =>
        Assert.Empty(Asked.Of(text).Book.All.Where(t => t.Kind is TermKind.Person or TermKind.Place or TermKind.Institution).Select(t => t.Name).Intersect(none));

    [Fact]
    public void Of_a_family_the_one_who_was_named_first_is_meant_by_the_family_name()
    {
        var people = Asked.Of("Nikola Zend came. His father, Martin Zend, stayed. Then Zend wrote to Martin Zend. At last Zend left. Zend answered.").Book.Of(TermKind.Person).ToDictionary(t => t.Name, t => t.Mentions.Length);
        Assert.Equal((4, 2), (people["Nikola Zend"], people["Martin Zend"]));
    }

    [Fact]
    public void Of_a_family_one_who_is_hardly_named_is_not_meant_by_the_family_name_though_named_first()
    {
        const string text = "Karl Zend left. Anna Zend came. Peter Zend came. Anna Zend spoke. Peter Zend spoke. Anna Zend wrote. Peter Zend wrote. Anna Zend sang. Peter Zend sang. Anna Zend slept. Then Zend laughed. Zend answered.";
        var people = Asked.Of(text).Book.Of(TermKind.Person).ToDictionary(t => t.Name, t => t.Mentions.Length);
        Assert.Equal((7, 4, 1), (people["Anna Zend"], people["Peter Zend"], people["Karl Zend"]));
    }

    [Theory]
    [InlineData("They bought ships from General Zendworks that year. At last General Zendworks announced a new ship.", TermKind.Institution, "General Zendworks")]
    [InlineData("The dispute between General Zend and Naftex, state companies of two countries, went on.", TermKind.Institution, "General Zend")]
    [InlineData("In the end General Zend led the army. Nobody trusted General Zend.", TermKind.Person, "Zend")]
    [InlineData("There General Meigs fell. As General Meigs observed, it failed.", TermKind.Person, "Meigs")]
    [InlineData("There General Meigs fell. They praised Meigs for it.", TermKind.Person, "Meigs")]
    public void A_general_is_an_officer_unless_what_follows_is_nobodys_name(string text, TermKind kind, string name)
    {
        var term = Assert.Single(Asked.Of(text).Book.All, t => t.AllForms.Any(f => f.EndsWith(name.Split(' ')[^1], StringComparison.Ordinal)));
        Assert.Equal((kind, name), (term.Kind, term.Name));
    }

    [Fact]
    public void What_the_text_writes_small_is_no_officer_of_that_name() =>
        Assert.Empty(Of("The strike began. Soon the General Strike was over.", TermKind.Person));

    [Theory]
    [InlineData("There was a Zend Street-Fight then.", TermKind.Concept, "Zend Street-Fight")]
    [InlineData("There was a Zend Sea-War then.", TermKind.Concept, "Zend Sea-War")]
    [InlineData("They signed the Zend Grain-Treaty then.", TermKind.Treaty, "Zend Grain-Treaty")]
    public void A_compound_is_headed_by_its_last_word(string text, TermKind kind, string name) => Assert.Contains(name, Of(text, kind));

    [Theory]
    [InlineData("The Russians and the French met Russian troops in a European town.")]
    [InlineData("They met in March and on Monday. Figure 3 shows it.")]
    [InlineData("The EU’s Eastern neighbours and the East-West talks.", "EU")]
    public void Peoples_adjectives_and_dates_are_no_names(string text, params string[] left) =>
        Assert.Equal(left, Asked.Of(text).Book.All.Where(t => t.Kind is not (TermKind.Acronym or TermKind.Concept)).Select(t => t.Name));

    [Fact]
    public void Forms_of_one_thing_are_one_term_with_all_its_mentions()
    {
        var book = Asked.Of("The Organisation for Trade in Zenda (OTZ) met. The OTZ failed. Later the Otz met again, and the Organisation ended.").Book;
        var term = Assert.Single(book.Of(TermKind.Institution));
        Assert.Equal(("Organisation for Trade in Zenda", 5), (term.Name, term.Mentions.Length));
        var acronym = Assert.Single(book.Of(TermKind.Acronym));
        Assert.Equal(("OTZ", "Organisation for Trade in Zenda", 3), (acronym.Name, acronym.Expansion, acronym.Mentions.Length));
    }

    [Fact]
    public void A_family_name_joins_the_full_one_before_it_and_not_one_that_only_comes_later()
    {
        Assert.Equal(["Anna Keller"], Of("Anna Keller proposed it. Keller insisted.", TermKind.Person));
        Assert.Equal(["Anna Keller", "Keller"], Of("As Keller observed, it failed. Later Anna Keller proposed it.", TermKind.Person).Order());
    }

    [Fact]
    public void Letters_that_the_text_explains_as_something_else_are_no_institution() =>
        Assert.DoesNotContain("PBS", Of("Cells were washed in phosphate buffered saline (PBS) twice. Members of PBS were not there.", TermKind.Institution));

    [Fact]
    public void An_acronym_that_the_text_never_expands_has_no_expansion() =>
        Assert.Null(Assert.Single(Asked.Of("They joined NATO early.").Book.Of(TermKind.Acronym)).Expansion);

    [Fact]
    public void Pages_are_those_of_the_mentions()
    {
        var term = Asked.Tavani.Book.Find("Medvedev")!;
        Assert.Equal((TermKind.Person, "Dmitry Medvedev"), (term.Kind, term.Name));
        Assert.Equal("55, 56", string.Join(", ", term.Pages));
    }

    private static IEnumerable<string> Of(string text, TermKind kind) => Asked.Of(text).Book.Of(kind).Select(t => t.Name);
}
