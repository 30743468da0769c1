using System.Diagnostics.CodeAnalysis;

namespace StudyBot.Core.Memory;

/// <summary>What came of asking the store: a value, or one line that says why not and what an operator can do.</summary>
public sealed record Stored<T>
{
    private Stored(bool succeeded, T? value, string? problem) => (Succeeded, Value, Problem) = (succeeded, value, problem);

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded { get; }

    public T? Value { get; }

    /// <summary>For the log and the operator; a person in a chat is only told that the memory does not work.</summary>
    public string? Problem { get; }

    public static Stored<T> Of(T value) => new(true, value, null);

    public static Stored<T> Failed(string problem) => new(false, default, problem);
}
