namespace StudyBot.Core.Citing;

/// <summary>Somebody whom the author of a reading quotes, or whose view the author gives in other words.</summary>
/// <param name="Name">As a citation names them: a person by the family name, an institution whole.</param>
/// <param name="IsReported">In words that are the author's: such a passage is no quotation.</param>
public sealed record Secondhand(string Name, bool IsReported = false)
{
    /// <summary>What stands before the reading: <c>Pirozzi, quoted in </c>, or <c>cited in </c> where nothing is quoted.</summary>
    internal string Lead => $"{Name}, {(IsReported ? "cited" : "quoted")} in ";
}
