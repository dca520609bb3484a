using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Notices;

/// <summary>Announces a meeting of the council (KL 5:13): from its agenda, where the meeting is in the calendar.</summary>
[Needs(Right.VerifyMinutes)]
public sealed class AnnounceModel(PutUpAnnouncement putUp, ArendeDb db, IOptions<ArendeOptions> options) : ArendePage
{
    /// <summary>The meeting that is announced; null for one that isn't in the calendar.</summary>
    [BindProperty(SupportsGet = true)]
    public MeetingId? Meeting { get; set; }

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public TimeOnly? Hour { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    /// <summary>A line each.</summary>
    [BindProperty]
    public string? Items { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        if (Meeting is not { } meeting) return Page();
        var planned = await db.Meetings.AsNoTracking().Where(m => m.Id == meeting).Select(m => new { m.Date, m.BodyId }).SingleAsync(ct);
        Day = planned.Date;
        Items = string.Join('\n', await AnnouncedItems.Of(db, meeting, number => number.ToString(options.Value.CaseNumberFormat), ct));
        var before = await db.Announcements.AsNoTracking().OrderByDescending(one => one.PutUpAt).FirstOrDefaultAsync(ct);
        // As it was called, else as it was announced the last time, else as is usual.
        var called = await db.Summonses.AsNoTracking().Where(s => s.MeetingId == meeting).OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct);
        var usual = options.Value.AgendaOf(db.Bodies[planned.BodyId]);
        (Hour, Place) = (called?.Time ?? before?.Hour ?? usual.Time, called?.Place ?? before?.Place ?? usual.Place);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (db.Bodies.All.FirstOrDefault(body => body.Function == BodyFunction.Council) is not { } council) throw new BrokenRuleException(Rule.OnlyCouncilIsAnnounced);
        var meeting = new AnnouncedMeeting(Day ?? throw new BrokenRuleException(Rule.DateIsMissing), Hour ?? throw new BrokenRuleException(Rule.HourIsMissing), Place ?? "", (Items ?? "").Split('\n'));
        var id = await putUp.Run(Viewer, council.Id, Meeting, meeting, ct, FormKey);
        var announced = await db.Announcements.AsNoTracking().SingleAsync(one => one.Id == id, ct);
        TempData["Done"] = (announced.IsLate ? T.Announcements.DoneLate : T.Announcements.Done).ToString();
        return Redirect("/notices");
    }

    protected override async Task<bool> Load(CancellationToken ct) => Meeting is not { } id || await db.Meetings.AnyAsync(m => m.Id == id && m.Function == BodyFunction.Council, ct);

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.DateIsMissing or Rule.AnnouncedMeetingIsOver or Rule.MeetingIsAnnounced or Rule.AnnouncedMeetingIsOnAnotherDay or Rule.MeetingIsCancelled => nameof(Day),
        Rule.HourIsMissing => nameof(Hour),
        Rule.AnnouncementLacksPlace or Rule.PlaceIsTooLong => nameof(Place),
        Rule.AnnouncementHasNoItems or Rule.AnnouncementHasTooMuch or Rule.AnnouncedItemIsTooLong => nameof(Items),
        _ => "",
    };
}
