using Arende.Application.Access;
using Arende.Application.ComposedDocuments;
using Arende.Application.Minutes;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Arende.Web.Features.Shared.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Minutes;

/// <summary>What the pages of minutes are given.</summary>
public sealed record MinutesPageServices(ArendeDb Db, ComposeMinutes Compose, IDocumentWords Words, DocumentFiles Files, TimeProvider Clock);

/// <summary>A page about the minutes of a meeting, as far as the viewer may read them.</summary>
public abstract class MinutesPage(MinutesPageServices services) : ArendePage
{
    protected ArendeDb Db => services.Db;
    protected MinutesPageServices Services => services;

    [BindProperty(SupportsGet = true)]
    public MeetingId Id { get; set; }

    /// <summary>What was just done, told once.</summary>
    [TempData]
    public string? Done { get; set; }

    public MeetingMinutes Minutes { get; private set; } = null!;
    public Meeting Meeting => Minutes.Meeting;

    /// <summary>The §§ that the viewer may read.</summary>
    public IReadOnlySet<CaseId> Readable { get; private set; } = new HashSet<CaseId>();
    public bool ReadsAll => Minutes.Cases.All(one => one is not { } id || Readable.Contains(id));

    /// <summary>The minutes as they were verified; null while they aren't, and for those from before they were kept.</summary>
    protected KeptDocument? Kept { get; private set; }

    public bool MayWrite => Viewer.May(Right.RecordOutcome) && !Meeting.IsVerified;
    public bool MayVerify => Viewer.May(Right.VerifyMinutes) && !Meeting.IsVerified;
    public Text Name => T.Meetings.Of(Minutes.Body, Meeting.Date);
    public IReadOnlyList<Crumb> Crumbs => [new(T.Ui.Start, "/"), new(T.Meetings.Title, "/meetings"), new(Name, $"/meetings/{Id}")];

    /// <summary>Without the §§ that the viewer may not read.</summary>
    protected ComposedDocument Shown(ComposedDocument whole, IReadOnlyList<CaseId?> cases) => services.Words.Shown(whole, cases, Readable);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await services.Compose.Find(Id, ct) is not { } minutes) return false;
        Minutes = minutes;
        Readable = await ReadableMinutes.Of(Db, Viewer, Id, ct);
        if (minutes.Meeting.IsVerified) Kept = await Db.LatestOf(Id.Value, ct);
        return Readable.Count > 0;
    }

    protected RedirectToPageResult Told(string page, Text done)
    {
        Done = done.ToString();
        return RedirectToPage(page, new { Id });
    }
}
