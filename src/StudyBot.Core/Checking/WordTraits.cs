namespace StudyBot.Core.Checking;

[Flags]
internal enum WordTraits
{
    None = 0,

    /// <summary>A number, or a sign that changes one (<c>%</c>, <c>€</c>, a minus).</summary>
    Number = 1,

    Function = 2,

    /// <summary>A footnote mark or an editor's <c>[sic]</c>: without it the quotation is the same.</summary>
    Optional = 4,

    /// <summary>Tied to the next word by a hyphen or slash, perhaps with a line break after it.</summary>
    Linked = 8,

    /// <summary>No word: something was left out here.</summary>
    Ellipsis = 16,

    /// <summary>Of a quotation: digits at its end may be a footnote mark (<c>divide1</c>, <c>2008.21</c>).</summary>
    Marked = 32,

    /// <summary>Of a quotation: written as a footnote's number is, and one where the reading records it.</summary>
    Raised = 64,

    /// <summary>Of a quotation: a footnote's number also where a clause of the reading ends.</summary>
    Mark = 128,

    /// <summary>Of a reading: a footnote's number may hang on it.</summary>
    EndsClause = 256,

    EndsSentence = 512,

    /// <summary>Tied to the next word by a hyphen with no space at it.</summary>
    Hyphened = 1024,

    /// <summary>Of a quotation: a minus that it begins with, or the dash of a range whose beginning it leaves out.</summary>
    Cut = 2048,
}
