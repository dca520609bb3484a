using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Arende.Web.Features.Shared.Documents;
using Arende.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Cases;

/// <summary>A case: where it stands, what is to be done now, its document, decisions, assignments, recipients and history.</summary>
public sealed class ReadModel(ArendeDb db, DefinitionCatalogue definitions, KeptProse prose, IOptions<ArendeOptions> options, TimeProvider clock) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public CaseId Id { get; set; }

    [BindProperty]
    public Guid RemarkId { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public Case Case { get; private set; } = null!;
    public string Number => Case.Number.ToString(options.Value.CaseNumberFormat);
    public string Officer { get; private set; } = "";
    public string Unit { get; private set; } = "";
    public bool IsOfficer => Case.CaseOfficerId == Viewer.PersonId;
    public bool MayEdit => IsOfficer && Case.State == CaseState.Draft;
    public bool MayMark => IsOfficer || Viewer.Is(Role.Registrar);
    public bool MayChangeOfficer => Viewer.MayChangeOfficer(Case);
    public DateOnly Today => StockholmTime.Today(clock);
    public IReadOnlyList<PathStep> Path { get; private set; } = [];
    public IReadOnlyList<NowStep> Now { get; private set; } = [];
    public IReadOnlyList<ReportPart> Parts { get; private set; } = [];
    public IReadOnlyList<Remark> RemarksElsewhere { get; private set; } = [];
    public IReadOnlyList<CaseDecision> Decisions { get; private set; } = [];
    public IReadOnlyList<CaseAssignment> Assignments { get; private set; } = [];
    public IReadOnlyList<CaseRecipient> Recipients { get; private set; } = [];
    public IReadOnlyList<HistoryLine> History { get; private set; } = [];
    /// <summary>Why a draft came back, in the words of whoever sent it; a meeting's reason stands among the conditions.</summary>
    public HistoryLine? SentBack => Case.State == CaseState.Draft && History.FirstOrDefault(line => line.Icon is "return" or "meeting") is { Icon: "return" } line ? line : null;
    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    /// <summary>What was just done, told once.</summary>
    [TempData]
    public string? Done { get; set; }

    public Task<IActionResult> OnGet(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAnswer([FromServices] AnswerRemarks answerRemarks, CancellationToken ct)
    {
        await answerRemarks.Run(Viewer, Id, new Dictionary<Guid, string> { [RemarkId] = Answer ?? "" }, ct);
        return Back(T.CasePage.AnswerSaved, $"remark-{RemarkId}");
    }

    public async Task<IActionResult> OnPostTick([FromServices] TickCondition tickCondition, Guid conditionId, bool met, CancellationToken ct)
    {
        await tickCondition.Run(Viewer, Id, conditionId, met, ct);
        return Back(null, "conditions");
    }

    public async Task<IActionResult> OnPostAccess([FromServices] ChangeAccess changeAccess, AccessLevel access, CancellationToken ct)
    {
        await changeAccess.Run(Viewer, Id, access, ct);
        return Back(T.CasePage.AccessSaved, null);
    }

    /// <summary>The file that the case was made from, byte for byte.</summary>
    public async Task<IActionResult> OnGetFile(CancellationToken ct)
    {
        var file = await db.ImportedFiles.AsNoTracking()
            .Where(f => f.CaseId == Id && VisibleTo.Cases(db, Viewer).Any(c => c.Id == f.CaseId)).Select(f => new { f.Name, f.Content }).FirstOrDefaultAsync(ct);
        return file is null ? NotFound() : File(file.Content, "application/octet-stream", file.Name);
    }

    /// <summary>All that was written, as it was typed: a page has no room for what is very long.</summary>
    public async Task<IActionResult> OnGetText(CancellationToken ct)
    {
        var found = await VisibleTo.Cases(db, Viewer).AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, ct);
        return found is null ? NotFound() : File(WholeText.Of(found.Report), "text/plain; charset=utf-8", $"{found.Number.ToString(options.Value.CaseNumberFormat)}.txt");
    }

    protected override string FieldOf(Rule rule) => rule is Rule.AnswerIsMissing or Rule.TextIsTooLong ? $"answer-{RemarkId}" : "";

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var found = await VisibleTo.Cases(db, Viewer).AsNoTracking().Include(c => c.Remarks).Include(c => c.Conditions).AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == Id, ct);
        if (found is null) return false;
        Case = found;
        Names = await NamesOf([found.CaseOfficerId, .. found.Remarks.Select(r => r.AnsweredBy).OfType<PersonId>()], ct);
        Officer = Names[found.CaseOfficerId];
        Unit = await db.Units.Where(u => u.Id == found.UnitId).Select(u => u.Name).SingleAsync(ct);
        Decisions = await CaseDecision.Of(db, Id, ct);
        if (await CaseFlow.Read(db, definitions, Id, ct) is { } flow)
        {
            Path = CasePath.Draw(flow, Decisions);
            Now = await CaseNow.Read(db, Viewer, flow, Decisions, ct);
        }
        (Parts, RemarksElsewhere) = ReportParts.Of(found.Report, found.Remarks);
        await prose.Prepare(Parts.SelectMany(part => part.Passages).Select(passage => passage.Text).Concat(found.Report.Unplaced.Select(text => text.Text)), ct);
        Assignments = await CaseAssignment.Of(db, Viewer, Id, ct);
        Recipients = await CaseRecipient.Of(db, Viewer, Id, found.Report, ct);
        History = await CaseHistory.Of(db, Id, ct);
        return true;
    }

    private async Task<IReadOnlyDictionary<PersonId, string>> NamesOf(HashSet<PersonId> people, CancellationToken ct) =>
        await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);

    private RedirectResult Back(string? done, string? anchor)
    {
        Done = done;
        return Redirect($"/cases/{Id}" + (anchor is null ? "" : "#" + anchor));
    }
}
