using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Notices;
using Arende.Application.Storage;
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

namespace Arende.Web.Features.Meetings;

/// <summary>A planned meeting gets another day, or is cancelled.</summary>
[Needs(Right.PlanMeeting)]
public sealed class ChangeMeetingModel(MoveMeeting move, CancelMeeting cancel, ArendeDb db, TimeProvider clock) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public MeetingId Id { get; set; }

    [BindProperty]
    public DateOnly? Date { get; set; }

    /// <summary>The body meets that day already, and once more.</summary>
    [BindProperty]
    public bool Another { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The meeting's version when the form was shown.</summary>
    [BindProperty]
    public long? Seen { get; set; }

    public MeetingHead Meeting { get; private set; } = null!;
    public int Cases { get; private set; }

    /// <summary>It is announced on the notice board.</summary>
    public bool IsAnnounced { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Date = Meeting.Date;
        return Page();
    }

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken ct)
    {
        var to = Date ?? throw new BrokenRuleException(Rule.DateIsMissing);
        await move.Run(Viewer, Id, to, Another, ct, Seen);
        TempData["Done"] = T.Meetings.Moved(to).ToString();
        return RedirectToPage("/Meetings/Show", new { Id });
    }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken ct)
    {
        await cancel.Run(Viewer, Id, Reason, ct, Seen);
        TempData["Done"] = T.Meetings.CancelDone.ToString();
        return RedirectToPage("/Meetings/Show", new { Id });
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await Agenda.Head(db, Id, ct) is not { } meeting) return false;
        Meeting = meeting;
        Cases = (await Agenda.Lines(db, Viewer, Id, ct)).Count;
        IsAnnounced = meeting.Body.Function == BodyFunction.Council && await db.Announcements.OnBoard(StockholmTime.Today(clock)).AnyAsync(one => one.MeetingId == Id, ct);
        return true;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.ReasonIsMissing or Rule.ReasonIsTooLong => nameof(Reason),
        Rule.DateIsMissing or Rule.DateIsUnreasonable or Rule.MeetingDateIsTaken => nameof(Date),
        _ => "",
    };
}
