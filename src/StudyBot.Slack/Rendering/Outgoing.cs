using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Slack.Web;

namespace StudyBot.Slack.Rendering;

/// <summary>An answer made of blocks, before it is a message or a view.</summary>
/// <param name="Fallback">For notifications and screen readers; escaped, since Slack parses it.</param>
internal sealed record Outgoing(IReadOnlyList<JsonObject> Blocks, string Fallback, ReplyVisibility Visibility)
{
    private const int LongestCommand = 300;

    /// <summary>To be uploaded; a block shows it then at <see cref="PictureAt"/>.</summary>
    public Picture? Picture { get; init; }

    public int PictureAt { get; init; }

    /// <summary>What is too long for a message, to be uploaded where its readers are.</summary>
    public SlackFile? File { get; init; }

    /// <summary>New nodes each time: they have one parent.</summary>
    public JsonArray ToBlocks() => new([.. Blocks.Select(b => b.DeepClone())]);

    /// <param name="fileId">Of the uploaded picture.</param>
    public Outgoing WithPicture(string fileId) => With(Block.Image(fileId, Described));

    /// <summary>Where the picture cannot stand in the message: says that it comes as a file.</summary>
    public Outgoing WithoutPicture() => With(Block.Context($"The picture comes as a file: {Described}"));

    /// <summary>Under who asked what: where all see the answer to a command, Slack itself shows them neither.</summary>
    public Outgoing AskedBy(string user, string command) => this with
    {
        Blocks = [Block.RichText(Block.Section([Block.User(user), .. Block.Inline($" asked: {SlackText.Short(command, LongestCommand)}")])), .. Blocks],
        PictureAt = PictureAt + 1,
    };

    public SlackFile? PictureFile => Picture is { } picture ? new SlackFile(picture.FileName, picture.MediaType, picture.Content.AsMemory(), picture.FileName, Described) : null;

    private string Described => string.IsNullOrWhiteSpace(Picture?.AlternativeText) ? Picture?.FileName ?? "" : Picture.AlternativeText;

    private Outgoing With(JsonObject block) => this with { Blocks = [.. Blocks.Take(PictureAt), block, .. Blocks.Skip(PictureAt)], Picture = null };
}
