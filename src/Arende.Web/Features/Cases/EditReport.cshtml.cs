using Arende.Application.MadeReports;
using Arende.Application.Reconciliation;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Reports;
using Arende.Import;
using Arende.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>Somebody who writes the draft writes a report that it carries. Whatever happens, what was typed comes back in the form.</summary>
public sealed class EditReportModel(CasePageServices services, DraftFigures figures, ReconcileReport reconcile, UnfinishedTexts unfinished) : CasePage(services)
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>It was saved just now, and names in it name nothing.</summary>
    [BindProperty(SupportsGet = true, Name = "saved")]
    public bool IsSaved { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The report's version when the form was shown.</summary>
    [BindProperty]
    public long Version { get; set; }

    public MadeReport? Report { get; private set; }

    /// <summary>Who saved it last, by name.</summary>
    public string Writer { get; private set; } = "";

    /// <summary>The text as it will look; null when no preview was asked for.</summary>
    public string? Preview { get; private set; }

    /// <summary>The names that can be written in it.</summary>
    public DraftFigures Figures => figures;

    /// <summary>Numbers of the saved text that don't agree.</summary>
    public IReadOnlyList<Discrepancy> Discrepancies { get; private set; } = [];

    /// <summary>Names of the saved text that name nothing.</summary>
    public IReadOnlyList<TemplateFault> Faults { get; private set; } = [];

    /// <summary>Figures that the register has no value of.</summary>
    public IReadOnlyList<TemplateFault> Lacking { get; private set; } = [];

    public override string Part => "attachments";

    public override Text PartName => T.MadeReports.Edit;

    // For everybody else the page doesn't exist.
    protected override bool IsThere => Report is not null && MayWriteText;

    public async Task<IActionResult> OnPostAsync([FromServices] EditMadeReport edit, string? step, CancellationToken ct)
    {
        if (step == "preview")
        {
            TextLimits.Check(Text?.Length ?? 0, MadeReport.LongestText, Rule.TextIsTooLong);
            if (!await Load(ct)) return NotFound();
            Preview = await figures.AsLinks(Viewer, Text ?? "", Report!.BoardId, ct);
            return Page();
        }
        await edit.Run(Viewer, Id, Number, Title ?? "", Text ?? "", Version, ct, FormKey);
        // Nothing that was typed is lost; what names nothing is told at once, where it is put right.
        if (!await Load(ct)) return NotFound();
        return Faults.Count == 0 ? Back(T.MadeReports.ReportSaved, $"/reports/{Number}") : Redirect($"/cases/{Id}/reports/{Number}/edit?saved=true");
    }

    /// <summary>What was pasted, as text. The HTML that comes is read for its words and tables, and for nothing else.</summary>
    public async Task<IActionResult> OnPostPasteAsync(string? html, CancellationToken ct) => await Load(ct) ? new JsonResult(new { text = PastedHtml.ToText(html ?? "") }) : NotFound();

    protected override async Task LoadPart(CancellationToken ct)
    {
        Report = await Db.MadeReports.AsNoTracking().SingleOrDefaultAsync(made => made.CaseId == Id && made.Number == Number, ct);
        if (Report is not { } made) return;
        figures.Offer(made.Title, made.UnitId is { } unit ? await Db.Units.Where(one => one.Id == unit).Select(one => one.Name).SingleAsync(ct) : null);
        if (HttpMethods.IsGet(Request.Method)) (Title, Text, Version) = (made.Title, made.Text, made.Version);
        if (MayWriteText)
        {
            var faults = (await unfinished.Faults(made, ct)).ToLookup(fault => fault.IsLack);
            (Discrepancies, Faults, Lacking) = (await reconcile.OfMade(made, Case.Report, ct), [.. faults[false]], [.. faults[true]]);
        }
        if (!LostRace) return;
        // Whoever has seen what another wrote may save over it.
        Version = made.Version;
        ModelState.Remove(nameof(Version));
        Writer = made.WrittenBy is { } by ? await Db.People.Where(person => person.Id == by).Select(person => person.Name).SingleAsync(ct) : Head.Officer;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.TitleIsMissing or Rule.TitleIsTooLong => nameof(Title),
        Rule.TextIsMissing or Rule.TextIsTooLong or Rule.FiguresAreTooMany => nameof(Text),
        _ => "",
    };
}
