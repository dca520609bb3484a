using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Distribution;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Distribution;

/// <summary>What goes to whom of what a delegate decided in a case, in the very words.</summary>
[Needs(Right.SendDecisions)]
public sealed class PreviewOfCaseModel(PreviewDecisions preview, IOptions<ArendeOptions> options) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public CaseId CaseId { get; set; }

    public PreviewedDecision Decision { get; private set; } = null!;
    public string Number => Decision.Number.ToString(options.Value.CaseNumberFormat);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await preview.OfCase(Viewer, CaseId, ct) is not { } decision) return false;
        Decision = decision;
        return true;
    }
}
