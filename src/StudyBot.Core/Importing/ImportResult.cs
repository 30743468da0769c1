using StudyBot.Core.Readings;

namespace StudyBot.Core.Importing;

/// <summary>A reading, or why there is none.</summary>
public abstract record ImportResult
{
    private ImportResult()
    {
    }

    public sealed record Imported(Reading Reading) : ImportResult;

    /// <param name="File">The file at fault, as it was named.</param>
    /// <param name="Place">Where in it (<c>line 7, column 3</c>), or null for the whole file.</param>
    /// <param name="Problem">What is wrong, one clause.</param>
    /// <param name="Remedy">What to do about it, one clause.</param>
    public sealed record Malformed(string File, string? Place, string Problem, string Remedy) : ImportResult
    {
        public override string ToString() => Place is null ? $"{File}: {Problem}: {Remedy}" : $"{File}: {Place}: {Problem}: {Remedy}";
    }
}
