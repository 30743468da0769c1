using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StudyBot.Core.Readings;
using StudyBot.Core.Terms;

namespace StudyBot.Core.Chat;

/// <summary>
/// What a button or select carries: <c>1|c|tavani-2019|0f3a9c2b71de|bz4.d.1c.9k</c> is version, verb, reading, content and marks.
/// A mark is the focus's start and length and, where it is fixed what is shown, how far before the focus that begins and its
/// length, all to base 36; marks are parted by <c>_</c>. Never anything that a person typed.
/// </summary>
public static class ControlCode
{
    /// <summary>Discord's limit.</summary>
    public const int MaxLength = 100;

    internal const string Version = "1";

    private const char Link = 'k';
    private const char Terms = 't';

    /// <summary>First letters that say no more than a place in the alphabet.</summary>
    private const int FewLetters = 3;

    /// <summary>Null where it would be too long: then the list is kept and its key carried (<see cref="OfLink"/>).</summary>
    /// <param name="most">Of this platform; what is written for a longer place is read everywhere.</param>
    public static string? Of(PassageVerb verb, PassageList list, int most = MaxLength)
    {
        var id = $"{Version}|{(char)verb}|{list.Reading}|{list.Content}|{string.Join('_', list.Marks.Select(Encode))}";
        return id.Length <= most ? id : null;
    }

    /// <summary>For <see cref="PassageVerb.More"/>: the list is kept under the key.</summary>
    public static string OfLink(string key) => $"{Version}|{Link}|{key}";

    /// <summary>Of one of the bot's own forms and questions: <c>1|x|name</c>.</summary>
    public static string OfForm(string name) => $"{Version}|x|{name}";

    /// <summary>Of the terms after those shown: <c>1|t|tavani-2019|people|30</c>. Null where what was asked is no kind and no first letters.</summary>
    public static string? OfTerms(CommandRequest request) =>
        request.Reading is { } reading && request.Argument is var asked && IsTerms(asked) && $"{Version}|{Terms}|{reading}|{asked}|{Base36(request.Skip)}" is { Length: <= MaxLength } code ? code : null;

    public static bool TryReadTerms(string? id, [NotNullWhen(true)] out CommandRequest? request)
    {
        request = id?.Split('|') is [Version, "t", var reading, var asked, var skip] && ReadingId.TryParse(reading, out var readingId) && IsTerms(asked) && FromBase36(skip) is { } shown
            ? new CommandRequest("/terms", asked, readingId, shown)
            : null;
        return request is not null;
    }

    private static bool IsTerms(string asked) => !TermKinds.Parse(asked).IsEmpty || asked.Length is > 0 and <= FewLetters && asked.All(char.IsAsciiLetter);

    public static bool TryReadForm(string? id, [NotNullWhen(true)] out string? name)
    {
        name = id?.Split('|') is [Version, "x", { Length: > 0 } found] ? found : null;
        return name is not null;
    }

    public static bool TryReadLink(string? id, [NotNullWhen(true)] out string? key)
    {
        key = id?.Split('|') is [Version, "k", { Length: > 0 } found] ? found : null;
        return key is not null;
    }

    /// <summary>False for what this version did not write: a message of an older or newer version, or garbage.</summary>
    public static bool TryRead(string? id, out PassageVerb verb, [NotNullWhen(true)] out PassageList? list)
    {
        (verb, list) = (default, null);
        if (id?.Split('|') is not [Version, [var letter], var reading, { Length: PassageList.ContentLength } content, var marks]
            || !Enum.IsDefined((PassageVerb)letter) || !ReadingId.TryParse(reading, out var readingId))
            return false;
        var read = ImmutableArray.CreateBuilder<PassageMark>();
        foreach (var part in marks.Split('_'))
        {
            if (Decode(part) is not { } mark)
                return false;
            read.Add(mark);
        }

        (verb, list) = ((PassageVerb)letter, new PassageList(readingId, content, read.ToImmutable()));
        return true;
    }

    private static string Encode(PassageMark mark) => mark.Shown is { } shown && shown.Contains(mark.Focus)
        ? $"{Base36(mark.Focus.Start)}.{Base36(mark.Focus.Length)}.{Base36(mark.Focus.Start - shown.Start)}.{Base36(shown.Length)}"
        : $"{Base36(mark.Focus.Start)}.{Base36(mark.Focus.Length)}";

    private static PassageMark? Decode(string part)
    {
        int?[] numbers = [.. part.Split('.').Select(FromBase36)];
        return numbers switch
        {
            [{ } start, { } length] when Span(start, length) is { } focus => new PassageMark(focus),
            [{ } start, { } length, { } before, { } shown] when before <= start && Span(start, length) is { } focus && Span(start - before, shown) is { } whole => new PassageMark(focus, whole),
            _ => null,
        };
    }

    private static TextSpan? Span(int start, int length) => start <= int.MaxValue - length ? new TextSpan(start, start + length) : null;

    private static string Base36(int number)
    {
        Span<char> digits = stackalloc char[7];
        var at = digits.Length;
        do
        {
            var digit = number % 36;
            digits[--at] = (char)(digit < 10 ? '0' + digit : 'a' + digit - 10);
            number /= 36;
        }
        while (number > 0);
        return digits[at..].ToString();
    }

    private static int? FromBase36(string text)
    {
        if (text.Length is 0 or > 6)
            return null;
        var number = 0L;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && !char.IsAsciiLetterLower(c))
                return null;
            number = number * 36 + (char.IsAsciiDigit(c) ? c - '0' : c - 'a' + 10);
        }

        return number <= int.MaxValue ? (int)number : null;
    }
}
