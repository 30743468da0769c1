using System.Buffers;
using System.Collections.Immutable;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Citing;

/// <summary>Tells the marks of a title that stand around a quotation from apostrophes, and from slips: those stay as they are.</summary>
internal static class QuotePairs
{
    private const string Openers = "“„\"‘'";

    private static readonly SearchValues<char> s_marks = SearchValues.Create(Openers + "”’");

    // Words that an apostrophe begins: "'tis", "rock 'n' roll".
    private static readonly string[] s_begun = ["tis", "twas", "twere", "twill", "twould", "em", "til", "n"];

    // Words that one ends: "will o' the wisp".
    private static readonly string[] s_ended = ["o", "ol", "an", "th"];

    /// <summary>Each from its opening mark to behind its closing one; none crosses another.</summary>
    public static ImmutableArray<TextSpan> Of(string title)
    {
        if (!title.AsSpan().ContainsAny(s_marks))
            return [];
        var doubles = Nested(title, Enumerable.Range(0, title.Length), OpensDouble, ClosesDouble);
        return [.. doubles, .. Singles(title, doubles)];
    }

    // Inner pairs come before the outer.
    private static ImmutableArray<TextSpan> Nested(string title, IEnumerable<int> marks, Func<string, int, bool> opens, Func<string, int, int, bool> closes)
    {
        var pairs = ImmutableArray.CreateBuilder<TextSpan>();
        var open = new Stack<int>();
        foreach (var i in marks)
        {
            if (open.TryPeek(out var opener) && closes(title, opener, i))
                pairs.Add(new TextSpan(open.Pop(), i + 1));
            else if (opens(title, i))
                open.Push(i);
        }

        return pairs.ToImmutable();
    }

    // A pair of single marks crosses none of double ones.
    private static IEnumerable<TextSpan> Singles(string title, ImmutableArray<TextSpan> doubles) =>
        Enumerable.Range(0, title.Length).Where(i => OpensSingle(title, i) || EndsSingle(title, i))
            .GroupBy(i => doubles.FirstOrDefault(d => d.Start < i && i < d.End - 1))
            .SelectMany(level => SinglesBeside(title, [.. level]));

    private static ImmutableArray<TextSpan> SinglesBeside(string title, ImmutableArray<int> marks)
    {
        var nested = Nested(title, marks, OpensSingle, ClosesSingle);
        return nested.Length * 2 == marks.Length ? nested : Chosen(title, marks);
    }

    // Some marks that close are left over, and are apostrophes: "the ‘workers’ state’ again".
    private static ImmutableArray<TextSpan> Chosen(string title, ImmutableArray<int> marks)
    {
        int[] openers = [.. marks.Where(i => OpensSingle(title, i))];
        var pairs = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var (opener, next) in openers.Zip(openers.Skip(1).Append(title.Length)))
        {
            int[] closers = [.. marks.Where(i => opener < i && i < next && ClosesSingle(title, opener, i))];
            int[] certain = closers.Length == 1 ? closers : [.. closers.Where(i => !MayBeApostrophe(title, i))];
            if (closers.Length == 0)
                continue;
            // Which one cannot be told: rather the title as it is than marks in the wrong place.
            if (certain is not [var closer])
                return [];
            pairs.Add(new TextSpan(opener, closer + 1));
        }

        return pairs.ToImmutable();
    }

    private static bool OpensDouble(string title, int at) => title[at] switch
    {
        '“' => title.IndexOf('”', at) > 0,
        '„' => title.AsSpan(at).IndexOfAny('“', '”') > 0,
        '"' => BeginsWord(title, at) && title.IndexOf('"', at + 1) > 0,
        _ => false,
    };

    private static bool ClosesDouble(string title, int opener, int at) => title[opener] switch
    {
        '“' => title[at] is '”',
        '„' => title[at] is '“' or '”',
        _ => title[at] is '"',
    };

    // "the '80s" and "'tis" are shortened.
    private static bool OpensSingle(string title, int at) =>
        title[at] is '‘' or '\'' && BeginsWord(title, at) && !char.IsDigit(title[at + 1])
        && !s_begun.Contains(string.Concat(title.Skip(at + 1).TakeWhile(char.IsLetter)), StringComparer.OrdinalIgnoreCase);

    private static bool ClosesSingle(string title, int opener, int at) => title[at] == (title[opener] is '‘' ? '’' : '\'') && EndsSingle(title, at);

    private static bool EndsSingle(string title, int at) =>
        title[at] is '’' or '\'' && at > 0 && !char.IsWhiteSpace(title[at - 1]) && (at + 1 == title.Length || !char.IsLetterOrDigit(title[at + 1])) && !IsShortAnd(title, at);

    // "rock 'n' roll", with whatever marks.
    private static bool IsShortAnd(string title, int at) => at > 1 && title[at - 1] is 'n' or 'N' && title[at - 2] is '\'' or '’' or '‘';

    // "workers' rights", "bringin' it home".
    private static bool MayBeApostrophe(string title, int at)
    {
        if (at + 2 >= title.Length || !char.IsWhiteSpace(title[at + 1]) || !char.IsLetter(title[at + 2]))
            return false;
        var word = title[..at].Split(' ', '-')[^1].TrimStart([.. Openers]);
        return word.EndsWith('s') || word.EndsWith("in", StringComparison.Ordinal) || s_ended.Contains(word, StringComparer.OrdinalIgnoreCase);
    }

    private static bool BeginsWord(string title, int at) =>
        (at == 0 || char.IsWhiteSpace(title[at - 1]) || title[at - 1] is '(' or '[' or '—' or '–' || Openers.Contains(title[at - 1], StringComparison.Ordinal))
        && at + 1 < title.Length && !char.IsWhiteSpace(title[at + 1]);
}
