using System.Collections.Frozen;

namespace StudyBot.Core.Analysis;

/// <summary>Everyday words that people use for each other when they ask in their own words; keyed by <see cref="WordForm"/>.</summary>
public static class Synonyms
{
    private const string Groups =
        "big large great huge major;small little tiny minor;begin start commence open launch;end finish stop conclude close cease;buy purchase acquire;sell trade export;" +
        "make create produce build construct;build construct erect;show demonstrate reveal indicate;help assist aid support;use utilise employ apply;get obtain receive gain acquire;give grant provide offer donate;" +
        "leave depart quit abandon;abandon drop reject;refuse reject decline deny;die death dead perish kill;kill murder execute assassinate;born birth;marry wife husband spouse marriage;" +
        "war conflict battle fighting;quarrel dispute argument disagreement;fight battle combat;attack invade assault raid strike;defeat beat conquer;win victory triumph;" +
        "soldier troop army force military;weapon arm armament;promise assurance guarantee vow;agreement treaty accord deal pact;talk negotiation dialogue discussion;meeting summit conference;" +
        "say state claim argue assert declare observe note;think believe consider regard;ask request demand call;answer respond reply reaction response;idea concept notion proposal;plan proposal project scheme;" +
        "aim goal objective purpose target;reason cause motive;result outcome consequence effect;change alter modify transform;grow increase rise expand;reduce decrease decline lower cut diminish;" +
        "quick fast rapid;old ancient elderly;new recent modern;important significant crucial key essential;hard difficult challenging;main principal primary chief;yearly annual;price cost fee;money fund funding financial;" +
        "pay salary wage;rich wealthy;poor poverty;job work occupation employment profession;company firm corporation business enterprise;boss leader head chief;government administration authority state;" +
        "country nation state;city town capital;area region zone territory;border frontier boundary;people population inhabitant resident;child kid youth;doctor physician;illness disease sickness infection;" +
        "sick ill infected patient;medicine drug medication;cure treat treatment therapy;school education academy;teach instruct educate;pupil student;book work publication;newspaper journal;television tv broadcast;" +
        "write author compose;house home dwelling residence;church cathedral;road street highway route;car vehicle automobile;ship vessel boat;film movie;picture image painting;" +
        "depict describe represent;name call title;kind type sort form;part portion section component;whole entire total;near close adjacent;far distant remote;top peak summit;bottom base;" +
        "allow permit enable let;forbid ban prohibit;keep maintain retain preserve;include contain comprise;join enter member accession;separate divide split;connect link join tie;" +
        "find discover detect;look search seek;choose select elect pick;rule govern control reign;king monarch ruler emperor;law legislation act;crime offence;protest demonstration riot;free independent liberty freedom;" +
        "happen occur take;happen event;send transmit dispatch;carry transport convey;move travel migrate;live reside inhabit dwell;eat feed consume;prey hunt catch;speed velocity;size scale extent;amount quantity volume number;" +
        "copy reproduce imitate;mistake error fault;danger risk threat hazard;safe secure security;fear worry concern;trust confidence;topic subject issue theme;field domain sector;viewpoint opinion view stance";

    private static readonly FrozenDictionary<string, string[]> s_byKey = (
        from row in Groups.Split(';')
        let keys = row.Split(' ').Select(w => WordForm.Of(w)).Distinct().ToArray()
        from key in keys
        from other in keys
        where other != key
        group other by key).ToFrozenDictionary(g => g.Key, g => g.Distinct().ToArray(), StringComparer.Ordinal);

    public static IReadOnlyList<string> Of(string key) => s_byKey.TryGetValue(key, out var others) ? others : [];
}
