using Arende.Application.Workflows;
using Arende.Application.Storage;
using Arende.Web.Features.Shared;

namespace Arende.Web.Accounts;

/// <summary>What waits for the viewer, counted once a request: for the frame, and for the page that shows it.</summary>
public sealed class ViewersMenu(CurrentViewer current, ArendeDb db, DefinitionCatalogue definitions, CompiledForRoles compiled, TimeProvider clock)
{
    private MenuCounts? counts;

    public async ValueTask<MenuCounts> Counts(CancellationToken ct) => counts ??= await MenuCounts.Of(db, definitions, compiled, current.Viewer, clock.GetUtcNow(), ct);
}
