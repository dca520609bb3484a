using System.Globalization;
using Arende.Application;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain.Meetings;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.PublicMeetings;

/// <summary>One meeting for anybody: its day, its body, and from the day of the summons what it takes up.</summary>
public sealed class ShowModel(ArendeDb db, ListedDecisions lists, IOptions<ArendeOptions> options, TimeProvider clock) : PublicPage(options, clock)
{
    [BindProperty(SupportsGet = true)]
    public MeetingId Id { get; set; }

    public PublicMeeting Meeting { get; private set; } = null!;
    public IReadOnlyList<PublicAgendaItem> Items { get; private set; } = [];

    /// <summary>Its minutes are published.</summary>
    public bool HasMinutes { get; private set; }
    public DateOnly SummonedOn => Meeting.SummonedOn(Options.LeadTimes);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await PublicMeeting.Find(db, Id, Options.PublicMeetings, Today, ct) is not { } meeting) return NotFound();
        Meeting = meeting;
        Items = await meeting.Agenda(db, Options.LeadTimes, Today, ct);
        HasMinutes = await Application.Minutes.PublicMinutes.Find(db, lists, Id, Options.PublicMeetings, Today, ct) is not null;
        return Unless($"{HasMinutes} {MeetingState.Of([meeting])} {string.Join('|', Items.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Number}:{item.Title}")))}", Page);
    }
}
