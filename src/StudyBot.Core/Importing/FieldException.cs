using YamlDotNet.Core;

namespace StudyBot.Core.Importing;

/// <summary>A fault in a <c>reading.yaml</c>, with its place and what to do; it never leaves <see cref="MetadataReader"/>.</summary>
internal sealed class FieldException(Mark place, string problem, string remedy) : Exception(problem)
{
    public Mark Place { get; } = place;

    public string Remedy { get; } = remedy;
}
