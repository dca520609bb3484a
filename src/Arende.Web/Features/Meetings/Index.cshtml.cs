using System.Globalization;
using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.People;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Arende.Web.Features.Meetings;

/// <summary>The calendar of the boards and their committees: what is to come, and what was, with how far its minutes have got.</summary>
public sealed class IndexModel(ArendeDb db, TimeProvider clock) : ArendePage
{
    [BindProperty(SupportsGet = true, Name = "body")]
    public string? Body { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

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
        (Past, var more) = await MeetingList.Past(db, Viewer, body, isLater ? before : Today, ct);
        if (more) Next = AddressAfter(Past[^1].Date);
        return true;
    }

    private string AddressAfter(DateOnly date)
    {
        var query = new Dictionary<string, string?> { ["after"] = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        if (!string.IsNullOrEmpty(Body)) query["body"] = Body;
        return QueryHelpers.AddQueryString(Request.PathBase + Request.Path, query);
    }
}
