using Arende.Domain.People;

namespace Arende.Web.Features.Administration;

/// <summary>The roles that a form may give.</summary>
public static class RoleChoice
{
    /// <summary>What a form sends is whatever its sender likes: only roles of the catalogue are taken.</summary>
    public static IReadOnlyList<string> Known(IEnumerable<string> sent) => [.. sent.Where(Role.All.Contains).Distinct()];
}
