using Arende.Application.Absences;
using Arende.Application.Accounts;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Settings;

/// <summary>What the viewer has chosen for themselves: how often they are mailed, and who stands in when they are away.</summary>
public sealed class IndexModel(ArendeDb db, ChooseMailPace choose, SetAbsence setAbsence, EndAbsence endAbsence, TimeProvider clock) : ArendePage
{
    // The order in which they are offered: from the most mails to none.
    private static readonly MailPace[] Offered = [MailPace.AtOnce, MailPace.Daily, MailPace.Weekly, MailPace.InboxOnly];

    [BindProperty]
    public MailPace? Pace { get; set; }

    [BindProperty]
    public AbsenceForm Absence { get; set; } = new();

    [TempData]
    public string? Told { get; set; }

    public IReadOnlyList<Choice> Paces { get; } = [.. Offered.Select(pace => new Choice(pace.ToString(), T.Settings.Of(pace), T.Settings.Means(pace)))];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        // The binder takes none that isn't offered.
        if (Pace is not { } pace) return BadRequest();
        await choose.Run(Viewer, pace, ct);
        Told = T.Settings.Saved;
        return Redirect("/settings");
    }

    public async Task<IActionResult> OnPostAbsenceAsync(CancellationToken ct)
    {
        await setAbsence.Run(Viewer, Viewer.PersonId, Absence.First, Absence.Last, Absence.Deputy, ct);
        Told = T.Absences.Saved;
        return Redirect("/settings");
    }

    public async Task<IActionResult> OnPostEndAbsenceAsync(CancellationToken ct)
    {
        await endAbsence.Run(Viewer, Viewer.PersonId, ct);
        Told = T.Absences.Ended;
        return Redirect("/settings");
    }

    protected override string FieldOf(Rule rule) => AbsenceForm.FieldOf(nameof(Absence), rule) ?? "";

    protected override async Task<bool> Load(CancellationToken ct)
    {
        Pace ??= await db.People.Where(p => p.Id == Viewer.PersonId).Select(p => p.MailPace).SingleAsync(ct);
        await Absence.Load(db, Viewer.PersonId, StockholmTime.Today(clock), ct);
        return true;
    }
}
