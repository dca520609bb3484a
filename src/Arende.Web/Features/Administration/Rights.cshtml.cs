using Arende.Application.Access;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Administration;

/// <summary>The table of rights, as it is asked.</summary>
[Needs(Right.Administer)]
public sealed class RightsModel : ArendePage
{
    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override Task<bool> Load(CancellationToken ct) => Task.FromResult(true);
}
