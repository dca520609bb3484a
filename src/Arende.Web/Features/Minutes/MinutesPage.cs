using Arende.Application.Access;
using Arende.Application.ComposedDocuments;
using Arende.Application.DelegatedDecisions;
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
public sealed record MinutesPageServices(ArendeDb Db, ComposeMinutes Compose, ListedDecisions Lists, IDocumentWords Words, DocumentFiles Files, TimeProvider Clock);

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
    public bool ReadsAll { get; private set; }

    // Lists in which a title was kept that the viewer may not read any more.
    private ClosedTitles closed = null!;

    /// <summary>All of it: as it was verified, or as it reads now.</summary>
    protected ComposedDocument Whole { get; private set; } = null!;

    /// <summary>The minutes as they were verified; null while they aren't, and for those from before they were kept.</summary>
    protected KeptDocument? Kept { get; private set; }

    public bool MayWrite => Viewer.May(Right.RecordOutcome) && !Meeting.IsVerified;
    public bool MayVerify => Viewer.May(Right.VerifyMinutes) && !Meeting.IsVerified;
    public Text Name => T.Meetings.Of(Minutes.Body, Meeting.Date);
    public IReadOnlyList<Crumb> Crumbs => [new(T.Ui.Start, "/"), new(T.Meetings.Title, "/meetings"), new(Name, $"/meetings/{Id}")];

    /// <summary>Without the §§ that the viewer may not read.</summary>
    protected ComposedDocument Shown(ComposedDocument whole, IReadOnlyList<CaseId?> cases) => services.Words.Shown(whole, cases, Readable, Withheld(whole));

    private IEnumerable<int> Withheld(ComposedDocument whole)
    {
        var lists = closed.ToldIn(whole);
        return Meeting.Places.Index().Where(place => place.Item.Standing is { } one && lists.Contains(one.Id)).Select(place => place.Index);
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await services.Compose.Find(Id, ct) is not { } minutes) return false;
        Minutes = minutes;
        Readable = await ReadableMinutes.Of(Db, Viewer, Id, ct);
        closed = await services.Lists.ClosedTo(Viewer, minutes.Meeting.Standing, ct);
        if (minutes.Meeting.IsVerified) Kept = await Db.LatestOf(Id.Value, ct);
        Whole = Kept?.Document ?? minutes.Document;
        ReadsAll = minutes.Cases.All(one => one is not { } id || Readable.Contains(id)) && !Withheld(Whole).Any();
        return ReadableMinutes.Any(Viewer, minutes.Meeting, Readable);
    }

    protected RedirectToPageResult Told(string page, Text done)
    {
        Done = done.ToString();
        return RedirectToPage(page, new { Id });
    }
}
