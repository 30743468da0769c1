using StudyBot.Core.Readings;

namespace StudyBot.Core.Checking;

/// <summary>A word as quotations are compared by it.</summary>
/// <param name="Form">Lower case, without accents and ligatures; <c>1200</c> for <c>1,200</c>. Never stemmed.</param>
/// <param name="Span">In the text that was read.</param>
/// <param name="Note">The number of the footnote that the reading has there; null for none.</param>
internal readonly record struct Word(string Form, TextSpan Span, WordTraits Traits, string? Note = null)
{
    public bool Is(WordTraits trait) => (Traits & trait) != 0;

    /// <summary>It carries a subject: what "three words" counts.</summary>
    public bool IsContent => (Traits & (WordTraits.Function | WordTraits.Optional | WordTraits.Mark | WordTraits.Ellipsis)) == 0;

    /// <summary>The form without what may be a footnote mark at its end.</summary>
    public ReadOnlySpan<char> Bare()
    {
        var end = Form.Length;
        while (end > 0 && char.IsAsciiDigit(Form[end - 1]))
            end--;
        return Form.AsSpan(0, end > 0 && Form[end - 1] is '.' or ',' ? end - 1 : end);
    }

    /// <summary>Whether this word, of a quotation, says the same as a word of the reading.</summary>
    public bool Says(Word read) =>
        Form == read.Form || CarriesNoteOf(read) || Is(WordTraits.Cut) && read.Form == NumberSigns.Range
        // Digits behind a full stop are a decimal part, unless a sentence ends there.
        || Is(WordTraits.Marked) && read.Is(char.IsAsciiDigit(Form[0]) ? WordTraits.EndsSentence : WordTraits.EndsClause) && Bare().SequenceEqual(read.Form);

    /// <summary>Whether this word, of a quotation, is no more than a footnote's mark behind a word of the reading.</summary>
    public bool HangsOn(Word read) =>
        Is(WordTraits.Optional) || Is(WordTraits.Mark) && read.Is(WordTraits.EndsClause) || Is(WordTraits.Raised | WordTraits.Mark) && read.Note is { } note && Form.AsSpan().TrimStart('^').SequenceEqual(note);

    private bool CarriesNoteOf(Word read) =>
        read.Note is { } note && Form.EndsWith(note, StringComparison.Ordinal) && Form.AsSpan(0, Form.Length - note.Length).TrimEnd(".,").SequenceEqual(read.Form);

    /// <summary>Whether two words that a hyphen parts are this one.</summary>
    public bool IsJoined(Word first, Word second) =>
        // "1-5" is not 15, nor "CO-2" CO2.
        first.Is(WordTraits.Linked) && !char.IsAsciiDigit(first.Form[^1]) && !char.IsAsciiDigit(second.Form[0]) && Form.StartsWith(first.Form, StringComparison.Ordinal)
        && Form.AsSpan(first.Form.Length) is var rest && (rest.SequenceEqual(second.Form) || second.Is(WordTraits.Marked) && Is(WordTraits.EndsClause) && rest.SequenceEqual(second.Bare()));
}
