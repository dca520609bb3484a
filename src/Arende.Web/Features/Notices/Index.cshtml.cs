using Arende.Application.Access;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Notices;

/// <summary>What is on the notice board, what is to be put up, and what was.</summary>
[Needs(Right.VerifyMinutes)]
public sealed class IndexModel(ArendeDb db, TimeProvider clock) : ArendePage
{
    private IReadOnlyList<NoticeRow> rows = [];

    /// <summary>When the product could read the public notice board.</summary>
    public BoardLog Log { get; private set; } = null!;

    /// <summary>The log's silences, and the notices that had to be seen then.</summary>
    public IReadOnlyList<SilenceToJudge> Silences { get; private set; } = [];

    /// <summary>What was just done, told once.</summary>
    [TempData]
    public string? Done { get; set; }

    /// <summary>The announcement that a button is about.</summary>
    [BindProperty]
    public AnnouncementId Announcement { get; set; }

    /// <summary>Announcements of the council's meetings that hang.</summary>
    public IReadOnlyList<Announcement> Announced { get; private set; } = [];

    /// <summary>The council's meetings to come of which none hangs.</summary>
    public IReadOnlyList<(MeetingId Id, Body Body, DateOnly Day)> ToAnnounce { get; private set; } = [];

    public Body BodyOf(Announcement one) => db.Bodies[one.BodyId];

    public bool IsEmpty => rows.Count == 0;

    public IEnumerable<NoticeRow> ToPutUp => rows.Where(row => row.Notice is { TakenDownOn: null } and ({ IsPosted: false } or { IsInterrupted: true }));
    public IEnumerable<NoticeRow> Up => rows.Where(row => row.Notice is { TakenDownOn: null, IsPosted: true, IsInterrupted: false });
    public IEnumerable<NoticeRow> Past => rows.Where(row => row.Notice.TakenDownOn is not null);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostTakeDownAsync([FromServices] TakeDownAnnouncement takeDown, CancellationToken ct)
    {
        await takeDown.Run(Viewer, Announcement, ct);
        Done = T.Announcements.DoneDown;
        return RedirectToPage();
    }

    /// <summary>Whose minutes a notice is of.</summary>
    public Text NameOf(Notice notice) => T.Notices.About(db.Bodies[notice.BodyId], notice);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        rows = await NoticeRow.All(db, StockholmTime.Today(clock), ct);
        Log = await BoardLog.Read(db, ct);
        var today = StockholmTime.Today(clock);
        Announced = await db.Announcements.AsNoTracking().OnBoard(today).OrderBy(one => one.Day).ToListAsync(ct);
        var planned = await db.Meetings.AsNoTracking().Where(m => m.Function == BodyFunction.Council && m.Date >= today && m.CancelledBecause == null && m.ClosedOn == null && !m.IsFromMinutes).OrderBy(m => m.Date).Select(m => new { m.Id, m.BodyId, m.Date }).ToListAsync(ct);
        ToAnnounce = [.. planned.Where(m => !Announced.Any(one => one.BodyId == m.BodyId && one.Day == m.Date)).Select(m => (m.Id, db.Bodies[m.BodyId], m.Date))];
        Silences = await SilenceToJudge.Of(db, Log, ct);
        return true;
    }
}
