using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Bodies;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Cases;

/// <summary>Writes the draft. Whatever happens, what was typed comes back in the form.</summary>
// A draft of 5 million characters and its form fit; multipart, since percent-encoding would make it three times as long.
[RequestSizeLimit(LongestRequest), RequestFormLimits(MultipartBodyLengthLimit = LongestRequest, ValueLengthLimit = (int)LongestRequest, ValueCountLimit = ArendePages.MostFields)]
public sealed class EditModel(ArendeDb db, CaseTypes types, BodyCatalogue bodies, IOptions<ArendeOptions> options, TimeProvider clock) : ArendePage
{
    public const long LongestRequest = Unsent.PostedForm.MostBytes;

    [BindProperty(SupportsGet = true)]
    public CaseId Id { get; set; }

    [BindProperty]
    public DraftForm Draft { get; set; } = new();

    [BindProperty]
    public long Version { get; set; }

    public string Number { get; private set; } = "";
    public string StoredTitle { get; private set; } = "";
    public BodyId Board { get; private set; }

    /// <summary>The clauses of the form, with what was said about them.</summary>
    public IReadOnlyList<Clause> Clauses { get; private set; } = [];
    public VoiceChoices Voices { get; private set; } = new([], ClauseVoice.OfBoard, HasUnknown: false);
    public IEnumerable<Choice> VoiceOptions => Voices.Choices(bodies, Board);
    public OrderChoices Orders { get; private set; } = OrderChoices.None;

    // As with the recipients: of a draft with more clauses than anybody writes, only what is chosen is offered.
    public bool HasAllChoices => Clauses.Count <= Math.Max(20, MostChoices / Math.Max(1, Units.Count + Orders.People.Count + Orders.Meetings.Count));
    public IReadOnlyList<Recipient> StoredRecipients { get; private set; } = [];
    public IReadOnlyList<Choice> Units { get; private set; } = [];

    // Each recipient has a list of all units: of what is more, only the chosen one is offered.
    private const int MostChoices = 20_000;

    public int RecipientsWithAllUnits => Math.Max(20, MostChoices / Math.Max(1, Units.Count));

    public IEnumerable<Choice> UnitsFor(int recipient) => recipient < RecipientsWithAllUnits
        ? Units
        : Units.Where(unit => unit.Value.Length == 0 || unit.Value == Draft.Recipients[recipient].Unit?.ToString());
    public DateOnly Today => StockholmTime.Today(clock);

    /// <summary>The draft as it would be shown; null when no preview was asked for.</summary>
    public StaffReport? Preview { get; private set; }

    /// <summary>What somebody else saved while this was written.</summary>
    public DraftConflict? Conflict { get; private set; }

    /// <summary>Told once, after a save that goes on writing.</summary>
    [TempData]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct) || await Stored(ct) is not { State: CaseState.Draft } stored) return NotFound();
        (Draft, Version) = (DraftForm.Of(stored.Title, stored.Report, types.SectionsOf(stored.Type)), stored.Version);
        Clauses = Draft.AllClauses(stored.Report, Voices);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] SaveDraft saveDraft, string? step, CancellationToken ct)
    {
        if (await Stored(ct) is not { } stored) return NotFound();
        Draft.DropEmptyLines();
        if (step is "preview" || (step is not null && Draft.Take(step)))
        {
            if (step is "preview")
            {
                var report = Draft.Apply(stored.Report, VoicesOf(stored));
                report.MustBeBounded();
                Preview = report;
            }
            // The form now differs from what was sent: it is shown as it is.
            ModelState.Clear();
            await Load(ct);
            return Page();
        }
        await saveDraft.Run(Viewer, Id, Version, Draft.Title ?? "", Draft.Apply(stored.Report, VoicesOf(stored)), ct, FormKey);
        Done = T.CasePage.DraftSaved;
        return Redirect(step == "stay" ? $"/cases/{Id}/edit" : $"/cases/{Id}");
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.TitleIsMissing or Rule.TitleIsTooLong => "Draft.Title",
        Rule.DeadlineCannotBeRead => Draft.Terms.FindIndex(terms => terms.GivesAssignment && terms.Meeting is null && terms.Deadline is { } written && Deadline.Read(written) is null) is >= 0 and var at ? $"Draft.Terms[{at}].Deadline" : "",
        _ => "",
    };

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await Stored(ct) is not { } stored) return false;
        Draft.DropEmptyLines();
        (Number, StoredTitle, Board, Voices, StoredRecipients) =
            (stored.Number.ToString(options.Value.CaseNumberFormat), stored.Title, stored.BoardId, VoicesOf(stored), stored.Report.Recipients);
        Clauses = Draft.AllClauses(stored.Report, Voices);
        var units = await db.Units.AsNoTracking().OrderBy(u => u.Name).Select(u => new { u.Id, u.Name }).ToListAsync(ct);
        Orders = await OrderChoices.Of(db, bodies, Board, Today, ct);
        Units = [new Choice("", T.Drafting.NoUnit), .. units.Select(unit => new Choice(unit.Id.ToString(), unit.Name))];
        if (LostRace) await LoadConflict(stored, ct);
        return true;
    }

    private async Task LoadConflict(Case stored, CancellationToken ct)
    {
        var last = await (
            from entry in db.History
            where entry.SubjectId == Id.Value && entry.Kind == HistoryKind.DraftSaved
            join person in db.People on entry.ActorId equals (Domain.People.PersonId?)person.Id
            orderby entry.Sequence descending
            select new { person.Name, entry.At }).FirstOrDefaultAsync(ct);
        Conflict = DraftConflict.Between(stored, Draft, Voices, last?.Name ?? T.History.TheClock, last?.At ?? clock.GetUtcNow());
        // Whoever has seen both may save again: it is then their text that stands.
        Version = stored.Version;
        ModelState.Remove(nameof(Version));
    }

    private VoiceChoices VoicesOf(Case stored) => VoiceChoices.Of(stored.Report, bodies.Of(BodyFunction.Committee, stored.BoardId) is not null);

    // Only its officer writes in a case; for everybody else the page doesn't exist.
    private async Task<Case?> Stored(CancellationToken ct) =>
        await VisibleTo.Cases(db, Viewer).AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, ct) is { } stored && Viewer.May(Right.WriteDraft, Whose.Of(stored)) ? stored : null;
}
