using System.Collections.Frozen;

namespace StudyBot.Core.Prompts;

/// <summary>
/// Questions by family. <c>{w}</c> is the word or phrase that the family found, <c>{who}</c> the author or "the text", <c>{actor}</c> one
/// who stands in the passage.
/// The last of a family is the shortest. Each can be answered from the passage, and none with yes or no alone.
/// </summary>
internal static class QuestionBank
{
    public static FrozenDictionary<string, string[]> ByFamily { get; } = new Dictionary<string, string[]>
    {
        ["restricting"] =
        [
            "Which alternatives does “{w}” shut out, and does the passage give a reason for shutting them out?",
            "How much of the claim hangs on “{w}”? Test the sentence without the word.",
            "What does the claim lose without “{w}”?",
        ],
        ["necessary"] =
        [
            "Which kind of necessity does “{w}” claim (a rule, a fact, a judgement), and what in the passage backs the claim?",
            "What does “{w}” rest on in the passage, and where could a critic begin?",
            "What in the passage backs “{w}”, and how well?",
        ],
        ["hedging"] =
        [
            "Why “{w}” and not a plain statement? Weigh the caution against what the passage knows.",
            "What would have to be shown before a writer may drop “{w}”?",
            "How far does {who} commit to the claim, given “{w}”? Say what the passage offers in support.",
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
        ["advising"] =
        [
            "“{w}” turns a finding into advice. Do the facts in the passage support the step?",
            "Who would have to act on “{w}”, and which reasons does the passage give for acting?",
            "Which facts support “{w}”, and which do not?",
        ],
        ["judging"] =
        [
            "What in the passage earns the word “{w}”, and would a neutral word say as much?",
            "Is “{w}” a description or a verdict here? Argue from the passage.",
            "Who might object to the word “{w}”, and how could {who} defend the choice?",
            "What in the passage earns the word “{w}”?",
        ],
        ["causal"] =
        [
            "Retrace the way from cause to effect. Which step needs the strongest support?",
            "Is the cause named here enough for the effect, or does the passage point to others as well?",
            "Would the effect have come about without the cause named here? Argue from the passage.",
            "Cause, condition or mere coincidence: which link does the passage show, and by what evidence?",
            "Which step from cause to effect is the weakest?",
        ],
        ["contrasting"] =
        [
            "What exactly does “{w}” set against each other, and which side does the passage stress?",
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
            "What is the aim here, by what means is the aim pursued, and what would show that the means work?",
            "Do the means fit the aim? Judge from what the passage says, and name what is left open.",
            "How well do the means fit the aim?",
        ],
        ["evidencing"] =
        [
            "What was observed, and what is inferred from the observation? Draw the line between the two.",
            "How strong is the evidence behind the statement, and which further finding would settle the matter?",
            "Which other explanation would fit the same finding? Say what in the passage speaks for or against one.",
            "What was observed here, and what is inferred?",
        ],
        ["reporting"] =
        [
            "Who holds the view, and does {who} share the view or merely report? Point to the words that decide.",
            "Is the view reported here or shared? Name the words in the passage that show where {who} {stands}.",
            "How far does {who} share the view?",
        ],
        ["defining"] =
        [
            "What does the definition take in, what does it leave out, and which case would test the definition?",
            "Explain the definition in words of your own. Which part of the wording does the most work?",
            "What does the definition leave out?",
        ],
        ["changing"] =
        [
            "What changes here, from what to what, and does the passage explain the change or only record the change?",
            "How deep does the change marked by “{w}” go? Say what stays the same, judging by the passage.",
            "What changes here, and why?",
        ],
        ["supposing"] =
        [
            "What hangs on the condition after “{w}”, and what does the passage leave open for the case that the condition fails?",
            "How likely does the passage make the condition after “{w}”, and what depends on the answer?",
            "What follows if the condition fails?",
        ],
        ["since"] =
        [
            "What makes {w} a turning point here? Say what was different before.",
            "Which developments does the passage let begin with {w}, and how are they connected?",
            "What was different before {w}?",
        ],
        ["dated"] =
        [
            "Why at that point? Say what the passage connects the year {w} with, and whether the connection is shown or only suggested.",
            "What makes {w} worth a mention? Place the event in the passage: what leads up to the event, and what follows?",
            "Why at that point, judging by the passage?",
        ],
        ["attributing"] =
        [
            "What grounds does the passage give for the view, and what could an opponent answer?",
            "Does {who} share the view, contradict the view, or leave the matter open? Point to the words that decide.",
            "What could an opponent answer?",
        ],
        ["turning"] =
        [
            "The sentence begins with “{w}”. What does the sentence turn against in the passage, and which of the two sides carries the argument?",
            "“{w}” opens the sentence. Put both sides of the turn in words of your own, and say which the passage supports better.",
            "What does “{w}” turn against, and how convincingly?",
        ],
        ["concluding"] =
        [
            "“{w}” presents the sentence as a consequence. Of what in the passage, and does the step follow?",
            "The sentence begins with “{w}”. Name the grounds in the passage, and test the step from grounds to conclusion.",
            "“{w}”: from which grounds, and does the step follow?",
        ],
        ["supporting"] =
        [
            "“{w}” announces support for the sentence before. What is supported, and is the support of the right kind?",
            "The sentence begins with “{w}”. Does the sentence prove what goes before, sharpen the point, or start a new one?",
            "What does “{w}” lend support to, and how well?",
        ],
        ["illustrating"] =
        [
            "The sentence is given as an example. Of which general claim in the passage, and how well does the example carry the claim?",
            "“{w}” opens the sentence. Which claim of the passage is illustrated, and what would be a counterexample?",
            "Which general claim is illustrated here?",
        ],
        ["agreeing"] =
        [
            "Who holds the view, and would {actor} agree, judging by the passage?",
            "Would {actor} share the view? Say what the passage gives each side to argue with.",
            "Would {actor} agree, and why?",
        ],
        ["comparing"] =
        [
            "What is compared here, in which respect, and does the passage say why the two differ?",
            "What is compared, by which measure, and which reason for the difference does the passage give or leave out?",
            "What is compared, and by which measure?",
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
