using System.Globalization;
using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.People;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Arende.Web.Features.Meetings;

/// <summary>The calendar of the boards and their committees: what is to come, and what was, with how far its minutes have got.</summary>
public sealed class IndexModel(ArendeDb db, BackwardPlans backward, TimeProvider clock) : ArendePage
{
    [BindProperty(SupportsGet = true, Name = "body")]
    public string? Body { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    /// <summary>What was just done, told once.</summary>
    [TempData]
    public string? Done { get; set; }

    public IReadOnlyList<Body> Bodies => db.Bodies.WithMeetings;

    /// <summary>The one whose meetings alone are shown.</summary>
    public Body? Chosen => db.Bodies.Find(Body);

    public DateOnly Today => StockholmTime.Today(clock);

    public IReadOnlyList<MeetingRow> Upcoming { get; private set; } = [];

    public IReadOnlyList<MeetingRow> Past { get; private set; } = [];

    public string? Next { get; private set; }

    public bool MayPostNotices => Viewer.May(Right.VerifyMinutes);

    public bool MayKeepMembers => Viewer.May(Right.KeepMembers);

    public bool MayPlan => Viewer.May(Right.PlanMeeting);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var body = Chosen;
        var isLater = DateOnly.TryParseExact(After, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var before) && before < Today;
        if (!isLater) Upcoming = await MeetingList.Upcoming(db, Viewer, body, Today, ct);
        Upcoming = await WithDrafts(Upcoming, ct);
        (Past, var more) = await MeetingList.Past(db, Viewer, body, isLater ? before : Today, ct);
        if (more) Next = AddressAfter(Past[^1].Date);
        return true;
    }

    // Those that no draft can reach any more say nothing of it.
    private async Task<IReadOnlyList<MeetingRow>> WithDrafts(IReadOnlyList<MeetingRow> rows, CancellationToken ct)
    {
        if (!VisibleTo.ReadsCases(Viewer)) return rows;
        var planned = rows.Where(row => row is { ClosedOn: null, IsCancelled: false } && row.Date > Today).Select(row => (row.Id, row.Body, row.Date)).ToList();
        var plans = (await backward.Of(planned, ct)).ToDictionary(one => one.Meeting, one => one.Plan.LastDayForDraft);
        return [.. rows.Select(row => plans.TryGetValue(row.Id, out var day) && day >= Today ? row with { DraftBy = day } : row)];
    }

    private string AddressAfter(DateOnly date)
    {
        var query = new Dictionary<string, string?> { ["after"] = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        if (!string.IsNullOrEmpty(Body)) query["body"] = Body;
        return QueryHelpers.AddQueryString(Request.PathBase + Request.Path, query);
    }
}
