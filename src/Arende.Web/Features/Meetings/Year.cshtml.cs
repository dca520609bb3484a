using Arende.Application.Access;
using Arende.Application.Bodies;
using Arende.Application.Meetings;
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

/// <summary>A year's meetings at once: the days are asked for, shown, and planned when they have been looked at.</summary>
[Needs(Right.PlanMeeting)]
public sealed class YearModel(ArendeDb db, BodyCatalogue bodies, TimeProvider clock) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public string? Body { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<DayOfWeek> Weekdays { get; set; } = [];

    /// <summary>Every so many weeks.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Weeks { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? BreakFrom { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? BreakUntil { get; set; }

    /// <summary>Days that somebody has in a list; then the weekdays say nothing.</summary>
    [BindProperty(SupportsGet = true)]
    public string? List { get; set; }

    /// <summary>The days that were ticked.</summary>
    [BindProperty]
    public List<DateOnly> Days { get; set; } = [];

    public IReadOnlyList<Body> Bodies => bodies.WithMeetings;
    public Body? Chosen => Bodies.FirstOrDefault(body => body.Code == Body);

    /// <summary>Null before it is asked for.</summary>
    public IReadOnlyList<SeriesDay>? Shown { get; private set; }

    /// <summary>Days on which the body meets already.</summary>
    public IReadOnlySet<DateOnly> Planned { get; private set; } = new HashSet<DateOnly>();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!Request.Query.ContainsKey(nameof(Body)))
        {
            var year = StockholmTime.Today(clock).Year + 1;
            (Body, Weeks, From, Until, BreakFrom, BreakUntil) = (bodies.Boards[0].Code, 4, new DateOnly(year, 1, 7), new DateOnly(year, 12, 20), new DateOnly(year, 6, 20), new DateOnly(year, 8, 15));
            return await Show(ct);
        }
        try
        {
            Shown = !string.IsNullOrWhiteSpace(List) ? MeetingSeries.Read(List)
                : MeetingSeries.Of(Weekdays, Weeks ?? 1, From ?? throw new BrokenRuleException(Rule.DatesAreMissing), Until ?? throw new BrokenRuleException(Rule.DatesAreMissing), BreakFrom, BreakUntil);
        }
        catch (BrokenRuleException refused)
        {
            ModelState.AddModelError(FieldOf(refused.Rule), T.Rules.Of(refused));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        return await Show(ct);
    }

    public async Task<IActionResult> OnPostAsync([FromServices] PlanMeetings plan, CancellationToken ct)
    {
        var body = Chosen ?? throw new BrokenRuleException(Rule.BodyMeetsElsewhere);
        TempData["Done"] = T.Meetings.YearDone(await plan.Run(Viewer, body.Id, Days, ct)).ToString();
        return RedirectToPage("/Meetings/Index", new { body = body.Code });
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        // After a refusal what was ticked stands as it was.
        if (HttpMethods.IsPost(Request.Method)) Shown = [.. Days.Distinct().Order().Take(MeetingSeries.MostDays).Select(day => new SeriesDay(day, SeriesDayKind.Proposed))];
        if (Shown is { Count: > 0 } && Chosen is { } body)
            Planned = (await db.Meetings.Where(m => m.BodyId == body.Id && m.CancelledBecause == null).Select(m => m.Date).ToListAsync(ct)).ToHashSet();
        return true;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.DateCannotBeRead or Rule.DatesAreTooMany => nameof(List),
        Rule.BodyMeetsElsewhere => nameof(Body),
        _ => "",
    };
}
