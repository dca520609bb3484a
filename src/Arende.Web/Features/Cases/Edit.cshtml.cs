using System.Globalization;
using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Bodies;
using Arende.Application.Cases;
using Arende.Application.Drafts;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Import;
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
public sealed class EditModel(ArendeDb db, CaseTypes types, BodyCatalogue bodies, UnsavedParts unsaved, BackwardPlans backward, DraftFigures figures, IOptions<ArendeOptions> options, TimeProvider clock) : ArendePage
{
    public const long LongestRequest = Unsent.PostedForm.MostBytes;

    [BindProperty(SupportsGet = true)]
    public CaseId Id { get; set; }

    [BindProperty]
    public DraftForm Draft { get; set; } = new();

    [BindProperty]
    public long Version { get; set; }

    /// <summary>An <see cref="OpenedDraft"/>: what of the draft this form began with.</summary>
    [BindProperty]
    public string? Opened { get; set; }

    /// <summary>Names this form, in which somebody types, as long as it is on the screen.</summary>
    [BindProperty]
    public Guid Typing { get; set; }

    /// <summary>The kept texts that it was opened with (<see cref="TypedForm"/>).</summary>
    [BindProperty]
    public string? Taken { get; set; }

    private TypedForm Typed => TypedForm.Read(Typing, Taken);

    /// <summary>What is remarked on in the draft as it was saved, by field.</summary>
    public FieldRemarks Remarks { get; private set; } = null!;

    /// <summary>What is said of the draft and still open, by section.</summary>
    public FieldComments Comments { get; private set; } = null!;

    /// <summary>What was asked for when it was sent back, and isn't met.</summary>
    public IReadOnlyList<Condition> Conditions { get; private set; } = [];

    /// <summary>What was typed before and not saved, and stands in the form.</summary>
    public IReadOnlyList<UnsavedPart> Unsaved { get; private set; } = [];

    /// <summary>Who else writes in the draft now.</summary>
    public IReadOnlyList<OtherWriting> Others { get; private set; } = [];

    /// <summary>The officer says who writes with them.</summary>
    public bool MayInvite { get; private set; }

    public string Number { get; private set; } = "";
    public string StoredTitle { get; private set; } = "";
    public BodyId Board { get; private set; }

    /// <summary>The board's meetings to come, and by when the draft must be handed in.</summary>
    public IReadOnlyList<MeetingPlan> ToCome { get; private set; } = [];

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

    /// <summary>The key of the section that is shown as it will look; null for none.</summary>
    public string? PreviewOf { get; private set; }

    /// <summary>That section's text, with its figures.</summary>
    public string PreviewText { get; private set; } = "";

    /// <summary>What the draft's figures say, as it was saved, and those that can be written in it.</summary>
    public DraftFigures Figures => figures;

    /// <summary>What somebody else saved while this was written.</summary>
    public DraftConflict? Conflict { get; private set; }

    /// <summary>Told once, after a save that goes on writing.</summary>
    [TempData]
    public string? Done { get; set; }

    private Case? loaded;

