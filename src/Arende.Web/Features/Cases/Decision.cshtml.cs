using Arende.Application.ComposedDocuments;
using Arende.Web.Features.Shared.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>A decision of the case as an extract of its minutes: as it was verified, or as it stands until it is.</summary>
public sealed class DecisionModel(CasePageServices services, DocumentFiles files, ComposeDocuments compose) : DocumentPage(services, files)
{
    [BindProperty(SupportsGet = true)]
    public Guid Item { get; set; }

    protected override string Address => $"decisions/{Item}";

    protected override async Task LoadPart(CancellationToken ct)
    {
        if (await Db.AgendaItems.AsNoTracking().SingleOrDefaultAsync(item => item.Id == Item && item.CaseId == Id && item.Outcome != null, ct) is not { } item) return;
        if (await Db.LatestOf(Item, ct) is { } kept) Composed = (kept.Document, kept);
        else Composed = (compose.DecisionExtract(Case, await Db.Meetings.AsNoTracking().SingleAsync(meeting => meeting.Id == item.MeetingId, ct), item), null);
    }
}
