using Arende.Domain.Distribution;
using Microsoft.Extensions.Options;

namespace Arende.Application.Mail;

/// <summary>Where the product is reached from outside (<c>Arende:PublicUrl</c>): a mail's links. Without it a mail has none.</summary>
public sealed class PublicAddress(IOptions<ArendeOptions> options)
{
    /// <summary>The page on which a recipient reads the decision and acknowledges it.</summary>
    public string? Decision(DistributionRowId id) => Page($"/distribution/{id}");

    public string? Assignments => Page("/assignments");

    public string? Reports => Page("/reports");

    private string? Page(string path) =>
        options.Value.PublicUrl is { Length: > 0 } root ? root.TrimEnd('/') + path : null;
}