    private IReadOnlyList<UnsavedPart> kept = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct) || loaded is not { State: CaseState.Draft } stored) return NotFound();
        Begin(stored);
        Clauses = Draft.AllClauses(stored.Report, Voices);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] SaveDraft saveDraft, [FromServices] AnswerRemarks answer, string? step, CancellationToken ct)
    {
        if (await Stored(ct) is not { } stored) return NotFound();
        Draft.DropEmptyLines();
        if (step is ['f', 'o', 'r', 'g', 'e', 't', '-', .. var key])
        {
            await unsaved.Forget(Viewer.PersonId, Id, Typed, ct, key);
            PutBack(stored, key);
            return await ShowTyped(ct);
        }
        if (step is ['p', 'r', 'e', 'v', 'i', 'e', 'w', '-', .. var section] && Draft.Sections.Find(one => one.Key == section) is { } shown)
        {
            TextLimits.Check(shown.Text?.Length ?? 0, Case.LongestText, Rule.TextIsTooLong);
            (PreviewOf, PreviewText) = (section, await figures.AsLinks(Viewer, shown.Text ?? "", stored.BoardId, ct));
            return await ShowTyped(ct);
        }
        if (step?.Split('-', 2) is ["notrelevant", var remark] && Guid.TryParse(remark, out var answered))
        {
            await answer.Run(Viewer, Id, new Dictionary<Guid, string> { [answered] = T.Remarks.NotRelevant.Sv }, ct);
            return await ShowTyped(ct);
        }
        if (step is "preview" || (step is not null && Draft.Take(step)))
        {
            if (step is "preview")
            {
                var report = Draft.Apply(stored.Report, VoicesOf(stored));
                report.MustBeBounded();
                Preview = await figures.AsLinks(Viewer, report, stored.BoardId, ct);
            }
            return await ShowTyped(ct);
        }
        var version = await saveDraft.Run(
            Viewer, Id, Version, Draft.Title ?? "", Draft.Apply(stored.Report, VoicesOf(stored)), ct, FormKey, OpenedDraft.Read(Opened), Typed);
        Done = version == Version ? T.Drafting.NothingToSave : T.CasePage.DraftSaved;
        return Redirect(step == "stay" ? $"/cases/{Id}/edit" : $"/cases/{Id}");
    }

    // The form now differs from what was sent: it is shown as it is. What it was opened with, and is still not saved, goes on being told.
    private async Task<IActionResult> ShowTyped(CancellationToken ct)
    {
        ModelState.Clear();
        if (!await Load(ct)) return NotFound();
        Unsaved = [.. kept.Where(one => Typed.Taken.ContainsKey(one.Key))];
        return Page();
    }

    /// <summary>What is typed in a section is kept while it is typed; the script asks for it. The answer is words for the page.</summary>
    public async Task<IActionResult> OnPostKeepAsync(
        [FromServices] KeepUnsavedPart keep, string? section, SectionKind kind, string? heading, string? text, bool isNotApplicable, CancellationToken ct)
    {
        if (await Stored(ct) is not { State: CaseState.Draft }) return NotFound();
        var began = OpenedDraft.Read(Opened)?.Sections.FirstOrDefault(one => one.Key == section);
        return await Kept(keep, new TypedSection(new Section(kind, heading ?? "", text ?? "") { Key = section, IsNotApplicable = isNotApplicable }, began), ct);
    }

    /// <summary>The same of the title and of the lines of clauses, attachments and recipients: their fields come as the form names them.</summary>
    public async Task<IActionResult> OnPostKeepFieldsAsync([FromServices] KeepUnsavedPart keep, DraftPart part, CancellationToken ct)
    {
        if (await Stored(ct) is not { State: CaseState.Draft } stored) return NotFound();
        Draft.DropEmptyLines();
        var saved = FormOf(stored);
        return await Kept(keep, new TypedFields(part, KeptFields.Write(Draft, part), KeptFields.Write(saved, part), OpenedDraft.Read(Opened)?.MarkOf(part)), ct);
    }

    private async Task<JsonResult> Kept(KeepUnsavedPart keep, TypedPart typed, CancellationToken ct)
    {
        var at = await keep.Run(Viewer, Id, typed, Typed, ct);
        return new JsonResult(new
        {
            kept = (at is { } when ? T.Drafting.KeptAt(Format.Current.Moment(when, Today)) : T.Drafting.WrittenElsewhere).ToString(),
            others = WordsOf(await OtherWriting.In(db, Id, Viewer.PersonId, clock.GetUtcNow(), ct)),
        });
    }

    /// <summary>Asked for now and then while the page is looked at.</summary>
    public async Task<IActionResult> OnGetOthersAsync(CancellationToken ct) => await Stored(ct) is { State: CaseState.Draft }
        ? new JsonResult(new { others = WordsOf(await OtherWriting.In(db, Id, Viewer.PersonId, clock.GetUtcNow(), ct)) })
        : NotFound();

    /// <summary>One section as it will look, by the renderer of the pages; the script asks for it.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string? section, string? heading, string? text, bool isNotApplicable, CancellationToken ct)
    {
        if (await Stored(ct) is not { State: CaseState.Draft } stored) return NotFound();
        TextLimits.Check(text?.Length ?? 0, Case.LongestText, Rule.TextIsTooLong);
        return Partial("_SectionPreview", (section ?? "", heading ?? "", await figures.AsLinks(Viewer, text ?? "", stored.BoardId, ct), isNotApplicable));
    }

    /// <summary>What was pasted, as the text that a section has. The HTML that comes is read for its words and tables, and for nothing else.</summary>
    public async Task<IActionResult> OnPostPasteAsync(string? html, CancellationToken ct) => await Stored(ct) is { State: CaseState.Draft }
        ? new JsonResult(new { text = PastedHtml.ToText(html ?? "") })
        : NotFound();

    public static string WordsOf(IReadOnlyList<OtherWriting> others) => string.Join(' ', others.Select(other => T.Drafting.WritesIn(
        other.Name, other.Part != DraftPart.Section ? DraftWords.HeadingOf(other.Part).ToString() : other.Heading.Length > 0 ? other.Heading : T.Documents.Heading(other.Kind).ToString()).ToString()));

    /// <summary>What stands in the form of that part was typed before and not saved.</summary>
    public UnsavedPart? UnsavedOf(DraftPart part) => Unsaved.FirstOrDefault(one => one.Part == part && part != DraftPart.Section);

    // At the clause or the section where the room ended.
    protected override string FieldOf(BrokenRuleException broken) =>
        broken is { Rule: Rule.FiguresAreTooMany, Arguments: [_, var number] } ? $"Draft.Clauses[{int.Parse(number, CultureInfo.InvariantCulture) - 1}]"
        : broken is { Rule: Rule.FiguresAreTooMany, Arguments: [_, var line, _, var key] } && Draft.Sections.FindIndex(one => one.Key == key) is >= 0 and var at ? $"Draft.Sections[{at}].{(line.Length == 0 ? "Heading" : "Text")}" : FieldOf(broken.Rule);

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.TitleIsMissing or Rule.TitleIsTooLong => "Draft.Title",
        Rule.DeadlineCannotBeRead => Draft.Terms.FindIndex(terms => terms.GivesAssignment && terms.Meeting is null && terms.Deadline is { } written && Deadline.Read(written) is null) is >= 0 and var at ? $"Draft.Terms[{at}].Deadline" : "",
        _ => "",
    };

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await Stored(ct) is not { } stored) return false;
        loaded = stored;
        Draft.DropEmptyLines();
        (Number, StoredTitle, Board, Voices, StoredRecipients) =
            (stored.Number.ToString(options.Value.CaseNumberFormat), stored.Title, stored.BoardId, VoicesOf(stored), stored.Report.Recipients);
        Clauses = Draft.AllClauses(stored.Report, Voices);
        var units = await db.Units.AsNoTracking().OrderBy(u => u.Name).Select(u => new { u.Id, u.Name }).ToListAsync(ct);
        var calendar = await backward.CalendarFrom(Today, ct);
        Orders = await OrderChoices.Of(db, bodies, Board, calendar, Today, ct);
        ToCome = backward.ToCome(Board, Today, calendar);
        Units = [new Choice("", T.Drafting.NoUnit), .. units.Select(unit => new Choice(unit.Id.ToString(), unit.Name))];
        (kept, Others) = await unsaved.WithOthers(Viewer.PersonId, Id, clock.GetUtcNow(), ct);
        MayInvite = Viewer.May(Right.WriteDraft, Whose.Of(stored));
        var needs = await DraftNeeds.Of(db, Id, ct);
        await figures.Read(stored, Viewer, ct);
        (Remarks, Conditions) = (FieldRemarks.Of(Viewer, stored, await figures.InWords(stored.Report, stored.BoardId, ct), needs.Remarks, ct), needs.Conditions);
        Comments = await FieldComments.Of(db, Viewer, stored, Today, ct);
        if (Typing == Guid.Empty) Typing = Guid.NewGuid();
        if (LostRace) await LoadConflict(stored, ct);
        return true;
    }

    private void Begin(Case stored)
    {
        var begun = BegunForm.Of(stored, FormOf(stored), VoicesOf(stored), kept);
        (Draft, Unsaved, Version, Opened) = (begun.Draft, begun.Unsaved, begun.Version, begun.Opened.Write());
        (Typing, Taken) = (begun.Typed.Form, begun.Typed.WriteTaken());
    }

    // The kept text of a section isn't wanted: it is as it was saved, and begins anew with that. The rest of the form stays as it was typed.
    private void PutBack(Case stored, string key)
    {
        Draft.PutBack(key, FormOf(stored));
        Taken = Typed.Without(key).WriteTaken();
        if (OpenedDraft.Read(Opened) is not { } opened) return;
        var now = OpenedOf(stored, VoicesOf(stored));
        Opened = (Enum.GetValues<DraftPart>().FirstOrDefault(one => UnsavedPart.KeyOf(one) == key, DraftPart.Section) is var part and not DraftPart.Section
            ? opened.With(part, now.MarkOf(part)!)
            : opened.With(key, now.Sections.FirstOrDefault(section => section.Key == key))).Write();
        // Nothing else was saved over since: then the form is one of now.
        if (Opened == now.Write()) Version = stored.Version;
    }

    private DraftForm FormOf(Case stored) => DraftForm.Of(stored.Title, stored.Report, types.SectionsOf(stored.Type));

    private OpenedDraft OpenedOf(Case stored, VoiceChoices voices) => BegunForm.OpenedOf(stored, FormOf(stored), voices);

    private async Task LoadConflict(Case stored, CancellationToken ct)
    {
        var merged = DraftMerge.Of(stored.Title, stored.Report, OpenedDraft.Read(Opened), stored.Version == Version, Draft.Title ?? "", Draft.Apply(stored.Report, Voices));
        Conflict = await DraftConflict.Of(db, stored, merged, OpenedDraft.Read(Opened), clock.GetUtcNow(), ct);
        // Whoever has seen both may save again: what others wrote elsewhere stands in the form now, and what clashes stands there as it was merged.
        Draft = DraftForm.Of(merged.Title, Conflict.Proposed, types.SectionsOf(stored.Type));
        Clauses = Draft.AllClauses(stored.Report, Voices);
        (Version, Opened) = (stored.Version, OpenedOf(stored, Voices).Write());
        foreach (var field in ModelState.Keys.Where(name => name.Length > 0).ToList()) ModelState.Remove(field);
    }

    private VoiceChoices VoicesOf(Case stored) => VoiceChoices.Of(stored.Report, bodies.Of(BodyFunction.Committee, stored.BoardId) is not null);

    // Only its officer, and who writes with them, writes in a case; for everybody else the page doesn't exist.
    private async Task<Case?> Stored(CancellationToken ct) =>
        await VisibleTo.Cases(db, Viewer).AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, ct) is { } stored && Viewer.May(Right.WriteDraft, Whose.OfDraft(stored)) ? stored : null;
}
