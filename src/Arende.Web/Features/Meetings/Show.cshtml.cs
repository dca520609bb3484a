using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Meetings;
using Arende.Application.Members;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>Before the summons: what each case of the agenda has and lacks, by its item.</summary>
    public IReadOnlyDictionary<Guid, CallableCase> Ready { get; private set; } = new Dictionary<Guid, CallableCase>();

    /// <summary>The same of the cases that wait.</summary>
    public IReadOnlyDictionary<CaseId, CaseReadiness> WaitingReady { get; private set; } = new Dictionary<CaseId, CaseReadiness>();

    /// <summary>Items that lack nothing and aren't marked in order.</summary>
    public IReadOnlyList<(Guid Item, CallableCase Case)> ToMark => [.. Ready.Where(one => !one.Value.IsInOrder && one.Value.Ready.Readiness.IsReady).Select(one => (one.Key, one.Value))];

    /// <summary>How many of those that wait lack nothing.</summary>
    public int ReadyCount => Waiting.Count(c => WaitingReady[c.Id].Readiness.IsReady);

    /// <summary>The number of the summons that was sent last; 0 while none was.</summary>
    public int LatestSummons { get; private set; }

    /// <summary>What comes at every meeting of the body isn't all on the agenda.</summary>
    public bool LacksStanding { get; private set; }

    /// <summary>Every place of the agenda in its order, as the order's form sends it.</summary>
    public IReadOnlyList<Guid> Places => [.. Lines.Select(line => (line.Id, Number: line.Item)).Concat(Meeting.Standing.Select(one => (one.Id, one.Number))).OrderBy(place => place.Number).Select(place => place.Id)];

    /// <summary>Which items are marked in order, each with the content that was shown, parted by a blank.</summary>
    [BindProperty]
    public List<string> Mark { get; set; } = [];

    /// <summary>The item of which the mark is taken back, or the item without a case that is taken off.</summary>
    [BindProperty]
    public Guid? Item { get; set; }

    /// <summary>By when a case must be ready for it; null for one that has been, or is no board's or committee's.</summary>
    public MeetingPlan? Backward { get; private set; }

    /// <summary>The body's members are kept here: who served, and who verifies, is asked for.</summary>
    public bool KeepsMembers { get; private set; }

    /// <summary>The meeting's version when what is sent was shown.</summary>
    [BindProperty]
    public long? Seen { get; set; }

    /// <summary>Every place of the agenda, in the order that was shown; one of them goes up or down.</summary>
    [BindProperty]
    public List<Guid> Order { get; set; } = [];

    [BindProperty]
    public Guid? Up { get; set; }

    [BindProperty]
    public Guid? Down { get; set; }

    [BindProperty]
    public CaseId? Withdraw { get; set; }

    /// <summary>An outcome for all that have none.</summary>
    [BindProperty]
    public Outcome? Rest { get; set; }

    public MeetingStage Stage => MeetingStages.Of(Meeting.Date, Meeting.ClosedOn, Meeting.VerifiedOn, StockholmTime.Today(clock), Meeting.CancelledBecause is not null);
    public bool MayAdd => Viewer.May(Right.WriteAgenda) && !Meeting.IsOver;
    public bool MayRecord => Viewer.May(Right.RecordOutcome) && !Meeting.IsOver;
    public bool MayVerify => Viewer.May(Right.VerifyMinutes) && Meeting is { ClosedOn: not null, VerifiedOn: null };
    public bool MayVerifyAtOnce => MayVerify ? Lines.Any(line => line.VerifiedAtOnceOn is null) : Lines.Any(MayVerifyNow);

    /// <summary>While the meeting goes on, of an item whose outcome is entered.</summary>
    public bool MayVerifyNow(AgendaLine line) => MayRecord && Viewer.May(Right.VerifyMinutes) && IsHeld && line is { Outcome: not null, VerifiedAtOnceOn: null };

    /// <summary>How many of the first places have their §, once one was verified at once: they stay where they are.</summary>
    public int Fixed => !MayAdd ? 0 : Domain.Meetings.Meeting.PlacesThatStay(Meeting.HasVerifiedAtOnce,
        Lines.Select(line => (Number: line.Item, line.Paragraph)).Concat(Meeting.Standing.Select(one => (one.Number, one.Paragraph))).OrderBy(place => place.Number).Select(place => place.Paragraph));
    public bool MayTakeAttendance => Viewer.May(Right.RecordOutcome) && KeepsMembers && IsHeld && Meeting is { VerifiedOn: null, CancelledBecause: null };
    public bool MayAmend(AgendaLine line) => Viewer.May(Right.VerifyMinutes) && (IsVerified(line) || (Meeting.IsFromMinutes && line.InEffect is not null));
    public bool MayCorrect(AgendaLine line) => MayVerify && !Meeting.IsFromMinutes && line is { InEffect: not null, VerifiedAtOnceOn: null };
    public bool MayWriteText(AgendaLine line) => Viewer.May(Right.RecordOutcome) && IsHeld && Meeting.CancelledBecause is null && !IsVerified(line);

    /// <summary>Who was what at which items; empty where nobody came or left.</summary>
    public IReadOnlyList<AttendanceSpan> Spans { get; private set; } = [];

    /// <summary>They are made once the meeting is closed, but for those that others write.</summary>
    public bool HasMinutes => Meeting.ClosedOn is not null && !Meeting.IsFromMinutes && Count > 0;
    public bool MayDeliberate => MayTakeAttendance && !Meeting.IsFromMinutes;

    /// <summary>What the minutes tell of the item beside its outcome.</summary>
    public IReadOnlyList<MinutesPart> MinutesOf(AgendaLine line) => Meeting.Attendance is not { } list || (order.Count == 0 && line.Deliberation is null) ? []
        : ItemMinutes.Of(ItemAttendance.At(list, order.Count == 0 ? [line.CaseId] : order, line.CaseId), line.Deliberation, line.Outcome is null ? null : line.Clauses);

    /// <summary>Those elected to verify who didn't serve at the item: the clerk is told before it is verified.</summary>
    public IEnumerable<Attendee> VerifiersOut(AgendaLine line) => !Viewer.May(Right.VerifyMinutes) || order.Count == 0 || IsVerified(line) ? [] : Meeting.Attendance!.VerifiersOutAt(order, line.CaseId);
    private bool IsVerified(AgendaLine line) => Meeting.VerifiedOn is not null || line.VerifiedAtOnceOn is not null;
    public bool MayChange => Viewer.May(Right.PlanMeeting) && !Meeting.IsOver && Lines.All(line => line.Outcome is null) && Meeting.Standing.All(one => !one.IsNoted);
    public bool ReadsCases => VisibleTo.ReadsCases(Viewer);
    public bool IsHeld => StockholmTime.Today(clock) >= Meeting.Date;

    /// <summary>A summons can still go out: the meeting has dealt with nothing yet.</summary>
    public bool IsCallable => StockholmTime.Today(clock) <= Meeting.Date && Lines.All(line => line.Outcome is null);

    /// <summary>From when what is put up is late; null where that is the meeting's own day.</summary>
    public DateTimeOffset? StopOf => IsHeld ? null : options.Value.AgendaOf(Meeting.Body).StopOf(Meeting.Date);

    /// <summary>What hangs on the notice board of the council's meeting (KL 5:13); null where nothing does.</summary>
    public Announcement? Announced { get; private set; }
    public bool IsToBeAnnounced => Meeting is { Body.Function: BodyFunction.Council, CancelledBecause: null } && StockholmTime.Today(clock) <= Meeting.Date && Meeting.ClosedOn is null;
    public bool MayAnnounce => IsToBeAnnounced && Viewer.May(Right.VerifyMinutes);

    public bool IsUrgent => Meeting.IsUrgentOn(StockholmTime.Today(clock));
    public bool IsStopped => StopOf <= clock.GetUtcNow();
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
        List<Guid> places = [.. Order];
        (places[moved], places[to]) = (places[to], places[moved]);
        await order.RunAll(Viewer, Id, places, seen, ct);
        Done = T.Agenda.Ordered;
        return RedirectToPage(null, null, new { Id }, $"item-{to + 1}");
    }

    public async Task<IActionResult> OnPostReadyAsync([FromServices] PutUpReady putUp, CancellationToken ct)
    {
        Done = T.Readiness.PutUpDone(await putUp.Run(Viewer, Id, ct));
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostInOrderAsync([FromServices] MarkInOrder inOrder, CancellationToken ct)
    {
        List<SeenContent> seen = [.. Mark.Select(one => one.Split(' ', 2)).Where(parts => parts.Length == 2 && Guid.TryParse(parts[0], out _)).Select(parts => new SeenContent(Guid.Parse(parts[0]), parts[1])).DistinctBy(one => one.Item)];
        if (seen.Count == 0) return RedirectToPage(new { Id });
        await inOrder.Run(Viewer, Id, seen, ct);
        Done = T.Readiness.Marked(seen.Count);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostTakeBackAsync([FromServices] MarkInOrder inOrder, CancellationToken ct)
    {
        if (Item is not { } item) return RedirectToPage(new { Id });
        await inOrder.TakeBack(Viewer, Id, item, ct);
        Done = T.Readiness.WasTakenBack;
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostWithdrawStandingAsync([FromServices] WithdrawStandingItem withdraw, CancellationToken ct)
    {
        if (Item is not { } item) return RedirectToPage(new { Id });
        await withdraw.Run(Viewer, Id, item, ct);
        Done = T.Readiness.StandingWithdrawn;
        return RedirectToPage(new { Id });
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

    public async Task<IActionResult> OnPostQuestionAsync([FromServices] AskInCouncil ask, Guid item, CouncilQuestionOutcome? outcome, CancellationToken ct)
    {
        await ask.Answer(Viewer, Id, item, outcome ?? throw new Domain.BrokenRuleException(Domain.Rule.QuestionLacksOutcome), ct);
        Done = T.CouncilQuestions.Saved;
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
        Lines = await Agenda.Places(db, Viewer, meeting, ct);
        foreach (var one in meeting.Standing.Where(one => one.Kind == StandingItemKind.ReportedDecisions)) lists[one.Id] = await reported.Under(Viewer, Id, one.Id, ct);
        Proposals = await Proposal.Of(db, meeting.Body.Function, [.. Lines.Where(line => line.Outcome is null).Select(line => line.CaseId)], ct);
        if (meeting.Attendance?.Changed.Count > 0)
        {
            order = await Agenda.Order(db, Id, ct);
            Spans = (await db.Meetings.AsNoTracking().Include(m => m.Agenda).SingleAsync(m => m.Id == Id, ct)).AttendanceSpans();
        }
        KeepsMembers = meeting.Attendance is not null || await BodyMembers.AreKept(db, meeting.Body.Id, meeting.Date, ct);
        if (Viewer.May(Right.VerifyMinutes) && (meeting.ClosedOn is not null || meeting.VerifiedOn is not null || Lines.Any(line => line.VerifiedAtOnceOn is not null))) Notices = await NoticeToPost.Of(db, definitions, Id, meeting.VerifiedOn, Lines, ct);
        if (ReadsCases && Stage == MeetingStage.Planned && meeting.Body.Function != BodyFunction.Council) Backward = (await backward.Of([(Id, meeting.Body, meeting.Date)], ct)).Single();
        if (IsToBeAnnounced) Announced = await db.Announcements.AsNoTracking().OnBoard(StockholmTime.Today(clock)).FirstOrDefaultAsync(one => one.BodyId == meeting.Body.Id && one.Day == meeting.Date, ct);
        LatestSummons = await db.Summonses.Where(summons => summons.MeetingId == Id).MaxAsync(summons => (int?)summons.Number, ct) ?? 0;
        if (!MayAdd) return true;
        Ready = (await CallableAgenda.Of(db, definitions, Id, ct)).Where(item => item.Case is not null && Lines.Any(line => line.Id == item.Item && line is { IsReadable: true, Outcome: null })).ToDictionary(item => item.Item, item => item.Case!);
        LacksStanding = options.Value.AgendaOf(meeting.Body).Standing.Any(one => !meeting.Standing.Any(one.IsThis));
        // A case that came back from this very meeting stands on its agenda already, and waits for another day.
        var onIt = Lines.Select(line => line.CaseId).ToHashSet();
        var waiting = await Agenda.Waiting(db, definitions, Viewer, meeting.Body, ct);
        if (meeting.Body.Function == BodyFunction.Board) ToReport = await reported.ToReport(Viewer, meeting.Body, meeting.Date, ct);
        var delegated = ToReport.Where(one => !one.IsOfCommittee).Select(one => one.CaseId).ToHashSet();
        Waiting = [.. waiting.Where(c => !onIt.Contains(c.Id) && !delegated.Contains(c.Id))];
        WaitingReady = await AgendaReadiness.Of(db, definitions, [.. Waiting.Select(c => c.Id)], ct);
        ForAnotherDay = [.. waiting.Where(c => onIt.Contains(c.Id))];
        return true;
    }
}
