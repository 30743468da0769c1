namespace StudyBot.Tests;

/// <summary>A test that writes to <c>/dev/full</c>, which Linux alone has.</summary>
internal sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "There is no /dev/full here.";
    }
}
