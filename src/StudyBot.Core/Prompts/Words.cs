using System.Collections.Frozen;

namespace StudyBot.Core.Prompts;

/// <summary>
/// English words that make, weaken, ground or report a claim, whatever it is about. None names a subject: a prompt about
/// biology is found by the same words as one about politics.
/// </summary>
internal static class Words
{
    /// <summary>What claims less than the whole.</summary>
    public static string[] Limiting { get; } = ["mainly", "largely", "mostly", "primarily", "chiefly", "partly", "at least in part", "to some extent", "to a certain extent", "almost exclusively"];

    /// <summary>Adjectives that judge what they describe.</summary>
    public static FrozenSet<string> Judging { get; } = Set(
        "unrealistic clumsy blatant controversial disappointing dangerous unwise precarious inadequate ambiguous vague hostile " +
        "authoritarian harmless harmful optimistic pessimistic precious profound worrisome worrying unreliable unsatisfying " +
        "irreversible doomed noncommittal warlike impracticable convenient compelling timid fierce " +
        "unsuccessful ineffective inefficient disastrous tragic brutal cruel generous brilliant " +
        "unfair unjust powerless crude imperfect flawed excessive drastic devastating oppressive corrupt unacceptable " +
        "unreasonable plausible implausible convincing misleading illegitimate " +
        "trustful hypocritical paradoxical contradictory fragile unstable harsh");

    /// <summary>Of these and of adverbs, those that are always a verdict: the facts alone would not choose them.</summary>
    public static string[] Verdicts { get; } =
    [
        "unrealistic", "clumsy", "blatant", "disappointing", "unwise", "precarious", "inadequate", "timid", "noncommittal", "warlike", "worrisome", "worrying", "harmless", "unreliable", "impracticable",
        "convenient", "inexorably", "fatally", "ironically", "trustful", "hypocritical", "paradoxical", "brilliant", "disastrous", "tragic", "devastating", "misleading", "excessive", "drastic", "fallacious",
        "annoying", "doomed", "rushed",
    ];

    /// <summary>Of the verdicts, those that carry an argument: what had to come, and what is not meant as it is said. A worrying turn or a precarious peace is plain already.</summary>
    public static string[] Arguing { get; } = ["inexorably", "fatally", "doomed", "ironically", "hypocritical", "paradoxical"];

    /// <summary>Words that assess, whatever they are about: success and failure, strength and weakness, worth, right, risk, dispute, and what acts for or against.</summary>
    public static FrozenSet<string> Assessing { get; } = Judging.Concat(Set(
        "fail failed fails failing failure failures weak weakness weaknesses weaken weakens weakened strength strengthen strengthened strengthens inability unable lack lacks lacking obstacle obstacles crisis crises problem problems " +
        "difficulty difficulties difficult dilemma contradiction contradictions opportunity opportunities threat threats threaten threatened threatening danger dangers risk risks risky success successes successful successfully effective effectively " +
        "ineffectiveness importance important essential crucial decisive fundamental fundamentally necessary necessarily need needs urgent urgency priority priorities limit limits limited credibility credible legitimacy legitimate justified justification justify justifies " +
        "undermine undermined undermines undermining jeopardise jeopardised jeopardize jeopardized hinder hindered hindering hinders compromise compromised compromising worsen worsened worsening deepen deepened improve improved improvement improvements " +
        "favour favours favoured favor favors favored discourage discouraged encourage encouraged insufficient enough better worse best worst true real really merely simply unfortunately fatal fatally complex complicated complicate complicates serious seriously " +
        "responsible responsibility blame blamed mistake mistakes mistaken illusion superior superiority inferior inferiority unfair right rights wrong debate debates debated question questions questioned critic critics criticism criticised criticized critical argue argues argued argument arguments " +
        "must should ought cannot only never always inevitable inevitably impossible unlikely likely seem seems seemed appear appears perhaps probably possibly may might supposedly arguably apparently clearly obvious obviously evident evidently certainly undoubtedly " +
        "main key principal primary foremost mainly largely mostly primarily chiefly partly entirely completely substantially substantial   significant significantly deeply deep strongly strong strict strictly " +
        "prevent prevented prevents preventing cause caused causes causing due because thanks therefore consequence consequences consequently affect affected affects influence influenced influential impact lead led leads leading result resulted results explain explains explained " +
        "demonstrate demonstrated demonstrates prove proved proves confirm confirmed confirms evidence reason reasons " +
        "unstable stability instability insecurity uncertain uncertainty imbalance unbalanced conflict conflicts conflictual conflicting confrontation confrontational tension tensions divergence divergences diverge disagreement disagreements dispute disputes rivalry hostile hostility mistrust distrust suspicion fear fears feared " +
        "ambition ambitions ambitious effort efforts hope hopes hoped concern concerns concerned advantage advantages disadvantage disadvantages benefit benefits burden cost costly value valuable useful useless vain futile promising hardly scarcely          " +
        "traditional traditionally radical radically ideology ideological prejudice racist propaganda rhetoric domination dominate dominated exploitation exploit exploited oppression freedom liberty justice injustice inequality unequal equal violent violence " +
        "negative negatively positive positively neglect neglected abandon abandoned lose loses harm harmed burden blow obstruct obstructed privilege privileges privileged attractive attractiveness trust confidence " +
        "prevail prevailed prevailing dependence dependent interdependence independence autonomy beneficial disruptive fallacious vagueness generic incapable ability capable premature exaggerated overstated " +
        "reluctant reluctance willing unwilling refuse refused refusal accept acceptable accepted reject rejected oppose opposed opposition support supported supports contrary contrast decline declined loss lost gain gained stall stalled deadlock paralysis rise risen growing increasingly")).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Of the assessing words, those that a report or a procedure has as well.</summary>
    public static FrozenSet<string> Mild { get; } = Set(
        "may might possibly likely unlikely cannot only due because therefore lead led leads leading result resulted results cause caused causes causing explain explained explains affect affected affects influence influenced significant significantly " +
        "need needs support supported supports main mainly largely mostly primarily primary increase increasingly growing rise loss lost gain gained limit limited limits impact problem problems question questions reduce evidence confirm confirmed true traditional traditionally complex");

