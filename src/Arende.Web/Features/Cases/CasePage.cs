using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Cases;

/// <summary>What a part of a case needs besides its own reading.</summary>
public sealed record CasePageServices(ArendeDb Db, DefinitionCatalogue Definitions, CaseTypes Types, IOptions<ArendeOptions> Options, TimeProvider Clock);

/// <summary>A part of a case, at an address of its own: the head is the same for all of them.</summary>
public abstract class CasePage(CasePageServices services) : ArendePage, IKnowsWhatIsSecret
{
    [BindProperty(SupportsGet = true)]
    public CaseId Id { get; set; }

    /// <summary>Which page of a long part; from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>What was just done, told once.</summary>
    [TempData]
    public string? Done { get; set; }

    public CaseHead Head { get; private set; } = null!;
    public Case Case => Head.Case;
    public virtual bool ShowsSecret => Head is null || Case.Access == AccessLevel.Secret;
    /// <summary>The case type's name, where the installation has more than one; the stored code when it is no longer configured.</summary>
    public string? TypeName => services.Types.All.Count < 2 ? null : services.Types.Find(Case.Type) is { } type ? T.Steps.Of(type.Name) : Case.Type;
    public DateOnly Today => StockholmTime.Today(services.Clock);
    public bool MayEdit => MayWrite && Case.State == CaseState.Draft;

    /// <summary>The text of the draft, and nothing else: so may who writes with the officer.</summary>
    public bool MayWriteText => Viewer.May(Right.WriteDraft, Whose.OfDraft(Case)) && Case.State == CaseState.Draft;
    public bool MayWrite => Viewer.May(Right.WriteDraft, Whose.Of(Case));
    public bool MayRegisterDocuments => Viewer.May(Right.RegisterDocument, Whose.Of(Case));
    public bool MayPrintRegister => Viewer.May(Right.PrintRegister, Whose.Of(Case));
    public bool MayMark => Viewer.May(Right.MarkAccess, Whose.Of(Case));
    public bool MayNoteAppeal => Viewer.May(Right.NoteAppeal, Whose.Of(Case)) && (Head.Decisions.Any(decision => decision.Outcome is not null) || Head.Delegated is { Own: not null });
    public bool PutsUpNotices => Viewer.May(Right.VerifyMinutes);
    public bool MayChangeOfficer => Viewer.May(Right.ChangeOfficer, Whose.Of(Case));

    /// <summary>The part's own address word; null for the start page.</summary>
    public virtual string? Part => null;

    /// <summary>The part's heading; null for the start page.</summary>
    public virtual Text? PartName => null;

    protected ArendeDb Db => services.Db;
    protected DefinitionCatalogue Definitions => services.Definitions;

    /// <summary>A delegate decides: nothing is verified before it is sent.</summary>
    private bool IsDelegated => services.Types.IsDelegated(Case.Type);

    /// <summary>When the decision goes to a recipient who hasn't got it.</summary>
    protected async Task<Text> BeforeSending(CancellationToken ct) => !IsDelegated ? T.CasePage.BeforeDecision
        // One that was decided before it was moved to a path that sends has no row and gets none.
        : Head.Delegated is null && await Definitions.HasStep(Db, Id.Value, DistributeDelegated.Kind, ct) ? T.CasePage.WhenDecided : T.CasePage.ToldByHand;

    public Task<IActionResult> OnGet(CancellationToken ct) => Show(ct);

    protected virtual Task LoadPart(CancellationToken ct) => Task.CompletedTask;

    protected sealed override async Task<bool> Load(CancellationToken ct)
    {
        if (await CaseHead.Read(Db, Definitions, Viewer, Id, services.Options.Value.CaseNumberFormat, StockholmTime.Today(services.Clock), ct) is not { } head) return false;
        Head = services.Types.IsDelegated(head.Case.Type) ? head with { Delegated = await ShownDelegateDecision.Of(Db, Definitions, head.Case, StockholmTime.Today(services.Clock), ct) } : head;
        await LoadPart(ct);
        return IsThere;
    }

    /// <summary>False when the part is about something that isn't there for this viewer; asked when it is loaded.</summary>
    protected virtual bool IsThere => true;

    protected RedirectResult Back(string? done, string rest = "")
    {
        Done = done;
        return Redirect($"/cases/{Id}{rest}");
    }
}
