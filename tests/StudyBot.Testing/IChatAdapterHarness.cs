using StudyBot.Core.Chat;

namespace StudyBot.Testing;

/// <summary>A person at the far side of an adapter's platform, which is faked.</summary>
public interface IChatAdapterHarness
{
    IChatAdapter Adapter { get; }

    /// <summary>The person gives a command line, for example <c>/when bucharest</c>. May be called before the adapter runs.</summary>
    void Send(string line);

    /// <summary>The person will say no more: an adapter whose platform can end then ends.</summary>
    void End();

    /// <summary>All that the person has seen of the replies so far, as text in order.</summary>
    string Seen { get; }
}
