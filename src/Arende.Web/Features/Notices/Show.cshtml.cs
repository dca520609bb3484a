using Arende.Application.Access;
using Arende.Application.ComposedDocuments;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Texts;
using Arende.Texts.ComposedDocuments;
using Arende.Web.Accounts;
using Arende.Web.Features.Meetings;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Arende.Web.Features.Shared.Documents;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Notices;

/// <summary>A notice of a meeting's minutes: as it is put up, with what can be appealed in them, its gaps, and its coming down.</summary>
[Needs(Right.VerifyMinutes), MakesFiles]
public sealed class ShowModel(ComposeDocuments compose, DocumentFiles files, ArendeDb db, DefinitionCatalogue definitions, TimeProvider clock) : ArendePage
{
    private IReadOnlyList<int> appealable = [];

    [BindProperty(SupportsGet = true)]
    public MeetingId Id { get; set; }

    /// <summary>One of §§ that were verified at once; null for that of the minutes.</summary>
    [BindProperty(SupportsGet = true)]
    public NoticeId? Of { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? MinutesAt { get; set; }

    /// <summary>A form can name a place in the list and say nothing of it.</summary>
    [BindProperty]
    public List<ChosenAppeal> Appeals { get; set => field = [.. value.Where(one => one is not null)]; } = [];

    /// <summary>The first day on which it was down.</summary>
    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? DownOn { get; set; }

    /// <summary>What was just done, told once.</summary>
    [TempData]
    public string? Done { get; set; }

    public MeetingHead Meeting { get; private set; } = null!;

    /// <summary>Null for minutes from before there were notices of them, and while they aren't verified.</summary>
    public Notice? Notice { get; private set; }

    /// <summary>The meeting's other notices.</summary>
    public IReadOnlyList<NoticeRow> Others { get; private set; } = [];
    public NoticeRow? State => Notice is null ? null : NoticeRow.Of(Notice, Meeting.Body, Today);
    public IReadOnlyList<ItemToAnnounce> Items { get; private set; } = [];

    public DateOnly Today => StockholmTime.Today(clock);
    public bool IsToPutUp => Notice is null ? Meeting.VerifiedOn is not null : Notice is { IsPosted: false } or { IsInterrupted: true };
    public bool IsUp => Notice is { IsPosted: true, IsInterrupted: false, TakenDownOn: null };
    /// <summary>Also when it has been noted as taken down: what was not known then is noted afterwards.</summary>
    public bool MayHaveGap => Notice is { IsPosted: true, IsInterrupted: false };
    public bool IsLate => Notice is { IsPosted: false } && Notice.IsLate(On ?? Today);

    /// <summary>The last day, if it goes up on the day in the field.</summary>
    public DateOnly LastDay => SwedishCalendar.LastAppealDay(On ?? Today);

    /// <summary>As the choices stand when the page is shown.</summary>
    public IReadOnlyList<Consequence> Happens =>
    [
        new(ConsequenceKind.Clock, Appealable > 0 ? T.Notices.Happens(Appealable, LastDay) : T.Notices.HappensWithoutClock(LastDay)),
        .. Appealable < Items.Count ? new[] { new Consequence(ConsequenceKind.Clock, T.Notices.HappensAsChosen) } : [],
        new(ConsequenceKind.Document, T.Notices.HistoryTells),
    ];

    private int Appealable => Items.Count(item => (Appeals.Find(chosen => chosen.CaseId == item.Line.CaseId)?.Kind ?? item.Usual) == AppealKind.LegalReview);

    /// <summary>What a notice that is up says.</summary>
    public IReadOnlyList<(Text Name, Text Value)> Facts => NoticeFacts.Of(Meeting.Body, Notice!, appealable);

    /// <summary>The notice as a document, as it was put up; one from before such documents were kept, as it stands.</summary>
    public ShownDocument Shown { get; private set; } = null!;

    /// <summary>When the product couldn't read the public board though it should have shown the notice, the latest first.</summary>
    public IReadOnlyList<BoardSilence> Silences { get; private set; } = [];

    public async Task<IActionResult> OnGetFileAsync(DocumentFace face, CancellationToken ct)
    {
        if (!await Load(ct) || Notice is not { IsPosted: true }) return NotFound();
        try
        {
            return await files.Make(Shown.Document, Shown.Kept, face, ct);
        }
        catch (PdfFailedException)
        {
            Shown = Shown with { Failed = true };
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        (On, DownOn) = (Today, Today);
        // A proposal: the form is sent by a person.
        if (MayHaveGap && Silences.Count > 0) From = StockholmTime.DateAt(Silences[^1].Since) is var day && day < Notice!.PostedOn ? Notice.PostedOn : day;
        MinutesAt = Notice is { MinutesAt.Length: > 0 } notice ? notice.MinutesAt : await LastPlace(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] PutUpNotice putUp, CancellationToken ct)
    {
        var on = On ?? throw new BrokenRuleException(Rule.DateIsMissing);
        await putUp.Run(Viewer, Id, on, MinutesAt ?? "", [.. Appeals.Select(chosen => new ItemAppeal(chosen.CaseId, chosen.Kind))], ct, FormKey, Of);
        return Told(T.Notices.DonePutUp(SwedishCalendar.LastAppealDay(on)));
    }

    public async Task<IActionResult> OnPostGapAsync([FromServices] NoteNoticeGap note, CancellationToken ct)
    {
        await note.Run(Viewer, Id, From ?? throw new BrokenRuleException(Rule.DateIsMissing), ct, FormKey, Of);
        return Told(T.Notices.DoneGap);
    }

    public async Task<IActionResult> OnPostDownAsync([FromServices] TakeDownNotice takeDown, CancellationToken ct)
    {
        await takeDown.Run(Viewer, Id, DownOn ?? throw new BrokenRuleException(Rule.DateIsMissing), ct, FormKey, Of);
        return Told(T.Notices.DoneDown);
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await Agenda.Head(db, Id, ct) is not { } meeting) return false;
        Meeting = meeting;
        var all = await db.Notices.AsNoTracking().Where(n => n.MeetingId == Id).OrderBy(n => n.DueOn).ToListAsync(ct);
        // While the minutes as a whole aren't verified, the only notices are of what was verified at once.
        if (Of is null && meeting.VerifiedOn is null && all.Count > 0) Of = all[0].Id;
        Notice = all.Find(n => Of is { } one ? n.Id == one : n.Paragraphs is null);
        if (Notice is null && Of is not null) return false;
        Others = [.. all.Where(n => n != Notice).Select(n => NoticeRow.Of(n, meeting.Body, Today))];
        // A committee's minutes hold proposals, and are announced only where one is owed.
        if (Notice is null && meeting.Body.Function == BodyFunction.Committee) return false;
        if (Notice is null && meeting.VerifiedOn is null) return true;
        var agenda = await db.AgendaItems.AsNoTracking().Where(item => item.MeetingId == Id).ToListAsync(ct);
        if (Notice is { } shown) agenda.RemoveAll(item => !shown.Covers(item));
        var covered = agenda.Select(item => item.CaseId).ToHashSet();
        var kinds = Notice is { IsPosted: true } ? Notice.Appeals : await PutUpNotice.Usual(db, definitions, agenda, ct);
        var lines = await Agenda.Lines(db, Viewer, Id, ct);
        Items = [.. from line in lines.Where(line => covered.Contains(line.CaseId))
                    let kind = kinds.FirstOrDefault(one => one.CaseId == line.CaseId)?.Kind ?? AppealKind.None
                    where line.Outcome is { } outcome && AppealKinds.MayBeChosen(outcome, line.Clauses)
                    select new ItemToAnnounce(line, kind)];
        if (Notice is { IsPosted: true } up)
        {
            appealable = up.Appealable(agenda);
            var kept = await db.LatestOf(up.Id.Value, ct);
            Silences = (await BoardLog.Read(db, ct)).Of(up, kept?.At);
            Shown = new ShownDocument(kept?.Document ?? compose.Notice(up, agenda), kept, NoticeAddress.Of(up), files.MakesPdf);
        }
        if (Appeals.Count == 0) Appeals = [.. Items.Select(item => new ChosenAppeal { CaseId = item.Line.CaseId, Kind = item.Usual })];
        return true;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.DateIsMissing => HttpContext.Request.Query["handler"].ToString() switch { "Gap" => nameof(From), "Down" => nameof(DownOn), _ => nameof(On) },
        Rule.NoticeDateIsInvalid => nameof(On),
        Rule.PlaceIsMissing or Rule.PlaceIsTooLong => nameof(MinutesAt),
        Rule.GapIsInvalid => nameof(From),
        Rule.TakenDownInFuture or Rule.NoticeStaysUp => nameof(DownOn),
        _ => "",
    };

    // Where the body's minutes were kept the last time.
    private async Task<string?> LastPlace(CancellationToken ct)
    {
        var body = Meeting.Body.Id;
        return await db.Notices.Where(n => n.BodyId == body && n.PostedOn != null).OrderByDescending(n => n.PostedOn).Select(n => n.MinutesAt).FirstOrDefaultAsync(ct);
    }

    private RedirectToPageResult Told(Text done)
    {
        Done = done.ToString();
        return RedirectToPage(new { Id, Of });
    }
}
