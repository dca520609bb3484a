using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Meetings;
using Arende.Application.Members;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Meetings;

/// <summary>The agenda for a date: each case with what is proposed and what came of it, and the cases that can be put up.</summary>
public sealed class ShowModel(ArendeDb db, DefinitionCatalogue definitions, BackwardPlans backward, ReportedDecisions reported, TimeProvider clock, IOptions<ArendeOptions> options) : ArendePage, IListsSecrets
{
    [BindProperty(SupportsGet = true)]
    public MeetingId Id { get; set; }

    /// <summary>The cases that were ticked to be put up.</summary>
    [BindProperty]
    public List<CaseId> Add { get; set; } = [];

    /// <summary>What was just done, told once.</summary>
    [TempData]
    public string? Done { get; set; }

    public MeetingHead Meeting { get; private set; } = null!;
    public IReadOnlyList<AgendaLine> Lines { get; private set; } = [];

    /// <summary>What was decided by delegation and can be reported here.</summary>
    public IReadOnlyList<DelegatedDecision> ToReport { get; private set; } = [];

    private readonly Dictionary<Guid, IReadOnlyList<DelegatedDecision>> lists = [];

    public IReadOnlyList<DelegatedDecision> ListOf(StandingItem item) => lists.GetValueOrDefault(item.Id) ?? [];

    /// <summary>Places of the agenda, as far as they are shown.</summary>
    public int Count => Lines.Count + Meeting.Standing.Count;
    public int Left => Lines.Count(line => line.Outcome is null) + Meeting.Standing.Count(one => !one.IsNoted);

    /// <summary>The agenda's order, where it tells something of who served.</summary>
    private IReadOnlyList<CaseId> order = [];
    public IReadOnlyDictionary<CaseId, Proposal> Proposals { get; private set; } = new Dictionary<CaseId, Proposal>();
    public IReadOnlyList<WaitingCase> Waiting { get; private set; } = [];

    /// <summary>Cases that this meeting has dealt with once, and that wait for the body again.</summary>
    public IReadOnlyList<WaitingCase> ForAnotherDay { get; private set; } = [];

    /// <summary>What stands on the agenda is told as read.</summary>
    public SecretsListed Listed => SecretsListed.OfCases(Waiting.Where(c => c.IsSecret).Select(c => c.Number));

    /// <summary>After verification: the notices that the clerk has to put up, and by when.</summary>
    public IReadOnlyList<NoticeToPost> Notices { get; private set; } = [];

    /// <summary>By when a case must be ready for it; null for one that has been, or is no board's or committee's.</summary>
    public MeetingPlan? Backward { get; private set; }

    /// <summary>The body's members are kept here: who served, and who verifies, is asked for.</summary>
    public bool KeepsMembers { get; private set; }

    /// <summary>The meeting's version when what is sent was shown.</summary>
    [BindProperty]
    public long? Seen { get; set; }

    /// <summary>Every case of the agenda, in the order that was shown; one of them goes up or down.</summary>
    [BindProperty]
    public List<CaseId> Order { get; set; } = [];

    [BindProperty]
    public CaseId? Up { get; set; }

    [BindProperty]
    public CaseId? Down { get; set; }

    [BindProperty]
    public CaseId? Withdraw { get; set; }

    /// <summary>An outcome for all that have none.</summary>
    [BindProperty]
    public Outcome? Rest { get; set; }

    public MeetingStage Stage => MeetingStages.Of(Meeting.Date, Meeting.ClosedOn, Meeting.VerifiedOn, StockholmTime.Today(clock), Meeting.CancelledBecause is not null);
    public bool MayAdd => Viewer.May(Right.WriteAgenda) && !Meeting.IsOver;
    public bool MayRecord => Viewer.May(Right.RecordOutcome) && !Meeting.IsOver;
    public bool MayVerify => Viewer.May(Right.VerifyMinutes) && Meeting is { ClosedOn: not null, VerifiedOn: null };
    public bool MayVerifyAtOnce => MayVerify && Lines.Any(line => line.VerifiedAtOnceOn is null);
    public bool MayTakeAttendance => Viewer.May(Right.RecordOutcome) && KeepsMembers && IsHeld && Meeting is { VerifiedOn: null, CancelledBecause: null };
    public bool MayAmend(AgendaLine line) => Viewer.May(Right.VerifyMinutes) && (IsVerified(line) || (Meeting.Body.Function == BodyFunction.Council && line.InEffect is not null));
    public bool MayCorrect(AgendaLine line) => MayVerify && Meeting.Body.Function != BodyFunction.Council && line is { InEffect: not null, VerifiedAtOnceOn: null };
    public bool MayWriteText(AgendaLine line) => Viewer.May(Right.RecordOutcome) && IsHeld && Meeting.CancelledBecause is null && !IsVerified(line);
    public bool MayDeliberate => MayTakeAttendance && Meeting.Body.Function != BodyFunction.Council;

