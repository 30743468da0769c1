using StudyBot.Core.Tests.Retrieval;

namespace StudyBot.Core.Tests.Analysis;

public sealed class SpeakerFinderTests
{
    [Theory]
    [InlineData("As Maria Keller has argued, the harbour decided the war. Maria Keller taught in Trieste.", "harbour", "Maria Keller (reported)")]
    [InlineData("According to Maria Keller, the harbour decided the war.", "harbour", "Maria Keller (reported)")]
    [InlineData("Maria Keller claims that the harbour decided the war.", "harbour", "Maria Keller (reported)")]
    [InlineData("Maria Keller writes: “The harbour decided the war, and nothing else did so much for peace.”", "harbour", "Maria Keller")]
    [InlineData("“The harbour decided the war, and nothing else did so much for peace”, wrote Maria Keller.", "harbour", "Maria Keller")]
    [InlineData("The Trieste Declaration was clear: “The harbour shall be open to the ships of every nation.”", "ships", "Trieste Declaration")]
    [InlineData("Keller wrote: “The harbour decided the war, and nothing else did so much for peace.”", "harbour", "Keller")]
    [InlineData("Maria Keller taught in Trieste. Keller later added: “The harbour decided the war, and nothing else did so much.”", "harbour", "Maria Keller")]
    [InlineData("The Harbour Commission stated that “the harbour decided the war, and nothing else did so much for peace”.", "decided", "Harbour Commission")]
    [InlineData("The World Bank has reported that “the harbour decided the war, and nothing else did so much for peace”.", "harbour", "World Bank")]
    [InlineData("Later Keller said: “The harbour decided the war, and nothing else did so much for peace.”", "harbour", "Keller")]
    [InlineData("He said: “The harbour decided the war, and nothing else did so much for peace.”", "harbour", "Anna Rossi")]
    [InlineData("A member of the Harbour Commission stated that “the harbour decided the war, and nothing else did so much for peace”.", "decided", "Anna Rossi")]
    [InlineData("The harbour decided the war, and Maria Keller was born there.", "harbour", "Anna Rossi")]
    [InlineData("In her book “The Harbour And The War” Maria Keller tells a story.", "harbour", "Anna Rossi")]
    [InlineData("The so-called “harbour theory” was popular.", "harbour theory", "Anna Rossi")]
    public void Whose_words_a_passage_shows_is_told(string text, string asked, string speaker) =>
        Assert.Equal(speaker, Asked.Of(text).Ask("/quote " + asked).Passages[0].Speaker);

    [Fact]
    public void A_quotation_over_two_sentences_keeps_its_speaker_and_is_shown_whole()
    {
        var reading = Asked.Of("The Trieste Declaration was clear: “The harbour shall be open to every ship. No toll may be raised there.” Nobody obeyed.");
        var passage = Assert.Single(reading.Ask("/quote toll").Passages);
        Assert.Equal("Trieste Declaration", passage.Speaker);
        Assert.StartsWith("The Trieste Declaration", passage.Text);
        Assert.StartsWith("No toll", passage.Sentence);
    }
}
