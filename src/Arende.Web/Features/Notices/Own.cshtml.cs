using Arende.Application.Access;
using Arende.Application.ComposedDocuments;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Notices;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Documents;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Notices;

/// <summary>The minutes of a delegated decision that isn't reported, and their notice: as it is put up, its gaps, and its coming down.</summary>
[Needs(Right.VerifyMinutes), MakesFiles]
public sealed class OwnModel(DocumentFiles files, ArendeDb db, TimeProvider clock) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public CaseId CaseId { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? MinutesAt { get; set; }

    [BindProperty]
    public AppealKind Kind { get; set; } = AppealKind.LegalReview;

    /// <summary>The first day on which it was down.</summary>
    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? DownOn { get; set; }

    /// <summary>What was just done, told once.</summary>
    [TempData]
    public string? Done { get; set; }

    public Notice Notice { get; private set; } = null!;
    public NoticeRow State { get; private set; } = null!;

    /// <summary>The minutes as they were kept.</summary>
    public ShownDocument Shown { get; private set; } = null!;

    public DateOnly Today => StockholmTime.Today(clock);
    public bool IsToPutUp => Notice is { IsPosted: false } or { IsInterrupted: true };
    public bool IsUp => Notice is { IsPosted: true, IsInterrupted: false, TakenDownOn: null };
    public bool IsLate => !Notice.IsPosted && Notice.IsLate(On ?? Today);

    /// <summary>The last day, if it goes up on the day in the field.</summary>
    public DateOnly LastDay => SwedishCalendar.LastAppealDay(On ?? Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        (On, DownOn) = (Today, Today);
        MinutesAt = Notice.MinutesAt.Length > 0 ? Notice.MinutesAt : await db.Notices.Where(n => n.BodyId == Notice.BodyId && n.PostedOn != null).OrderByDescending(n => n.PostedOn).Select(n => n.MinutesAt).FirstOrDefaultAsync(ct);
        if (Notice.OwnAppeal is { } kind && Notice.IsPosted) Kind = kind;
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(DocumentFace face, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        try
        {
            return await files.Make(Shown.Document, Shown.Kept, face, ct);
        }
        catch (PdfFailedException)
        {
            Shown = Shown with { Failed = true };
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
    }

    public async Task<IActionResult> OnPostAsync([FromServices] PutUpOwnNotice putUp, CancellationToken ct)
    {
        var on = On ?? throw new BrokenRuleException(Rule.DateIsMissing);
        await putUp.Run(Viewer, CaseId, on, MinutesAt ?? "", Kind, ct, FormKey);
        return Told(T.Notices.DonePutUp(SwedishCalendar.LastAppealDay(on)));
    }

    public async Task<IActionResult> OnPostGapAsync([FromServices] NoteNoticeGap note, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        await note.Run(Viewer, null, From ?? throw new BrokenRuleException(Rule.DateIsMissing), ct, FormKey, Notice.Id);
        return Told(T.Notices.DoneGap);
    }

    public async Task<IActionResult> OnPostDownAsync([FromServices] TakeDownNotice takeDown, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        await takeDown.Run(Viewer, null, DownOn ?? throw new BrokenRuleException(Rule.DateIsMissing), ct, FormKey, Notice.Id);
        return Told(T.Notices.DoneDown);
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!await VisibleTo.Cases(db, Viewer).AnyAsync(c => c.Id == CaseId, ct) || await NoticeOfCase.Own(db, CaseId, ct) is not { } notice) return false;
        Notice = notice;
        State = NoticeRow.Of(notice, db.Bodies[notice.BodyId], Today);
        // The step that decided keeps the minutes, the notice keeps its own.
        var kept = await db.KeptDocuments.AsNoTracking().Where(one => one.CaseId == CaseId && one.Kind == ComposedKind.DecisionExtract && one.MeetingId == null).OrderByDescending(one => one.Id).FirstAsync(ct);
        Shown = new ShownDocument(kept.Document, kept, NoticeAddress.OfOwn(CaseId), files.MakesPdf);
        return true;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.DateIsMissing => HttpContext.Request.Query["handler"].ToString() switch { "Gap" => nameof(From), "Down" => nameof(DownOn), _ => nameof(On) },
        Rule.NoticeDateIsInvalid => nameof(On),
        Rule.PlaceIsMissing or Rule.PlaceIsTooLong => nameof(MinutesAt),
        Rule.GapIsInvalid => nameof(From),
        Rule.TakenDownInFuture or Rule.NoticeStaysUp => nameof(DownOn),
        _ => "",
    };

    private RedirectToPageResult Told(Text done)
    {
        Done = done.ToString();
        return RedirectToPage(new { CaseId });
    }
}
