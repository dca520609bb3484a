using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Meetings;

/// <summary>A note to a § of verified minutes (rättelse).</summary>
[Needs(Right.VerifyMinutes)]
public sealed class AmendMinutesModel(AmendMinutes amend, ArendeDb db) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public MeetingId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public CaseId CaseId { get; set; }

    [BindProperty]
    public string? Correction { get; set; }

    public MeetingHead Meeting { get; private set; } = null!;
    public AgendaLine Line { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await amend.Run(Viewer, Id, CaseId, Correction, ct, FormKey);
        TempData["Done"] = T.Minutes.AmendDone.ToString();
        return RedirectToPage("/Meetings/Show", new { Id });
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await Agenda.Head(db, Id, ct) is not { } meeting || (await Agenda.Lines(db, Viewer, Id, ct)).FirstOrDefault(one => one.CaseId == CaseId) is not { } line) return false;
        (Meeting, Line) = (meeting, line);
        return true;
    }

    protected override string FieldOf(Rule rule) => rule is Rule.ReasonIsMissing or Rule.ReasonIsTooLong ? nameof(Correction) : "";
}
