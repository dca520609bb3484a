using Arende.Texts;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Assignments;

/// <summary>One happening of an assignment's line from decision to done, with its words. What has not happened yet lies ahead.</summary>
public sealed record ChainStep(Text Title, string Icon, Tone Tone, DateOnly? Day = null, string? Href = null, bool Ahead = false)
{
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What a person wrote, quoted.</summary>
    public string? Quote { get; init; }
}
