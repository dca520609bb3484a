using Arende.Application.Access;
using Arende.Application.ComposedDocuments;
using Arende.Application.History;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.People;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Administration;

/// <summary>What an administrator looks after, and whether anything has got stuck.</summary>
[Needs(Right.Administer)]
public sealed class IndexModel(ArendeDb db, IParkedMessages parked, IPdfPrinter printer, TimeProvider clock) : ArendePage
{
    public int Accounts { get; private set; }

    public int Mails { get; private set; }

    public int Faults { get; private set; }

    /// <summary>Kept documents that should have had their PDFs long ago.</summary>
    public int Unprinted { get; private set; }
    public bool MakesPdf => printer.IsAvailable;

    /// <summary>Null when the broker doesn't answer.</summary>
    public int? Parked { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public HistoryCheck? History { get; private set; }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        Accounts = await db.Accounts.CountAsync(ct);
        Mails = await StuckMail.Among(db, clock.GetUtcNow()).CountAsync(ct);
        Unprinted = await UnprintedDocuments.Among(db, clock.GetUtcNow()).CountAsync(ct);
        Faults = await WorkflowFaults.Standing(db).CountAsync(ct);
        Parked = await Broker.Ask(() => parked.Count(ct));
        History = await HistoryCheck.Last(db, ct);
        return true;
    }
}
