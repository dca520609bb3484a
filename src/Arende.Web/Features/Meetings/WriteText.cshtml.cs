using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Meetings;

/// <summary>What the minutes tell under an item's §.</summary>
[Needs(Right.RecordOutcome)]
public sealed class WriteTextModel(WriteMinutesText write, ArendeDb db, TimeProvider clock) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public MeetingId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public CaseId CaseId { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>How often it had been written when the form was shown.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public MeetingHead Meeting { get; private set; } = null!;
    public AgendaLine Line { get; private set; } = null!;
    public int Revision { get; private set; }

    public bool IsFrozen => Meeting.VerifiedOn is not null || Line.VerifiedAtOnceOn is not null;
    public bool MayWrite => !IsFrozen && StockholmTime.Today(clock) >= Meeting.Date;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Text = Line.MinutesText;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await write.Run(Viewer, Id, CaseId, Text, Seen, ct, FormKey);
        if (!await Load(ct)) return NotFound();
        TempData["Done"] = T.Minutes.TextDone(Line.Place).ToString();
        return RedirectToPage("/Meetings/Show", null, new { Id }, $"item-{Line.Item}");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await Agenda.Head(db, Id, ct) is not { } meeting || (await Agenda.Lines(db, Viewer, Id, ct)).FirstOrDefault(one => one.CaseId == CaseId) is not { } line) return false;
        (Meeting, Line) = (meeting, line);
        Revision = await db.AgendaItems.Where(i => i.MeetingId == Id && i.CaseId == CaseId).Select(i => i.TextRevision).SingleAsync(ct);
        return true;
    }

    protected override string FieldOf(Rule rule) => rule == Rule.TextIsTooLong ? nameof(Text) : "";
}
