using System.Collections.Frozen;

namespace StudyBot.Core.Prompts;

/// <summary>
/// Questions by family. <c>{w}</c> is the word or phrase that the family found, <c>{who}</c> the author or "the text".
/// The last of a family is the shortest. Each can be answered from the passage, and none with yes or no alone.
/// </summary>
internal static class QuestionBank
{
    public static FrozenDictionary<string, string[]> ByFamily { get; } = new Dictionary<string, string[]>
    {
        ["asserting"] =
        [
            "What is the strongest reason for the claim that the reading gives, and what is the strongest objection?",
            "Name the best ground for the claim that the reading gives, and the best objection a critic could raise.",
            "Would you accept the claim? Weigh what the passage offers for the claim against what a critic could say.",
            "What speaks for the claim in the reading, and what against?",
        ],
        ["opposing"] =
        [
            "Who could object to the claim, and on what grounds? What in the passage would answer the objection?",
            "On what grounds could an opponent contest the claim, and what could {who} reply from the passage?",
            "Who could contest the claim, and on what grounds?",
        ],
        ["grounding"] =
        [
            "Does the passage prove the claim or only assert the claim? Say what a sceptic would still ask for.",
            "What would have to be true for the claim to hold, and how much of that does the passage show?",
            "What would have to be true for the claim to hold?",
        ],
        ["restricting"] =
        [
            "Which alternatives does “{w}” shut out, and does the passage give a reason for shutting them out?",
            "How much of the claim hangs on “{w}”? Test the sentence without the word.",
            "How much of the claim hangs on “{w}”?",
        ],
        ["necessary"] =
        [
            "What does “{w}” rest on in the passage, and where could a critic begin?",
            "Which reason in the passage carries “{w}”, and what could an opponent of the claim answer?",
            "What in the passage backs “{w}”, and how well?",
        ],
        ["hedging"] =
        [
            "What would have to be shown before a writer may drop “{w}”?",
            "Why “{w}” and not a plain statement? Weigh the caution against what the passage knows.",
            "Why “{w}”, and not a plain statement?",
        ],
        ["sweeping"] =
        [
            "“{w}” allows no exception. Does the passage, or the rest of the reading, suggest one?",
            "Would the claim be stronger or weaker without “{w}”? Argue from the passage.",
            "Where might “{w}” fail?",
        ],
        ["ranking"] =
        [
            "What in the reading earns the word “{w}”, and what could compete for the same rank?",
            "By what measure does {who} arrive at “{w}”? Name a rival that the reading offers.",
            "What could compete with “{w}”?",
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
            "Is “{w}” a description or a verdict here? Argue from the passage.",
            "Which facts in the passage speak for the word “{w}”, and who might choose a milder word?",
            "What in the passage earns the word “{w}”?",
        ],
        ["causal"] =
        [
            "Would the effect have come about without the cause named here? Argue from the passage.",
            "Is the cause named here enough for the effect, or could a critic name a rival? Argue from the reading.",
            "Which rival cause could a critic name, and what in the passage would answer?",
        ],
        ["chaining"] =
        [
            "Retrace the way from cause to effect. Which step needs the strongest support?",
            "Retrace the way from cause to effect in the passage. Where could a critic break the chain?",
            "Which step from cause to effect is the weakest?",
        ],
        ["contrasting"] =
        [
            "What exactly does “{w}” set against each other, and which side does the passage support better?",
            "Compare the two sides of “{w}”: on which point do they part, and how much does the difference matter for the argument?",
            "What does “{w}” set apart, and why does the difference matter?",
        ],
        ["conceding"] =
        [
            "What is conceded with “{w}”, what is upheld all the same, and which weighs more in the passage?",
            "Does the concession marked by “{w}” weaken the main claim or make the claim more credible? Argue from the passage.",
            "Which weighs more, what is conceded or what is upheld, and why?",
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
            "What grounds does the passage give for the view, and what could an opponent answer?",
            "How far does {who} share the view? Argue from the words of the passage.",
            "How far does {who} share the view?",
        ],
        ["attributing"] =
        [
            "What grounds does the passage give for the view, and what could an opponent answer?",
            "Does the passage bear the view out, correct the view, or leave the matter open? Point to the words that decide.",
            "What could an opponent answer?",
        ],
        ["defining"] =
        [
            "Explain the definition in words of your own. Which part of the wording does the most work?",
            "Put the definition in words of your own. Which case would test the definition?",
            "What does the definition leave out?",
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
    }.ToFrozenDictionary();
}
