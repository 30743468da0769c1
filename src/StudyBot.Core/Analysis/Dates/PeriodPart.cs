namespace StudyBot.Core.Analysis.Dates;

/// <summary>Which part of a period a date names: EDTF has no word for it.</summary>
public enum PeriodPart
{
    Whole,
    Beginning,
    Middle,
    End,
}
