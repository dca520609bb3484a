using Arende.Application.ComposedDocuments;
using Arende.Application.Meetings;
using Arende.Texts;
using Arende.Web.Features.Shared.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>A decision of the case as an extract of its minutes: as it was verified, or as it stands until it is.</summary>
public sealed class DecisionModel(CasePageServices services, DocumentFiles files, ComposeDocuments compose) : DocumentPage(services, files)
{
    [BindProperty(SupportsGet = true)]
    public Guid Item { get; set; }

    /// <summary>Corrections that were noted since: what was verified stays as it was.</summary>
    public IReadOnlyList<MinutesNote> Notes { get; private set; } = [];

    /// <summary>Where what a delegate decided stands in the board's minutes; null for all else. What was kept before that doesn't say it.</summary>
    public Text? Reported => Head.Delegated is { } delegated && delegated.Decision.Id == Item ? delegated.Reported : null;

    protected override string Address => $"decisions/{Item}";

    protected override async Task LoadPart(CancellationToken ct)
    {
        if (Head.Delegated is { } delegated && delegated.Decision.Id == Item)
        {
            var made = await Db.LatestOf(Item, ct);
            Composed = (made?.Document ?? compose.DelegateDecision(Case, delegated.Decision, delegated.Report), made);
            return;
        }
        if (await Db.AgendaItems.AsNoTracking().SingleOrDefaultAsync(item => item.Id == Item && item.CaseId == Id && item.Outcome != null, ct) is not { } item) return;
        var meeting = await Db.Meetings.AsNoTracking().Include(one => one.Agenda).SingleAsync(one => one.Id == item.MeetingId, ct);
        Notes = await Db.NotesOn(meeting, item, ct);
        if (await Db.LatestOf(Item, ct) is { } kept) Composed = (kept.Document, kept);
        else Composed = (compose.DecisionExtract(Case, meeting, item, item.IsNotedReport ? Head.Delegated?.Decision : null), null);
    }
}
