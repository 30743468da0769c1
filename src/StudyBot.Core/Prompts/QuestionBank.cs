using System.Collections.Frozen;

namespace StudyBot.Core.Prompts;

/// <summary>
/// Questions by family. <c>{w}</c> is the word or phrase that the family found, <c>{who}</c> the author or "the text" with
/// <c>{does}</c> before, <c>{one}</c> and <c>{other}</c> two sides.
/// The last of a family is the shortest. Each can be answered from the passage, and none with yes or no alone.
/// </summary>
internal static class QuestionBank
{
    public static FrozenDictionary<string, string[]> ByFamily { get; } = new Dictionary<string, string[]>
    {
        ["asserting"] =
        [
            "Are the grounds in the passage good enough for the claim? Say which one a critic would attack first.",
            "Would you accept the claim? Weigh the grounds in the passage against what a critic could say.",
            "Which ground in the passage carries the claim best, and what could a critic answer?",
            "How good are the grounds for the claim?",
        ],
        ["opposing"] =
        [
            "Who could object to the claim, and on what grounds? What in the passage would answer the objection?",
            "On what grounds could an opponent contest the claim, and what could {who} reply from the passage?",
            "Who could contest the claim, and why?",
        ],
        ["grounding"] =
        [
            "Is the claim proved in the passage, or only asserted? Say what a sceptic would still ask for.",
            "What would have to be true for the claim to hold, and how much of that does the passage show?",
            "What would count against the claim, and how could {who} answer?",
            "What would count against the claim?",
        ],
        ["restricting"] =
        [
            "How much of the claim hangs on “{w}”? Test the sentence without the word.",
            "What could {who} answer a reader who would strike out “{w}”?",
            "How much hangs on “{w}”?",
        ],
        ["necessary"] =
        [
            "Who would dispute “{w}”, and what in the passage stands against the objection?",
            "Does the passage earn the word “{w}”, or could things have gone another way?",
            "Who would dispute “{w}”, and why?",
        ],
        ["hedging"] =
        [
            "What would have to be shown before a writer may drop “{w}”?",
            "Why “{w}”, and not a plain statement? Say what in the passage calls for caution.",
            "Why “{w}”, and not a plain statement?",
        ],
        ["sweeping"] =
        [
            "Would the claim be stronger or weaker without “{w}”? Argue from the passage.",
            "What could {who} answer a reader who names one exception to “{w}”?",
            "Would the claim stand without “{w}”?",
        ],
        ["ranking"] =
        [
            "What in the reading earns the word “{w}”, and what could compete for the same rank?",
            "Why “{w}”? Weigh the claim against whatever else the reading names.",
            "What could compete for the rank that “{w}” gives?",
        ],
        ["limiting"] =
        [
            "“{w}” leaves room for something else. For what, judging by the reading, and how much would be left of the claim?",
            "How much does “{w}” take back? Say what else the reading would let count.",
            "“{w}” leaves room for something else. For what?",
        ],
        ["advising"] =
        [
            "“{w}” turns a finding into advice. Do the facts in the passage support the step?",
            "“{w}” gives advice. Which reason in the passage carries the advice, and what could an opponent answer?",
            "Which facts support “{w}”, and which do not?",
        ],
        ["judging"] =
        [
            "Do the facts in the passage earn “{w}”, or does the word say more than the facts?",
            "What does “{w}” tell a reader about where {who} stands? Would a plainer word do?",
            "What in the passage earns “{w}”?",
        ],
        ["causal"] =
        [
            "Is the cause named here enough for the effect, or could a critic name a rival? Argue from the reading.",
            "Would the effect have come about without the cause named here? Argue from the passage.",
            "Which rival cause could a critic name?",
        ],
        ["conceding"] =
        [
            "What is conceded with “{w}”, what is upheld all the same, and which weighs more in the passage?",
            "Does the concession marked by “{w}” weaken the main claim or make the claim more credible? Argue from the passage.",
            "Which of the two sides weighs more?",
        ],
        ["aiming"] =
        [
            "Do the means fit the aim? Judge from what the passage says, and name what is left open.",
            "What is the aim here, by what means is the aim pursued, and what would show that the means work?",
            "How well do the means fit the aim?",
        ],
        ["evidencing"] =
        [
            "What was observed, and what is inferred from the observation? Draw the line between the two.",
            "How strong is the evidence behind the statement, and which further finding would settle the matter?",
            "What was observed here, and what is inferred?",
        ],
        ["reporting"] =
        [
            "How far {does} {who} share the view? Argue from the words of the passage.",
            "Does the passage bear the view out, correct the view, or leave the matter open? Point to the words that decide.",
            "Does the passage bear the view out, correct the view, or leave the matter open?",
            "How far {does} {who} share the view?",
        ],
        ["attributing"] =
        [
            "Does the passage bear the view out, correct the view, or leave the matter open? Point to the words that decide.",
            "Does the passage bear the view out, correct the view, or leave the matter open?",
            "Does the passage side with the view, against the view, or with neither? Point to the words that decide.",
            "How far {does} {who} share the view?",
        ],
        ["turning"] =
        [
            "The sentence begins with “{w}”. What does the sentence turn against in the passage, and which of the two sides carries the argument?",
            "The sentence begins with “{w}”. Put both sides of the turn in words of your own, and say which the passage supports better.",
            "The sentence begins with “{w}”. What does “{w}” turn against, and how convincingly?",
        ],
        ["concluding"] =
        [
            "The sentence begins with “{w}”. Of what in the passage is the statement a consequence, and does the step follow?",
            "The sentence begins with “{w}”. Name the grounds in the passage, and test the step from grounds to conclusion.",
            "The sentence begins with “{w}”. From which grounds, and does the step follow?",
        ],
        ["supporting"] =
        [
            "The sentence begins with “{w}”. Does the sentence prove what goes before, sharpen the point, or start a new one?",
            "The sentence begins with “{w}”. What does the sentence support in the passage, and how well?",
            "The sentence begins with “{w}”. What is supported, and how well?",
        ],
        ["illustrating"] =
        [
            "The sentence is given as an example. Of which general claim in the passage, and how well does the example carry the claim?",
            "The sentence begins with “{w}”. Which claim of the passage is illustrated, and what would be a counterexample?",
            "The sentence is given as an example. Which claim is illustrated, and how well?",
        ],
        ["objecting"] =
        [
            "What does “{w}” turn against in the passage, and which of the two sides carries the argument?",
            "Put both sides of the turn marked by “{w}” in words of your own, and say which the passage supports better.",
            "What does “{w}” turn against, and how convincingly?",
        ],
        ["inferring"] =
        [
            "“{w}” presents the statement as a consequence. Of what in the passage, and does the step follow?",
            "Name the grounds in the passage that “{w}” relies on, and test the step from grounds to conclusion.",
            "What does “{w}” rely on, and is that enough?",
        ],
        ["conditional"] =
        [
            "How realistic is the condition, judging by the passage, and what follows if the condition is not met?",
            "How likely is the condition to be met, judging by the passage? Name another way to the same end, if you see one.",
            "How realistic is the condition?",
        ],
        ["exemplifying"] =
        [
            "How well does the example carry the general claim? Say what would be a counterexample.",
            "Is the example typical, or does the claim need more than one case? Argue from the reading.",
            "Is the example typical, and what would be a counterexample?",
        ],
        ["dating"] =
        [
            "Is the time named here a turning point, or one step in a longer story? Argue from the passage.",
            "What changes at the time named here, and what stays the same? Argue from the passage.",
            "What changes, and what stays the same?",
        ],
        ["siding"] =
        [
            "Does the passage see the causes more on the side of {one} or of {other}? Point to the words that decide.",
            "Which of the two, {one} or {other}, does the passage hold more responsible? Point to the words that decide.",
            "On whose side, judging by the passage, lie the causes?",
        ],
        ["explaining"] =
        [
            "How good is the explanation, and which other explanation would fit the facts in the passage?",
            "Which facts in the passage speak for the explanation, and what would rule the explanation out?",
            "Which other explanation would fit the facts?",
        ],
        ["correcting"] =
        [
            "The sentence begins with “{w}”. Which expectation does the sentence correct, and how much of that expectation is left standing?",
            "Which expectation does “{w}” correct here, and how much of that expectation is left standing?",
        ],
        ["opposed"] =
        [
            "The sentence begins with “{w}”. On which point do the two sides part, and what hangs on the difference?",
            "What does “{w}” set apart here, and what hangs on the difference?",
        ],
        ["superlative"] =
        [
            "By what measure is “{w}” meant, and does the passage give enough to apply the measure?",
            "What in the passage earns “{w}”, and what could compete for the same rank?",
            "What in the passage earns “{w}”, and what could compete?",
        ],
    }.ToFrozenDictionary();
}
