using Arende.Domain.Cases;

namespace Arende.Application.Mail;

/// <summary>Where the product is reached from outside (<c>Arende:PublicUrl</c>): a mail's links. Without it a mail has none.</summary>
public sealed class PublicAddress(string? address)
{
    private readonly string? root = string.IsNullOrWhiteSpace(address) ? null : address.TrimEnd('/');

    public string? Case(CaseId id) => Page($"/cases/{id}");

    public string? Assignments => Page("/assignments");

    public string? Reports => Page("/reports");

    private string? Page(string path) => root is null ? null : root + path;
}
