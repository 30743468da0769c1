namespace StudyBot.Storage.Tests;

public sealed class DependencyTests
{
    [Fact]
    public void The_storage_knows_the_core_and_no_platform_or_host()
    {
        var references = typeof(SqliteDatabase).Assembly.GetReferencedAssemblies().Select(r => r.Name!).ToArray();
        Assert.Equal(["StudyBot.Core"], references.Where(r => r.StartsWith("StudyBot", StringComparison.Ordinal)));
        Assert.DoesNotContain(references, r => r.StartsWith("Microsoft.Extensions.Hosting", StringComparison.Ordinal) || r.StartsWith("System.CommandLine", StringComparison.Ordinal));
    }

    [Fact]
    public void Types_are_sealed() =>
        Assert.Empty(typeof(SqliteDatabase).Assembly.GetTypes().Where(t => t is { IsClass: true, IsSealed: false } && !t.Name.Contains('<', StringComparison.Ordinal)).Select(t => t.FullName));
}