    /// <summary>What leads from cause to effect, or back.</summary>
    public static string[] Causal { get; } =

    [
        "due to", "because of", "thanks to", "as a result of", "as a consequence of", "led to", "leads to", "caused by", "caused", "resulted in", "results in", "gave rise to",
        "contributed to", "contributes to", "prevented", "prevents", "provoked", "triggered by", "triggered", "explains", "explained by", "owing to", "stems from", "stemmed from", "brought about", "gave way to",
        "compelled", "forced", "enabled",
    ];

    /// <summary>What is offered as a cause, and may not be the only one.</summary>
    public static string[] Explaining { get; } =
    [
        "could be explained by", "may be explained by", "can be explained by", "might be explained by", "may be due to", "might be due to", "could be due to", "is likely due to", "is probably due to", "was likely due to",
        "was probably due to", "may be attributed to", "can be attributed to", "could be attributed to", "may reflect", "could reflect", "might reflect", "may have been due to", "may explain", "could explain", "might explain",
    ];

    /// <summary>What must be so before something else can.</summary>
    public static string[] Conditional { get; } = ["only if", "unless", "would allow", "would only", "only conceivable", "only possible", "precondition", "preconditions", "prerequisite", "the only way", "depends on", "depend on", "depended on", "would require"];

    /// <summary>A view without the one who holds it as its subject.</summary>
    public static string[] Reporting { get; } =
    [
        "perceived as", "perceived by", "regarded as", "interpreted by", "interpreted as", "some scholars",
        "some historians", "many scholars", "many historians", "most scholars", "most historians", "critics", "opponents", "supporters", "proponents", "depicted by", "depicted as",
        "criticised", "criticized", "it has been argued", "it has also been argued", "it has been suggested", "condemned", "blamed", "denounced", "accused",
    ];

    /// <summary>A view with the one who holds it.</summary>
    public static string[] Attributing { get; } =
        ["argued that", "argue that", "argues that", "claimed that", "claim that", "claims that", "contends that", "contended that", "asserted that", "asserts that", "hold that", "holds that", "suggested that", "suggest that", "proposed that", "concluded that", "pointed out that"];

    /// <summary>Who or what finds something out.</summary>
    public static FrozenSet<string> Findings { get; } = Set(
        "study studies results result data analysis analyses finding findings evidence experiment experiments we survey surveys research report reports observation observations model models test tests work investigation investigations excavations estimates");

    /// <summary>What is done in every laboratory or archive: how, not what follows.</summary>
    public static FrozenSet<string> Procedures { get; } = Set(
        "designed performed amplified generated extracted collected incubated measured cloned sequenced calculated obtained analysed analyzed purchased approved used reviewed conducted carried tested added washed stained isolated detected determined compared evaluated selected included excluded defined aligned transfected infected");

    /// <summary>What a sentence begins with to turn against, conclude from, or support the one before.</summary>
    public static string[] Turning { get; } = ["However", "Nonetheless", "Nevertheless", "On the contrary", "By contrast", "In contrast", "Conversely", "But", "Yet"];

    public static string[] Concluding { get; } = ["Therefore", "Thus", "Hence", "As a result", "For this reason", "For these reasons", "Consequently", "In conclusion", "Accordingly"];

    /// <summary>What a sentence begins with to tie itself to the one before: the rest stands without it.</summary>
    public static string[] Connecting { get; } =
    [
        "In fact", "Moreover", "However", "Nonetheless", "Nevertheless", "Therefore", "Thus", "Hence", "Indeed", "Finally", "Furthermore", "In addition", "Additionally", "As a result", "In conclusion",
        "For example", "For instance", "Consequently", "On the other hand", "In particular", "Actually", "Anyway", "Meanwhile", "Still", "Instead", "Similarly", "Likewise", "Accordingly", "In contrast",
        "By contrast", "On the contrary", "Conversely", "Not by chance", "In any case", "As expected", "Specifically", "Overall", "Notably", "Importantly", "Interestingly", "In short", "In other words", "To conclude", "In summary",
        "Taken together", "Of course", "More importantly", "More recently", "Recently", "Clearly", "Also", "Besides", "Otherwise", "First", "Second", "Third", "Firstly", "Secondly", "Thirdly", "Lastly", "Generally", "In general", "Eventually", "Later",
        "At moments", "Traditionally", "To this end", "In this way", "For this reason", "For these reasons", "As such", "Equally", "Yet", "And", "But", "So", "In turn",
    ];

    /// <summary>Of these, those that no comma needs to follow.</summary>
    public static FrozenSet<string> Bare { get; } = Set("However And But Yet So Thus Hence Therefore Indeed Nonetheless Nevertheless Instead");

    public static FrozenSet<string> Prepositions { get; } = Set(
        "in at on of for from to by with within during after before since under over between among against through throughout despite according towards toward into about as like without across around upon until because due beyond behind along amid");

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
