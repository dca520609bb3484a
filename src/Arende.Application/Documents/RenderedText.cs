namespace Arende.Application.Documents;

/// <summary>
/// What a text of people became as HTML, kept by the digest of the text: whoever reads the text itself finds it, and nobody
/// else can ask for it. It is made of its text and can be made again, so it is thrown away by age.
/// </summary>
public sealed class RenderedText
{
    public required string Digest { get; init; }
    public required string Html { get; init; }
    public bool IsPlain { get; init; }

    /// <summary>The day, in Stockholm, when it was kept.</summary>
    public DateOnly KeptOn { get; init; }
}
