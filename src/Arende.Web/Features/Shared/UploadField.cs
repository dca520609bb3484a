using Arende.Application.Files;

namespace Arende.Web.Features.Shared;

/// <summary>A field for files, as <c>_Upload</c> shows it: an ordinary one, on which browsers let files be dropped too.</summary>
/// <param name="Name">The property that it is bound to.</param>
/// <param name="Label">Above it.</param>
/// <param name="Help">Below the label.</param>
/// <param name="Many">Several files at once.</param>
/// <param name="Required">There must be one.</param>
public sealed record UploadField(string Name, string Label, string Help, bool Many, bool Required = true)
{
    /// <summary>What was chosen in a form that was refused. A browser gives no field files by itself: they must be chosen again, and are named.</summary>
    public IReadOnlyList<string> Chosen { get; init; } = [];
}

public static class Uploads
{
    /// <summary>A form with some of the largest files; more at once is refused before it is read.</summary>
    public const long LargestRequest = 3 * ReceiveFiles.LargestFile;

    /// <summary>As they can be shown.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<IFormFile>? files) => [.. (files ?? []).Select(file => FileName.Shown(file.FileName))];

    /// <summary>The framework has put them on the disk: they can be read more than once.</summary>
    public static IReadOnlyList<UploadedFile> Of(IEnumerable<IFormFile>? files) =>
        [.. (files ?? []).Select(file => new UploadedFile(file.FileName, file.Length, file.OpenReadStream))];
}
