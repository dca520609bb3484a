using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Decisions;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Meetings;

[Needs(Right.RecordOutcome)]
[RequestSizeLimit(BodyLimits.ManyTexts), RequestFormLimits(ValueCountLimit = ArendePages.MostFields)]
public sealed class RecordOutcomeModel(RecordOutcome record, CorrectOutcome correct, ArendeDb db, ClauseNotes notes, TimeProvider clock, IOptions<ArendeOptions> options) : OutcomePage
{
    [BindProperty(SupportsGet = true)]
    public MeetingId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public CaseId CaseId { get; set; }

    public MeetingHead Meeting { get; private set; } = null!;
    public ItemToDecide Item { get; private set; } = null!;
    public RecordedOutcome? Recorded { get; private set; }

    /// <summary>What was said at the item and how it was decided, as the minutes tell it.</summary>
    public IReadOnlyList<MinutesPart> Said { get; private set; } = [];

    /// <summary>The form is filled in by the answers at the item, and nothing is written yet.</summary>
    public bool IsFilledIn { get; private set; }
    public override Body Body => Meeting.Body;

    public bool IsHeld => StockholmTime.Today(clock) >= Meeting.Date;

    /// <summary>The outcome is in effect, and can be put right while nothing has followed. What was entered from others' minutes is corrected where it was entered.</summary>
    public bool Corrects => Meeting is { ClosedOn: not null, VerifiedOn: null } && !Meeting.IsFromMinutes;
    public bool MayWrite => Corrects || !Meeting.IsOver;

    /// <summary>One clause gets what the whole gets; but where the committee proposes to turn it down, a yes to that is a no to the clause.</summary>
    public override bool MaySetApart => Item.Proposal.Clauses.Count > 1 || Item.Proposal.Clauses.Any(clause => clause.Outcome == Outcome.ProposeReject);

    protected override string ApartField => MaySetApart ? nameof(Apart) : nameof(Choice);

    public string Number => Item.Number.ToString(options.Value.CaseNumberFormat);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Clauses = [.. Reach.Proposal.Clauses.Select(clause => clause.Text)];
        if (Recorded is { } written) ShowAsWritten(written.Outcome, written.Reason, written.Clauses);
        else if (Item.Deliberation is { } said && said.Comes(Body.Function) is { } outcome) FillIn(said, outcome);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        var given = Given();
        if (Correcting) await correct.Run(Viewer, Id, CaseId, given, Version, ct, FormKey);
        else await record.RunAsSeen(Viewer, Id, CaseId, given, new(Seen, Version), ct, FormKey);
        TempData["Done"] = (Correcting ? T.Minutes.CorrectDone(Item.Place) : T.Agenda.Recorded(Item.At)).ToString();
        return ToAgenda();
    }

    /// <summary>Takes back what was entered.</summary>
    public async Task<IActionResult> OnPostClearAsync(CancellationToken ct)
    {
        await record.Clear(Viewer, Id, CaseId, ct, Version);
        if (!await Load(ct)) return NotFound();
        TempData["Done"] = T.Agenda.Cleared.ToString();
        return ToAgenda();
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await Agenda.Head(db, Id, ct) is not { } meeting || await ItemToDecide.Of(db, Viewer, meeting, CaseId, ct) is not { } item) return false;
        (Meeting, Item, Reach) = (meeting, item, item.Reach);
        Recorded = await RecordedOutcome.Of(db, Id, CaseId, ct);
        if (item.Deliberation is { SaysSomething: true } said && meeting.Attendance is { } list)
            Said = ItemMinutes.Of(ItemAttendance.At(list, await Agenda.Order(db, Id, ct), CaseId), said);
        await AskAbout(CaseId, notes, ct);
        return true;
    }

    // As it was decided at the item. A change in words stands beside the form: which clauses it changes is for the clerk to write.
    private void FillIn(Deliberation said, Outcome outcome)
    {
        (Choice, IsFilledIn) = (outcome, true);
        Reason = outcome.NeedsReason() ? said.Winner?.Words : null;
        Clauses.AddRange(said.Adopted.Select(addition => addition.Words));
    }

    private RedirectToPageResult ToAgenda() => RedirectToPage("/Meetings/Show", null, new { Id }, $"item-{Item.At}");
}
