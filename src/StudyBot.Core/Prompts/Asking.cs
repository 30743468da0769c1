namespace StudyBot.Core.Prompts;

/// <summary>Puts a quotation and a question together.</summary>
internal sealed class Asking(Frame frame)
{
    public Frame Frame => frame;

    /// <param name="question">As <see cref="QuestionBank"/> has it.</param>
    public string Ask(Excerpt excerpt, string question, string word = "", string name = "", string other = "") =>
        $"{frame.Quote(excerpt)} " + question.Replace("the claim", excerpt.IsSecond || excerpt.IsFirst ? "{claim}" : "the claim", StringComparison.Ordinal).Replace("{claim}", Claim(excerpt), StringComparison.Ordinal).Replace("{view}", excerpt.IsSecond ? "the view in the second sentence" : "this view", StringComparison.Ordinal).Replace("{w}", word, StringComparison.Ordinal)
            .Replace("{who}", frame.Who, StringComparison.Ordinal).Replace("the author", frame.Who, StringComparison.Ordinal)
            .Replace("{name}", name, StringComparison.Ordinal).Replace("{other}", other, StringComparison.Ordinal);

    // Of two quoted sentences, the one that is asked about.
    private static string Claim(Excerpt excerpt) => excerpt.IsSecond ? "the second sentence" : excerpt.IsFirst ? "the first sentence" : "this claim";
}
