using System.Collections.Immutable;
using System.Text;
using StudyBot.Core.Chat;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Checking;

/// <summary>A difference for people: what it comes to, then both texts line under line, told apart without colour by brackets.</summary>
internal sealed class DifferenceNotes
{
    private const int MostCalled = 8;
    private const int LongestShown = 160;

    // Words of a stretch that is the same on both sides, kept next to a change.
    private const int Kept = 6;

    private readonly Finding _finding;
    private readonly Wording _reading;

    private DifferenceNotes(Finding finding, Wording reading) => (_finding, _reading) = (finding, reading);

    public static ImmutableArray<Difference> Of(Finding finding, Wording reading)
    {
        var notes = new DifferenceNotes(finding, reading);
        return [.. finding.Edits.Select(e => new Difference(e.Kind, e.Elided ? "…" : notes.Given(e), notes.Read(e)))];
    }

    /// <summary>The changes by what they do, the gravest first, then the two lines.</summary>
    public static ImmutableArray<string> Lines(Finding finding, Wording reading)
    {
        var notes = new DifferenceNotes(finding, reading);
        string[] called = [.. finding.Edits.Where(e => e.Kind != DifferenceKind.Equal).SelectMany(notes.Called).OrderBy(c => c.Rank).Select(c => c.Line).Distinct()];
        string[] more = called.Length > MostCalled ? [$"And {called.Length - MostCalled} more differences."] : [];
        return [.. called.Take(MostCalled), .. more, $"You: {notes.Line(notes.Given, ofReading: false)}", $"Reading: {notes.Line(notes.Read, ofReading: true)}"];
    }

    private IEnumerable<(int Rank, string Line)> Called(Edit edit)
    {
        var (given, read) = (_finding.Given[edit.Given..edit.GivenEnd], _reading.Words[edit.Read..edit.ReadEnd]);
        var (no, yes) = (read.Where(Negations.Is).ToArray(), given.Where(Negations.Is).ToArray());
        if (no.Length > yes.Length)
            yield return (0, $"Lost negation: the reading has “{Words(_reading.Reading.Text, no)}”{(edit.Elided ? ", and the ellipsis hides it" : "")}.");
        else if (edit.Elided && Negations.HiddenIn(read) is { Length: > 0 } hidden)
            yield return (0, $"The ellipsis hides “{Words(_reading.Reading.Text, hidden)}”, without which the sentence says something else.");
        else if (yes.Length > no.Length)
            yield return (0, $"Added negation: “{Words(_finding.Claim.Text, yes)}” is not in the reading.");
        if (edit.Elided)
            yield break;
        if (given is [var one] && read is [var other] && Negations.AreOpposites(one, other))
            yield return (0, $"Turned into its opposite: “{Given(edit)}” where the reading has “{Read(edit)}”.");
        if (NumberWords.AreSame(given, read))
        {
            yield return (4, $"Written otherwise: “{Given(edit)}” where the reading has “{Read(edit)}”, the same number.");
            yield break;
        }

        var (numbers, stated) = (Numbers(_finding.Claim.Text, given), Numbers(_reading.Reading.Text, read));
        if (numbers != stated)
            yield return (1, stated.Length == 0 ? $"Added number: “{numbers}” is not in the reading there."
                : numbers.Length == 0 ? $"Dropped number: “{stated}”."
                : $"Changed number: “{numbers}” where the reading has “{stated}”.");
        if (IsSaid(edit, given, read))
            yield break;
        if (edit.Kind == DifferenceKind.Delete)
            yield return (2, $"Dropped: “{Short(Read(edit))}”.");
        else if (edit.Kind == DifferenceKind.Insert)
            yield return (3, $"Added: “{Short(Given(edit))}”.");
        else
            yield return (3, $"Changed: “{Short(Given(edit))}” where the reading has “{Short(Read(edit))}”.");
    }

    // A change of numbers or negations alone has been told by what it does.
    private static bool IsSaid(Edit edit, ImmutableArray<Word> given, ImmutableArray<Word> read) =>
        given.Concat(read).All(w => w.Is(WordTraits.Number) || NumberWords.Contains(w.Form))
        || edit.Kind != DifferenceKind.Replace && given.Concat(read).All(Negations.Is)
        || given is [var one] && read is [var other] && (Negations.AreOpposites(one, other) || Negations.Is(one) || Negations.Is(other));

    private static string Numbers(string text, ImmutableArray<Word> words) =>
        Words(text, [.. words.Where(w => w.Is(WordTraits.Number) && !w.Is(WordTraits.Optional) || NumberWords.Contains(w.Form))]);

    private static string Words(string text, IEnumerable<Word> words) => string.Join(" ", words.Select(w => w.Span.Of(text)));

    private string Line(Func<Edit, string> side, bool ofReading)
    {
        var line = new StringBuilder();
        for (var i = 0; i < _finding.Edits.Length; i++)
        {
            var edit = _finding.Edits[i];
            var words = side(edit);
            line.Append(line.Length > 0 ? " " : "");
            if (edit.Kind == DifferenceKind.Equal)
                line.Append(Middle(words, i == 0, i == _finding.Edits.Length - 1));
            else if (edit.Elided && (!ofReading || Negations.HiddenIn(_reading.Words[edit.Read..edit.ReadEnd]).IsEmpty))
                line.Append('…');
            else
                line.Append('[').Append(words.Length == 0 ? "–" : Short(words)).Append(']');
        }

        return line.ToString();
    }

    private static string Middle(string words, bool isFirst, bool isLast)
    {
        var parts = words.Split(' ');
        var (head, tail) = (isFirst ? 0 : Kept, isLast ? 0 : Kept);
        return parts.Length <= head + tail + Kept ? words : string.Join(' ', [.. parts[..head], "…", .. parts[^tail..]]);
    }

    private static string Short(string words) => ShortText.Of(words, LongestShown);

    private string Given(Edit edit) =>
        edit.GivenEnd > edit.Given ? OneLine(_finding.Claim.Text[_finding.Given[edit.Given].Span.Start.._finding.Given[edit.GivenEnd - 1].Span.End]) : "";

    private string Read(Edit edit) => edit.ReadEnd > edit.Read ? OneLine(_reading.TextOf(edit.Read, edit.ReadEnd - 1)) : "";

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
