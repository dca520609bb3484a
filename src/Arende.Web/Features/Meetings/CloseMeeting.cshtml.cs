using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Members;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Meetings;

/// <summary>What will happen, item for item, when the meeting is closed.</summary>
[Needs(Right.RecordOutcome)]
public sealed class CloseMeetingModel(CloseMeeting close, ArendeDb db, TimeProvider clock) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public MeetingId Id { get; set; }

    /// <summary>The meeting's version when the page was shown.</summary>
    [BindProperty]
    public long? Seen { get; set; }

    public MeetingHead Meeting { get; private set; } = null!;
    public IReadOnlyList<(AgendaLine Line, IReadOnlyList<Consequence> Happens)> Items { get; private set; } = [];

    /// <summary>The body's members are kept here: who served, and who verifies, is asked for.</summary>
    public bool KeepsMembers { get; private set; }

    public bool IsHeld => StockholmTime.Today(clock) >= Meeting.Date;
    public IEnumerable<StandingItem> NotNoted => Meeting.Standing.Where(one => !one.IsNoted);
    public IEnumerable<AgendaLine> LackOutcome => Items.Select(item => item.Line).Where(line => line.Outcome is null);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await close.Run(Viewer, Id, Seen, ct, FormKey);
        TempData["Done"] = T.Minutes.CloseDone.ToString();
        return RedirectToPage("/Meetings/Show", new { Id });
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await Agenda.Head(db, Id, ct) is not { } meeting) return false;
        Meeting = meeting;
        KeepsMembers = await BodyMembers.AreKept(db, meeting.Body.Id, meeting.Date, ct);
        var items = new List<(AgendaLine, IReadOnlyList<Consequence>)>();
        foreach (var line in await Agenda.Places(db, Viewer, meeting, ct))
        {
            var item = line is { InEffect: null, Entered: not null } ? await ItemToDecide.Of(db, Viewer, meeting, line.CaseId, ct) : null;
            items.Add((line, item is null ? [] : OutcomeConsequences.Of(meeting.Body, line.Entered!, item.Reach)));
        }
        Items = items;
        return true;
    }
}
