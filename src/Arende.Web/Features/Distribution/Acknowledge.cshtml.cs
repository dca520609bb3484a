using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Distribution;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Distribution;

/// <summary>The decision for its recipient, who acknowledges that it was received.</summary>
public sealed class AcknowledgeModel(Acknowledge acknowledge, ArendeDb db, TimeProvider clock, IOptions<ArendeOptions> options) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public DistributionRowId Row { get; set; }

    [TempData]
    public string? Done { get; set; }

    public ReceivedDecision Decision { get; private set; } = null!;
    public IReadOnlyList<ReceivedAssignment> Assignments { get; private set; } = [];

    public string Number => Decision.Number.ToString(options.Value.CaseNumberFormat);
    public DateOnly Today => StockholmTime.Today(clock);
    public bool IsForMyUnit => Viewer.May(Right.AcknowledgeDecision, Whose.Of(Decision.UnitId));
    public bool MayAcknowledge => IsForMyUnit && Decision.State != DistributionState.Acknowledged;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await acknowledge.Run(Viewer, Row, ct);
        Done = T.Received.Done;
        return RedirectToPage(new { Row });
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await ReceivedDecision.Of(db, Viewer, Row, ct) is not { } decision) return false;
        Decision = decision;
        if (IsForMyUnit) Assignments = await ReceivedAssignment.Of(db, Viewer, decision.CaseId, ct);
        return true;
    }
}