    /// <summary>What the minutes tell of the item beside its outcome.</summary>
    public IReadOnlyList<MinutesPart> MinutesOf(AgendaLine line) => Meeting.Attendance is not { } list || (order.Count == 0 && line.Deliberation is null) ? []
        : ItemMinutes.Of(ItemAttendance.At(list, order.Count == 0 ? [line.CaseId] : order, line.CaseId), line.Deliberation);
    private bool IsVerified(AgendaLine line) => Meeting.VerifiedOn is not null || line.VerifiedAtOnceOn is not null;
    public bool MayChange => Viewer.May(Right.PlanMeeting) && !Meeting.IsOver && Lines.All(line => line.Outcome is null) && Meeting.Standing.All(one => !one.IsNoted);
    public bool ReadsCases => VisibleTo.ReadsCases(Viewer);
    public bool IsHeld => StockholmTime.Today(clock) >= Meeting.Date;
    public bool IsAllRecorded => Count > 0 && Left == 0;

    public string Number(CaseNumber number) => number.ToString(options.Value.CaseNumberFormat);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync([FromServices] AddToAgenda add, CancellationToken ct)
    {
        Viewer.MustHave(Right.WriteAgenda);
        if (Add.Count == 0)
        {
            ModelState.AddModelError(nameof(Add), T.Agenda.NothingTicked);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await Show(ct);
        }
        if (await add.RunAll(Viewer, Id, Add, ct) is > 0 and var added) Done = T.Agenda.Added(added);
        return RedirectToPage(new { Id });
    }

    /// <summary>One step up or down: the whole order is sent, and refused when it isn't the one that stands.</summary>
    public async Task<IActionResult> OnPostOrderAsync([FromServices] OrderAgenda order, CancellationToken ct)
    {
        var moved = Order.IndexOf(Up ?? Down ?? default);
        var to = moved + (Up is null ? 1 : -1);
        if (moved < 0 || to < 0 || to >= Order.Count || Seen is not { } seen) return RedirectToPage(new { Id });
        List<CaseId> cases = [.. Order];
        (cases[moved], cases[to]) = (cases[to], cases[moved]);
        await order.Run(Viewer, Id, cases, seen, ct);
        Done = T.Agenda.Ordered;
        return RedirectToPage(null, null, new { Id }, $"item-{to + 1}");
    }

    public async Task<IActionResult> OnPostWithdrawAsync([FromServices] WithdrawFromAgenda withdraw, CancellationToken ct)
    {
        if (Withdraw is { } id)
        {
            await withdraw.Run(Viewer, Id, id, ct);
            Done = T.Agenda.Withdrawn;
        }
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostNoteAsync([FromServices] NoteStandingItem note, Guid item, bool noted, CancellationToken ct)
    {
        await note.Run(Viewer, Id, item, noted, ct);
        Done = noted ? T.DelegatedDecisions.DoneNoted : T.Agenda.Cleared;
        return RedirectToPage(null, null, new { Id }, $"item-{item}");
    }

    public async Task<IActionResult> OnPostWithdrawReportedAsync([FromServices] WithdrawReported withdraw, Guid item, Guid? only, CancellationToken ct)
    {
        await withdraw.Run(Viewer, Id, item, only, ct);
        Done = T.DelegatedDecisions.DoneWithdrawn;
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostRestAsync([FromServices] RecordOutcome record, CancellationToken ct)
    {
        if (Rest is { } outcome) Done = T.Agenda.SameForRestDone(await record.RunForRest(Viewer, Id, outcome, Seen, ct));
        return RedirectToPage(new { Id });
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await Agenda.Head(db, Id, ct) is not { } meeting) return false;
        Meeting = meeting;
        // What is reported under an item without a case stands in its list.
        Lines = [.. (await Agenda.Lines(db, Viewer, Id, ct)).Where(line => meeting.Standing.All(one => one.Id != line.ReportedUnder))];
        foreach (var one in meeting.Standing.Where(one => one.Kind == StandingItemKind.ReportedDecisions)) lists[one.Id] = await reported.Under(Viewer, Id, one.Id, ct);
        Proposals = await Proposal.Of(db, meeting.Body.Function, [.. Lines.Where(line => line.Outcome is null).Select(line => line.CaseId)], ct);
        if (meeting.Attendance?.Changed.Count > 0) order = await Agenda.Order(db, Id, ct);
        KeepsMembers = meeting.Attendance is not null || await BodyMembers.AreKept(db, meeting.Body.Id, meeting.Date, ct);
        if (Viewer.May(Right.VerifyMinutes) && (meeting.ClosedOn is not null || meeting.VerifiedOn is not null)) Notices = await NoticeToPost.Of(db, definitions, Id, meeting.VerifiedOn, Lines, ct);
        if (ReadsCases && Stage == MeetingStage.Planned && meeting.Body.Function != BodyFunction.Council) Backward = (await backward.Of([(Id, meeting.Body, meeting.Date)], ct)).Single();
        if (!MayAdd) return true;
        // A case that came back from this very meeting stands on its agenda already, and waits for another day.
        var onIt = Lines.Select(line => line.CaseId).ToHashSet();
        var waiting = await Agenda.Waiting(db, definitions, Viewer, meeting.Body, ct);
        if (meeting.Body.Function == BodyFunction.Board) ToReport = await reported.ToReport(Viewer, meeting.Body, meeting.Date, ct);
        var delegated = ToReport.Where(one => !one.IsOfCommittee).Select(one => one.CaseId).ToHashSet();
        Waiting = [.. waiting.Where(c => !onIt.Contains(c.Id) && !delegated.Contains(c.Id))];
        ForAnotherDay = [.. waiting.Where(c => onIt.Contains(c.Id))];
        return true;
    }
}
