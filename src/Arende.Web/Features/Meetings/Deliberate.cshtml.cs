using System.Globalization;
using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Members;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Meetings;

/// <summary>The meeting, item by item: who serves, what is proposed, how it is decided. Each step is saved when it is sent.</summary>
[Needs(Right.RecordOutcome)]
public sealed class DeliberateModel(Deliberate deliberate, ChangeAttendance change, ArendeDb db, TimeProvider clock) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public MeetingId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public CaseId CaseId { get; set; }

    /// <summary>How often the item's deliberation had been written when the page was shown.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>The attendance's revision when the page was shown.</summary>
    [BindProperty]
    public int SeenList { get; set; }

    [BindProperty]
    public ProposalForm Proposal { get; set; } = new();

    [BindProperty]
    public QuestionForm Put { get; set; } = new();

    [BindProperty]
    public List<VoteField> Votes { get; set => field = [.. value.Where(one => one is not null)]; } = [];

    [BindProperty]
    public ElectionForm Election { get; set; } = new();

    [BindProperty]
    public SaidForm Reservation { get; set; } = new();

    [BindProperty]
    public SaidForm Statement { get; set; } = new();

    [BindProperty]
    public ChangeForm Change { get; set; } = new();

    /// <summary>What was just saved, and in which part of the page it is told.</summary>
    [TempData]
    public string? Done { get; set; }

    [TempData]
    public string? Part { get; set; }

    public MeetingHead Meeting { get; private set; } = null!;
    public IReadOnlyList<AgendaLine> Lines { get; private set; } = [];
    public AgendaLine Line { get; private set; } = null!;

    /// <summary>What the body has before it.</summary>
    public Proposal Before { get; private set; } = null!;

    /// <summary>Who serves at the item; null while no attendance is written.</summary>
    public ItemAttendance? There { get; private set; }
    public Deliberation Deliberation { get; private set; } = Deliberation.None;
    public int Revision { get; private set; }

    /// <summary>Those who were disqualified in the case at a meeting that didn't deal with it.</summary>
    public IReadOnlyList<Member> EarlierJav { get; private set; } = [];

    /// <summary>What the page was made from: another text is that somebody has written since.</summary>
    public string Stands => string.Create(CultureInfo.InvariantCulture, $"{Revision} {ListRevision} {Line.Outcome}");

    public int ListRevision => Meeting.Attendance?.Revision ?? 0;
    public bool IsHeld => StockholmTime.Today(clock) >= Meeting.Date;
    public bool MayWrite => IsHeld && Meeting is { VerifiedOn: null, CancelledBecause: null } && Line.VerifiedAtOnceOn is null;
    public QuestionToPut? Next => Deliberation.Next();
    public AgendaLine? NextLine => Lines.FirstOrDefault(line => line.Item > Line.Item);

    /// <summary>What was noted at this item, and can be taken back.</summary>
    public IEnumerable<AttendanceChange> Changes => Meeting.Attendance?.Changed.Where(one => one.Item == CaseId) ?? [];

    /// <summary>The form that came back: it stands open.</summary>
    public bool WasSent(string handler) => string.Equals(HttpContext.Request.Query["handler"], handler, StringComparison.OrdinalIgnoreCase);

    public IReadOnlyList<Choice> Serving => [new("", T.Deliberation.Choose), .. There!.Serving.Select(one => new Choice(one.MemberId.ToString(), T.Members.WithParty(one.Name, one.Who.Party)))];
    public IReadOnlyList<Choice> InTheRoom => [new("", T.Deliberation.Choose), .. There!.People.Where(one => one.Presence != Presence.Absent).Select(one => new Choice(one.MemberId.ToString(), T.Members.WithParty(one.Name, one.Who.Party)))];
    public IReadOnlyList<Choice> Everybody => [new("", T.Deliberation.Choose), .. There!.People.Select(one => new Choice(one.MemberId.ToString(), T.Members.WithParty(one.Name, one.Who.Party)))];
    public IReadOnlyList<Choice> Turns => [new("", T.Deliberation.Choose), .. Enum.GetValues<AttendanceTurn>().Select(turn => new Choice(turn.ToString(), T.Deliberation.Of(turn)))];
    public IReadOnlyList<Choice> Kinds => [.. Enum.GetValues<FloorProposalKind>().Select(kind => new Choice(kind.ToString(), T.Deliberation.Of(kind)))];

    public IReadOnlyList<Choice> Places =>
    [
        new("", T.Deliberation.ByOrder), new(ChangeForm.NobodyEnters, T.Deliberation.Nobody),
        .. There!.People.Where(one => one.Who.IsSubstitute && one.Presence == Presence.Present).Select(one => new Choice(one.MemberId.ToString(), T.Deliberation.EntersFirst(one.Name))),
        .. There.People.Where(one => !one.Who.IsSubstitute && !one.Serves).Select(one => new Choice(one.MemberId.ToString(), T.Deliberation.ServesForMember(one.Name))),
    ];

    /// <summary>KL 5:50: a third of those present has had the case put off at another meeting of the council.</summary>
    public bool WasForced { get; private set; }

    /// <summary>The proposal that a third of those present in the council can carry, where it is put next.</summary>
    public FloorProposal? CanBeForced => Meeting.Body.Function == BodyFunction.Council && Next is { Kind: QuestionKind.DecideNow, No: { } number } ? Deliberation.Proposal(number) : null;

    public string NameOf(MemberId? id) => id is { } one && There?.Find(one) is { } who ? who.Name : "";

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    /// <summary>Asked for now and then while the page is looked at.</summary>
    public async Task<IActionResult> OnGetStandsAsync(CancellationToken ct) => await Load(ct) ? Content(Stands) : NotFound();

    public Task<IActionResult> OnPostProposeAsync(CancellationToken ct) => Take(Proposal.Read(), "proposals", ct);

    public Task<IActionResult> OnPostWithdrawAsync(int number, CancellationToken ct) => Take(new WithdrawStep(number), "proposals", ct);

    public Task<IActionResult> OnPostAcclaimAsync(CancellationToken ct) => Take(new AcclaimStep(Put.Read(), Put.Answer()), "questions", ct);

    public Task<IActionResult> OnPostForceAsync(int number, CancellationToken ct) => Take(new ForceStep(number), "questions", ct);

    public Task<IActionResult> OnPostVoteAsync(CancellationToken ct) =>
        Take(new VoteStep(Put.Read(), [.. Votes.Where(one => one.Answer is not null).Select(one => (one.Voter, one.Answer!.Value))]), "questions", ct);

    public Task<IActionResult> OnPostElectAsync(CancellationToken ct) => Take(Election.Read(), "questions", ct);

    public Task<IActionResult> OnPostUnanswerAsync(CancellationToken ct) => Take(new TakeBackAnswerStep(), "questions", ct);

    public Task<IActionResult> OnPostReserveAsync(CancellationToken ct) => Take(new ReserveStep(Reservation.Person(), Reservation.Words), "reservations", ct);

    public Task<IActionResult> OnPostUnreserveAsync(MemberId by, CancellationToken ct) => Take(new TakeBackReservationStep(by), "reservations", ct);

    public Task<IActionResult> OnPostStateAsync(CancellationToken ct) => Take(new StateStep(Statement.Person(), Statement.Words), "statements", ct);

    public Task<IActionResult> OnPostUnstateAsync(int place, CancellationToken ct) => Take(new TakeBackStatementStep(place), "statements", ct);

    public async Task<IActionResult> OnPostChangeAsync(CancellationToken ct)
    {
        await change.Run(Viewer, Id, CaseId, Change.Read(), SeenList, ct, FormKey);
        return Saved("seats");
    }

    public async Task<IActionResult> OnPostUnchangeAsync(Guid back, CancellationToken ct)
    {
        await change.TakeBack(Viewer, Id, CaseId, back, SeenList, ct, FormKey);
        return Saved("seats");
    }

    public async Task<IActionResult> OnPostUnjavAsync(MemberId member, CancellationToken ct)
    {
        await change.TakeBackEarlier(Viewer, Id, CaseId, member, SeenList, ct, FormKey);
        return Saved("seats");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await Agenda.Head(db, Id, ct) is not { } meeting || meeting.IsFromMinutes) return false;
        Meeting = meeting;
        Lines = await Agenda.Places(db, Viewer, meeting, ct);
        if (Lines.FirstOrDefault(one => one.CaseId == CaseId) is not { } line) return false;
        Line = line;
        var item = await db.AgendaItems.AsNoTracking().Where(one => one.MeetingId == Id && one.CaseId == CaseId).Select(one => new { one.Deliberation, one.DeliberationRevision }).SingleAsync(ct);
        (Deliberation, Revision) = (item.Deliberation ?? Deliberation.None, item.DeliberationRevision);
        Before = (await Application.Meetings.Proposal.Of(db, meeting.Body.Function, [CaseId], ct))[CaseId];
        WasForced = meeting.Body.Function == BodyFunction.Council && await Application.Meetings.Deliberate.ForcedBefore(db, Id, CaseId, ct);
        if (meeting.Attendance is { } list) There = ItemAttendance.At(list, await Agenda.Order(db, Id, ct), CaseId);
        var earlier = (await db.EarlierDisqualifications(Id, meeting.Attendance, CaseId, ct)).Select(row => row.MemberId).ToHashSet();
        if (earlier.Count > 0) EarlierJav = await db.Members.AsNoTracking().Where(one => earlier.Contains(one.Id)).OrderBy(one => one.Name).ToListAsync(ct);
        ShowVoters();
        return true;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.ProposalNeedsWords => $"{nameof(Proposal)}.{nameof(ProposalForm.Words)}",
        Rule.MainIsSettled or Rule.NothingToAddTo when WasSent("Propose") => $"{nameof(Proposal)}.{nameof(ProposalForm.Kind)}",
        Rule.MemberDoesNotServe when WasSent("Propose") => $"{nameof(Proposal)}.{nameof(ProposalForm.By)}",
        Rule.TextIsTooLong => WasSent("Reserve") ? $"{nameof(Reservation)}.{nameof(SaidForm.Words)}" : WasSent("State") ? $"{nameof(Statement)}.{nameof(SaidForm.Words)}"
            : WasSent("Elect") ? $"{nameof(Election)}.{nameof(ElectionForm.Of)}" : $"{nameof(Proposal)}.{nameof(ProposalForm.Words)}",
        Rule.MemberIsNotThere when WasSent("State") => $"{nameof(Statement)}.{nameof(SaidForm.By)}",
        Rule.VoteIsMissing or Rule.ChairMustVote or Rule.NotEntitledToVote when WasSent("Vote") => nameof(Votes),
        Rule.VotesAreInvalid => $"{nameof(Election)}.{nameof(ElectionForm.Votes)}[0]",
        Rule.SubstituteServesForNobody or Rule.MemberHasSeat when WasSent("Change") && Change.Instead is { Length: > 0 } => $"{nameof(Change)}.{nameof(ChangeForm.Instead)}",
        Rule.MemberServesAlready or Rule.MemberHasSeat or Rule.MemberIsThere or Rule.MemberIsNotThere or Rule.MemberDoesNotServe or Rule.ChairDoesNotServe or Rule.WhoVotedIsAbsent or Rule.WhoServesDidNotVote
            or Rule.CastingVoteIsTheChairs or Rule.ReservationNeedsPart when WasSent("Change") => $"{nameof(Change)}.{nameof(ChangeForm.Who)}",
        Rule.ProposerIsMissing => WasSent("Reserve") ? $"{nameof(Reservation)}.{nameof(SaidForm.By)}" : WasSent("State") ? $"{nameof(Statement)}.{nameof(SaidForm.By)}" : $"{nameof(Proposal)}.{nameof(ProposalForm.By)}",
        Rule.ReservationNeedsPart when WasSent("Reserve") => $"{nameof(Reservation)}.{nameof(SaidForm.By)}",
        Rule.StatementIsMissing => $"{nameof(Statement)}.{nameof(SaidForm.Words)}",
        Rule.ElectionIsUnnamed => $"{nameof(Election)}.{nameof(ElectionForm.Of)}",
        Rule.CandidateIsMissing => $"{nameof(Election)}.{nameof(ElectionForm.Names)}[0]",
        Rule.LotIsMissing or Rule.LotIsNotNeeded => $"{nameof(Election)}.{nameof(ElectionForm.Lot)}",
        Rule.ChangeIsIncomplete or Rule.MemberIsNotOfMeeting => $"{nameof(Change)}.{nameof(ChangeForm.Who)}",
        _ => "",
    };

    // Those who may vote now, with what was typed of them.
    private void ShowVoters()
    {
        var typed = Votes.DistinctBy(one => one.Voter).ToDictionary(one => one.Voter, one => one.Answer);
        Votes = [.. There?.Deciding.Select(one => new VoteField { Voter = one.MemberId, Answer = typed.GetValueOrDefault(one.MemberId) }) ?? []];
        while (Election.Names.Count < ElectionForm.Rows) Election.Names.Add(null);
        while (Election.Votes.Count < Election.Names.Count) Election.Votes.Add(null);
    }

    private async Task<IActionResult> Take(DeliberationStep step, string part, CancellationToken ct)
    {
        await deliberate.Run(Viewer, Id, CaseId, step, Seen, ct, FormKey);
        return Saved(part);
    }

    private RedirectToPageResult Saved(string part)
    {
        (Done, Part) = (T.Deliberation.Saved(Format.Current.Time(clock.GetUtcNow())).ToString(), part);
        return RedirectToPage(null, null, new { Id, CaseId }, part);
    }
}
