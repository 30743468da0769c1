using System.Text;

namespace StudyBot.Testing.Contracts;

/// <summary>Lets names be looked up as they stand in a UTF-8 body, without a string for each.</summary>
internal sealed class Utf8NameComparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<byte>, string>
{
    private Utf8NameComparer()
    {
    }

    internal static Utf8NameComparer Instance { get; } = new();

    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    public int GetHashCode(string obj)
    {
        Span<byte> utf8 = stackalloc byte[256];
        return Encoding.UTF8.TryGetBytes(obj, utf8, out var length) ? GetHashCode(utf8[..length]) : GetHashCode(Encoding.UTF8.GetBytes(obj));
    }

    public bool Equals(ReadOnlySpan<byte> alternate, string other)
    {
        if (alternate.Length != other.Length)
            return !Ascii.IsValid(other) && Encoding.UTF8.GetString(alternate) == other;
        return Ascii.Equals(alternate, other);
    }

    // FNV-1a: names are short, and the same hash must come of both forms.
    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        var hash = 2166136261u;
        foreach (var b in alternate)
            hash = (hash ^ b) * 16777619u;
        return (int)hash;
    }

    public string Create(ReadOnlySpan<byte> alternate) => Encoding.UTF8.GetString(alternate);
}
