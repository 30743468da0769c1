namespace StudyBot.Core.Checking;

/// <summary>Words of a quotation that stand in the reading word for word; ends exclusive.</summary>
internal readonly record struct WordRun(int Given, int GivenEnd, int Read, int ReadEnd);
