using Arende.Application;
using Arende.Application.Access;
using Arende.Application.ComposedDocuments;
using Arende.Application.Meetings;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Meetings;

/// <summary>The summons as it would go out now, what holds it back, and the versions that were sent.</summary>
[Needs(Right.WriteAgenda)]
public sealed class SummonsModel(ArendeDb db, DefinitionCatalogue definitions, ComposeDocuments compose, TimeProvider clock, IOptions<ArendeOptions> options) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public MeetingId Id { get; set; }

    [BindProperty]
    public TimeOnly? Time { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    /// <summary>The meeting's version, and the latest summons' number, when the page was shown.</summary>
    [BindProperty]
    public long Seen { get; set; }

    [BindProperty]
    public int Latest { get; set; }

    public MeetingHead Meeting { get; private set; } = null!;
    public SummonsDraft Draft { get; private set; } = null!;
    public IReadOnlyList<(int Number, DateTimeOffset At, string By)> Sent { get; private set; } = [];

    /// <summary>Null where nothing is new, or what was typed can't stand.</summary>
    public ComposedDocument? Preview { get; private set; }

    public bool IsCallable => !Meeting.IsOver && StockholmTime.Today(clock) <= Meeting.Date;

    public bool IsUrgent => Meeting.IsUrgentOn(StockholmTime.Today(clock));

    /// <summary>The hour and the place alone may be what is new.</summary>
    public bool MaySend => IsCallable && Draft.Agenda.Count > 0;
    public int Others => Draft.Called.Count(one => one.PersonId is null);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await Agenda.Head(db, Id, ct) is not { } head) return NotFound();
        var latest = await db.Summonses.AsNoTracking().Where(s => s.MeetingId == Id).OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct);
        var usual = options.Value.AgendaOf(head.Body);
        // As it is announced, else as is usual.
        var announced = latest is not null || head.Body.Function != BodyFunction.Council ? null
            : await db.Announcements.AsNoTracking().OnBoard(StockholmTime.Today(clock)).FirstOrDefaultAsync(one => one.MeetingId == Id, ct);
        (Time, Place) = latest is null ? (announced?.Hour ?? usual.Time, announced?.Place ?? usual.Place) : (latest.Time, latest.Place);
        return await Show(ct);
    }

    public async Task<IActionResult> OnPostAsync([FromServices] SendSummons send, CancellationToken ct)
    {
        var number = await send.Run(Viewer, Id, new MeetingFacts(Time, Place), Seen, Latest, ct, FormKey);
        var sent = await db.Summonses.AsNoTracking().SingleAsync(s => s.MeetingId == Id && s.Number == number, ct);
        TempData["Done"] = T.Summons.SentDone(number, sent.Called.Where(one => one.MailedTo is not null).DistinctBy(one => one.MailedTo).Count()).ToString();
        return RedirectToPage("/Meetings/Show", new { Id });
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await Agenda.Head(db, Id, ct) is not { } head) return false;
        Meeting = head;
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == Id, ct);
        Draft = await SummonsDraft.Of(db, definitions, meeting, ct);
        Sent = [.. (await (from s in db.Summonses where s.MeetingId == Id join p in db.People on s.SentBy equals p.Id orderby s.Number descending select new { s.Number, s.SentAt, p.Name }).ToListAsync(ct))
            .Select(s => (s.Number, s.SentAt, s.Name))];
        (Seen, Latest) = (meeting.Version, Draft.Latest?.Number ?? 0);
        // The form shows what it was sent with: so that it isn't the field's older value that goes out.
        ModelState.Remove(nameof(Seen));
        ModelState.Remove(nameof(Latest));
        Preview = MaySend ? Composed(meeting) : null;
        return true;
    }

    private ComposedDocument? Composed(Meeting meeting)
    {
        try
        {
            return Draft.Compose(compose, Draft.ToSend(meeting, new MeetingFacts(Time, Place), Viewer.PersonId, clock.GetUtcNow()), Viewer.Name);
        }
        catch (BrokenRuleException refused) when (refused.Rule is Rule.SummonsIsUnchanged or Rule.PlaceIsTooLong)
        {
            return null;
        }
    }

    protected override string FieldOf(Rule rule) => rule == Rule.PlaceIsTooLong ? nameof(Place) : "";
}
