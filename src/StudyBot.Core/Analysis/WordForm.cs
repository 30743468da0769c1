using System.Collections.Frozen;

namespace StudyBot.Core.Analysis;

/// <summary>
/// The form under which a question's words meet a sentence's: as <see cref="TermKey"/>, and beyond it irregular verbs with their
/// infinitive and number words with their figures, which would be too free for looking up a term.
/// </summary>
public static class WordForm
{
    // An infinitive, then its other forms.
    private const string Verbs =
        "arise arose arisen,become became,begin began begun,bear bore borne,beat beaten,bind bound,bite bit bitten,bleed bled,blow blew blown,break broke broken," +
        "breed bred,bring brought,build built,burn burnt,buy bought,catch caught,choose chose chosen,come came,deal dealt,dig dug,draw drew drawn,drink drank drunk," +
        "drive drove driven,eat ate eaten,fall fell fallen,feed fed,feel felt,fight fought,find found,flee fled,fly flew flown,forbid forbade forbidden,forget forgot forgotten," +
        "freeze froze frozen,get got gotten,give gave given,go went gone,grow grew grown,hang hung,hear heard,hide hid hidden,hold held,keep kept,know knew known," +
        "lay laid,lead led,leave left,lend lent,lose lost,make made,mean meant,meet met,overcome overcame,pay paid,ride rode ridden,ring rang rung,rise rose risen,run ran," +
        "say said,see saw seen,seek sought,sell sold,send sent,shake shook shaken,shine shone,shoot shot,show shown,shrink shrank shrunk,sing sang sung,sink sank sunk," +
        "sit sat,sleep slept,speak spoke spoken,spend spent,spin spun,stand stood,steal stole stolen,stick stuck,strike struck,swear swore sworn,sweep swept,swim swam swum," +
        "take took taken,teach taught,tear tore torn,tell told,think thought,throw threw thrown,understand understood,undergo underwent undergone,wear wore worn,win won," +
        "withdraw withdrew withdrawn,write wrote written";

    private const string Numbers =
        "1 one,1st first,11 eleven,12 twelve,13 thirteen,14 fourteen,15 fifteen,16 sixteen,17 seventeen,18 eighteen,19 nineteen,20 twenty,30 thirty,40 forty,50 fifty," +
        "60 sixty,70 seventy,80 eighty,90 ninety,6th sixth,7th seventh,8th eighth,9th ninth,10th tenth,11th eleventh,12th twelfth,13th thirteenth,14th fourteenth," +
        "15th fifteenth,16th sixteenth,17th seventeenth,18th eighteenth,19th nineteenth,20th twentieth,percent percentage";

    private static readonly FrozenDictionary<string, string> s_forms = Pairs(Verbs).Concat(Pairs(Numbers)).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_pasts = Pairs(Verbs).Select(p => p.Key).ToFrozenSet(StringComparer.Ordinal);

    public static string Of(ReadOnlySpan<char> word)
    {
        var folded = TermKey.Fold(word);
        return TermKey.Stem(s_forms.GetValueOrDefault(folded, folded));
    }

    /// <summary>Looks like a verb: an irregular past, or an ending that most often makes one.</summary>
    public static bool IsVerbLike(string folded) =>
        s_pasts.Contains(folded) || folded.Length > 4 && (folded.EndsWith("ed", StringComparison.Ordinal) || folded.EndsWith("ing", StringComparison.Ordinal));

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string table) =>
        from row in table.Split(',')
        let forms = row.Split(' ')
        from form in forms.Skip(1)
        select KeyValuePair.Create(form, forms[0]);
}
