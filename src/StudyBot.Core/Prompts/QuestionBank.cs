using System.Collections.Immutable;

namespace StudyBot.Core.Prompts;

/// <summary>
/// Questions by family. <c>{claim}</c> is "this claim", or which of two quoted sentences, <c>{view}</c> likewise; <c>{w}</c> the word or phrase that the
/// family found, <c>{who}</c> the author, <c>{name}</c> and <c>{other}</c> others that the passage names. Each has two defensible
/// answers at least, and none is answered with yes or no alone.
/// </summary>
internal static class QuestionBank
{
    /// <summary>What can be asked of any claim, with what the passage must give for it.</summary>
    public static ImmutableArray<(PromptForm Form, Need Needs, string Text)> OfClaims { get; } =
    [
        (PromptForm.Evidence, Need.Author, "What would count against {claim}, and how could {who} answer?"),
        (PromptForm.WhoSays, Need.Author, "On what grounds could an opponent contest {claim}, and what could {who} reply from the passage?"),
        (PromptForm.WhoSays, Need.Nothing, "Who could object to {claim}, and on what grounds? What in the passage would answer the objection?"),
        (PromptForm.Weigh, Need.Nothing, "Is {claim} too strong, too weak, or about right? Argue from the passage."),
        (PromptForm.Weigh, Need.Grounds, "Would you accept {claim}? Weigh what the passage says for the claim against what a critic could say."),
        (PromptForm.CloseReading, Need.Nothing, "Which single word of {claim} would a critic change first, and to what? Say what hangs on the change."),
        (PromptForm.WhoSays, Need.Actors, "Who of those named in the passage would welcome {claim}, who would object, and why?"),
        (PromptForm.Consequence, Need.Lead, "Suppose a critic proved {claim} wrong. How much of the passage would fall with the claim, and what would stand all the same?"),
        (PromptForm.Compare, Need.Contrast, "Which sentence of the passage lends {claim} most support, and which could a critic turn against the claim?"),
        (PromptForm.Evidence, Need.Facts, "Could the facts in the passage support a conclusion other than {claim}? Try one, and say which of the two fits better."),
    ];

    public static ImmutableArray<string> Of(string family) => s_byFamily[family];

    private static readonly ImmutableDictionary<string, ImmutableArray<string>> s_byFamily = new Dictionary<string, ImmutableArray<string>>
    {
        ["restricting"] = ["How much of {claim} hangs on “{w}”? Test the sentence without the word.", "What could {who} answer a reader who would strike out “{w}”?"],
        ["necessary"] = ["Who would dispute “{w}”? Say how things could have gone another way, and what in the passage speaks against that."],
        ["hedging"] = ["What would have to be shown before a writer may drop “{w}”?"],
        ["sweeping"] = ["Would {claim} be stronger or weaker without “{w}”? Argue from the passage."],
        ["ranking"] = ["What could compete for the rank that “{w}” gives? Weigh {claim} against whatever else the reading names."],
        ["limiting"] = ["“{w}” leaves room for something else. For what, judging by the reading, and how much would be left of {claim}?"],
        ["judging"] =
        [
            "Does “{w}” describe or judge? Name a plainer word, and say what {claim} would gain and lose by the change.",
            "What does “{w}” tell a reader about where {who} stands? Would a plainer word do?",
        ],
        ["causal"] = ["Is the cause named in {claim} enough for the effect, or does the passage suggest another? Argue from the passage.", "Would the effect have come about without the cause named in {claim}? Argue from the passage."],
        ["conditional"] = ["How realistic is the condition in {claim}, judging by the passage, and what follows if the condition is not met?"],
        ["conceding"] = ["Does the concession marked by “{w}” weaken the main point, or make the main point more credible? Argue from the passage."],
        ["contrasting"] = ["Which side of the contrast in {claim} matters more for the argument, and why?"],
        ["dating"] = ["Is the time named in {claim} a turning point, or one step in a longer story? Argue from the passage."],
        ["superlative"] = ["By what measure is “{w}” meant, and what could compete for the same rank?"],
        ["explaining"] = ["How good is the explanation in {claim}, and which other explanation would fit the facts in the passage?"],
        ["inference"] = ["Which results carry the inference in {claim}, and what else could explain the results?"],
        ["concluding"] = ["Does the second sentence follow from the first, or is a step missing? Say what a critic would ask for.", "How strong is the step from the first sentence to the second? Look for another way in which the story could have gone on."],
        ["turning"] = ["How far does the second sentence really turn against the first, as “{w}” announces? Say which of the two weighs more in the argument."],
        ["reporting"] = ["How far does the author share {view}? Argue from the words of the passage."],
        ["viewed"] = ["Does the passage bear out {view}, correct the view, or leave the matter open? Point to the words that decide.", "Does the passage side with {view}, against the view, or with neither? Point to the words that decide."],
        ["agreeing"] = ["Would {other}, as the passage reports, agree with {name}? Argue from the passage."],
        ["storytelling"] = ["Would {name} tell the story in the same way? Say which words of {claim} {name} would change, and why."],
        ["term"] = ["What does “{w}” mean here, and how far does the author accept the phrase?", "Explain “{w}” from the passage. Is the phrase used in earnest, or held at a distance?"],
    }.ToImmutableDictionary();
}
