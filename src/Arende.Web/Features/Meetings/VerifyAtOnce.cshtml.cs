using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Members;
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

/// <summary>Some §§ are verified by themselves, before the rest of the minutes: of a closed meeting, or while it goes on.</summary>
[Needs(Right.VerifyMinutes)]
public sealed class VerifyAtOnceModel(VerifyAtOnce verify, ArendeDb db, TimeProvider clock) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public MeetingId Id { get; set; }

    /// <summary>The ticked ones.</summary>
    [BindProperty]
    public List<CaseId> Cases { get; set; } = [];

    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>The meeting's version when the form was shown.</summary>
    [BindProperty]
    public long? Seen { get; set; }

    public MeetingHead Meeting { get; private set; } = null!;

    /// <summary>The §§ that aren't verified yet; while the meeting goes on, the items that have their outcome.</summary>
    public IReadOnlyList<AgendaLine> Left { get; private set; } = [];

    /// <summary>The outcomes take effect, and get their §, by this.</summary>
    public bool GoesOn => Meeting.ClosedOn is null;
    public bool IsLacking { get; private set; }

    /// <param name="item">The one from whose place the clerk comes: it is ticked.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IActionResult> OnGetAsync(CaseId? item, CancellationToken ct)
    {
        if (item is { } one) Cases = [one];
        On = StockholmTime.Today(clock);
        return await Show(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var on = On ?? throw new BrokenRuleException(Rule.DateIsMissing);
        await verify.Run(Viewer, Id, Cases, on, Seen, ct, FormKey);
        var hasNotice = await db.AgendaItems.AnyAsync(item => item.MeetingId == Id && Cases.Contains(item.CaseId) && item.NoticeId != null, ct);
        TempData["Done"] = (hasNotice ? T.Minutes.AtOnceDone(Cases.Count, Domain.Meetings.Meeting.LastDayForNotice(on)) : T.Minutes.AtOnceDoneWithoutNotice(Cases.Count)).ToString();
        return RedirectToPage("/Meetings/Show", new { Id });
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await Agenda.Head(db, Id, ct) is not { } meeting) return false;
        Meeting = meeting;
        Left = [.. (await Agenda.Lines(db, Viewer, Id, ct)).Where(line => line is { Outcome: not null, VerifiedAtOnceOn: null } && (line.InEffect is not null || GoesOn))];
        // While it goes on, who verifies is asked for by the members that are kept now; the closing says so for good.
        IsLacking = (GoesOn ? meeting with { NeedsVerifiers = await BodyMembers.AreKept(db, meeting.Body.Id, meeting.Date, ct) } : meeting).LacksVerifiers;
        return true;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.NothingToVerifyAtOnce or Rule.ItemsBeforeLackOutcome => nameof(Cases),
        Rule.DateIsMissing or Rule.VerifiedInFuture or Rule.VerifiedBeforeMeeting => nameof(On),
        _ => "",
    };
}
