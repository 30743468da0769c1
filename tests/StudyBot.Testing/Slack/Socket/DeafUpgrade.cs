using Microsoft.AspNetCore.Http.Features;

namespace StudyBot.Testing.Slack.Socket;

/// <summary>Puts a <see cref="DeafStream"/> under the WebSocket of a request.</summary>
internal sealed class DeafUpgrade(IHttpUpgradeFeature inner) : IHttpUpgradeFeature
{
    internal DeafStream? Stream { get; private set; }

    public bool IsUpgradableRequest => inner.IsUpgradableRequest;

    public async Task<Stream> UpgradeAsync() => Stream = new DeafStream(await inner.UpgradeAsync());
}
