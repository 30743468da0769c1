namespace StudyBot.Testing.Discord.Rules;

/// <summary>Where a message body stands.</summary>
/// <param name="Prefix">The path of the message in the request: <c>data</c> in a callback, empty elsewhere.</param>
/// <param name="LegalFlags">The flags that may be set here.</param>
/// <param name="WasV2">An edit of a message that is in Components V2 already.</param>
/// <param name="KeptNames">The files that an edited message has already.</param>
internal sealed record MessageContext(string Prefix, int LegalFlags, bool IsEdit, bool WasV2, IReadOnlyList<string> UploadNames, IReadOnlyList<string> KeptNames, bool RequireNoMentions)
{
    /// <summary>One role or person may be notified; beyond the house's rule, nobody.</summary>
    internal bool MayMentionOne { get; init; }
}
