using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Distribution;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
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

namespace Arende.Web.Features.Meetings;

[Needs(Right.VerifyMinutes)]
public sealed class VerifyMinutesModel(VerifyMinutes verify, ArendeDb db, DefinitionCatalogue definitions, TimeProvider clock, IOptions<ArendeOptions> options) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public MeetingId Id { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>The meeting's version when the form was shown.</summary>
    [BindProperty]
    public long? Seen { get; set; }

    public MeetingHead Meeting { get; private set; } = null!;
    public IReadOnlyList<AgendaLine> Lines { get; private set; } = [];
    public IReadOnlyDictionary<CaseId, DecisionRecipients> Recipients { get; private set; } = new Dictionary<CaseId, DecisionRecipients>();

    /// <summary>Those who verify and were out at a §, by that §: the clerk may choose others.</summary>
    public IReadOnlyList<(string Name, Text Place)> VerifiersOut { get; private set; } = [];

    public DateOnly Today => StockholmTime.Today(clock);
    public DateOnly LastDay => Arende.Domain.Meetings.Meeting.LastDayToVerify(Meeting.Date);
    public bool IsLate => MeetingStages.Of(Meeting.Date, Meeting.ClosedOn, Meeting.VerifiedOn, Today) == MeetingStage.Late;

    /// <summary>A committee's minutes need a notice only where they hold decisions of its own.</summary>
    public bool OwesNotice => Meeting.Body.Function != BodyFunction.Committee
        || Lines.Any(line => line is { VerifiedAtOnceOn: null, Outcome: { } outcome } && AppealKinds.Usual(outcome, line.Clauses) != AppealKind.None);
    public IEnumerable<AgendaLine> LackOutcome => Lines.Where(line => line.Outcome is null);
    public IEnumerable<AgendaLine> Decided => Lines.Where(IsDecided);
    public IEnumerable<AgendaLine> Others => Lines.Where(line => line is { Outcome: not null, VerifiedAtOnceOn: null } && !IsDecided(line));
    public IEnumerable<AgendaLine> AtOnce => Lines.Where(line => line.VerifiedAtOnceOn is not null);

    public string Number(CaseNumber number) => number.ToString(options.Value.CaseNumberFormat);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        On = Today;
        return await Show(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var on = On ?? throw new BrokenRuleException(Rule.DateIsMissing);
        if (!await Load(ct)) return NotFound();
        await verify.RunAsSeen(Viewer, Id, on, Seen, ct, FormKey);
        var done = await db.Notices.AnyAsync(notice => notice.MeetingId == Id, ct) ? T.Minutes.DoneWithNotice(on, Domain.Meetings.Meeting.LastDayForNotice(on)) : T.Minutes.Done(on);
        TempData["Done"] = Recipients.Values.Any(one => one.Withheld > 0) ? $"{done} {T.Minutes.WithheldInSome}" : done.ToString();
        return RedirectToPage("/Meetings/Show", new { Id });
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await Agenda.Head(db, Id, ct) is not { } meeting) return false;
        Meeting = meeting;
        Lines = await Agenda.Lines(db, Viewer, Id, ct);
        if (meeting.Attendance is { Changed.Count: > 0 } list)
        {
            var order = await Agenda.Order(db, Id, ct);
            VerifiersOut = [.. Lines.Where(line => line.VerifiedAtOnceOn is null).SelectMany(line => list.VerifiersOutAt(order, line.CaseId).Select(one => (one.Name, line.Place)))];
        }
        sending = await SendingPaths.Of(db, definitions, meeting.Body.Function, [.. Lines.Select(line => line.CaseId)], ct);
        var recipients = await DecisionRecipients.Of(db, [.. Decided.Select(line => line.CaseId)], ct);
        Recipients = meeting.Body.Function == BodyFunction.Council ? recipients.ToDictionary(one => one.Key, one => one.Value.ButTheCouncil()) : recipients;
        return true;
    }

    protected override string FieldOf(Rule rule) => rule is Rule.DateIsMissing or Rule.VerifiedInFuture or Rule.VerifiedBeforeMeeting ? nameof(On) : "";

    private IReadOnlySet<CaseId> sending = new HashSet<CaseId>();

    // What is entered from others' minutes was sent as it was entered.
    private bool IsDecided(AgendaLine line) => !Meeting.IsFromMinutes && line.VerifiedAtOnceOn is null && sending.Contains(line.CaseId) && line.Outcome is { } outcome && ClauseOutcomes.IsSent(Meeting.Body.Function, outcome, line.Clauses);
}
