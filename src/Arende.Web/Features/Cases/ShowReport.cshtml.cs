using Arende.Application.ComposedDocuments;
using Arende.Application.Figures;
using Arende.Application.MadeReports;
using Arende.Application.Reconciliation;
using Arende.Domain.Figures;
using Arende.Domain.Reports;
using Arende.Texts;
using Arende.Web.Features.Shared.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>What reads a report that a case carries.</summary>
public sealed record MadeReportReading(ComposeDocuments Compose, LiveFigures Live, FiguresOfCase Figures, ScanFigures Scan, ReconcileReport Reconcile, UnfinishedTexts Unfinished);

/// <summary>A report that the case carries: as it stands, each figure a link to its rows, or as it was frozen; last year's beside it.</summary>
public sealed class ShowReportModel(CasePageServices services, DocumentFiles files, MadeReportReading reading) : DocumentPage(services, files)
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty(SupportsGet = true, Name = "beside")]
    public bool Beside { get; set; }

    public MadeReport? Report { get; private set; }

    /// <summary>Its text: of a draft with a link for each figure.</summary>
    public string Text { get; private set; } = "";

    public EarlierReport? Earlier { get; private set; }

    public bool IsBeside => Beside && Earlier is not null;

    public FiguresTable Figures { get; private set; } = null!;

    /// <summary>Of a draft, for those who write it: names that name nothing, each with its line.</summary>
    public IReadOnlyList<TemplateFault> Faults { get; private set; } = [];

    /// <summary>Of a draft, for those who write it: figures that the register has no value of.</summary>
    public IReadOnlyList<TemplateFault> Lacking { get; private set; } = [];

    /// <summary>Of a draft, for those who write it: numbers near the register's, and others.</summary>
    public IReadOnlyList<ScannedNumber> Differing { get; private set; } = [];

    /// <summary>Of a draft, for those who write it: numbers that don't agree, those that hold the case back first.</summary>
    public IReadOnlyList<Discrepancy> Discrepancies { get; private set; } = [];

    public override string Part => "attachments";

    public override Text PartName => Report is null ? T.MadeReports.OfCase : new(
        $"{T.Documents.Attachment(Attached).Sv}. {T.MadeReports.Of(Report.Kind, Report.Scope).Sv}", $"{T.Documents.Attachment(Attached).En}. {T.MadeReports.Of(Report.Kind, Report.Scope).En}");

    protected override string Address => $"reports/{Number}";

    // As the case's report lists it.
    private int Attached => Case.Report.Attachments.FirstOrDefault(attachment => attachment.Made == Number)?.Number ?? Number;

    /// <param name="edit">The use case.</param>
    /// <param name="shown">What was shown of each figure that is accepted: its token, a line break, its text.</param>
    /// <param name="back">Whether it was shown among the case's other texts, whose page is shown again.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IActionResult> OnPostAcceptAsync([FromServices] EditMadeReport edit, List<string> shown, [FromQuery] string? back, CancellationToken ct)
    {
        await edit.Accept(Viewer, Id, Number, FiguresTable.Read(shown), ct);
        return Back(T.Figures.Accepted, back == "figures" ? "/figures" : $"/reports/{Number}");
    }

    protected override async Task LoadPart(CancellationToken ct)
    {
        Report = await Db.MadeReports.AsNoTracking().SingleOrDefaultAsync(made => made.CaseId == Id && made.Number == Number, ct);
        if (Report is not { } made) return;
        var kept = made.IsFrozen ? await Db.LatestOf(made.Id.Value, ct) : null;
        Composed = kept is not null ? (kept.Document, kept) : (PrintReportModel.AsDraft(await reading.Compose.MadeReport(made, Case.Number, ct), Case), null);
        Text = (await reading.Live.AsLinks(Viewer, made.Content, made.BoardId, ct)).Sections[0].Text;
        var figures = await reading.Figures.Of(made.Content, made.BoardId, ct);
        Figures = new FiguresTable(Id, ReconcileReport.Named(made, Case.Report), figures, made.IsFrozen, MayWriteText, await CaseFigures.Known(Db, Viewer, figures, ct));
        Earlier = await EarlierReport.Of(Db, Viewer, made, ct);
        if (made.IsFrozen || !MayWriteText) return;
        var faults = (await reading.Unfinished.Faults(made, ct)).ToLookup(fault => fault.IsLack);
        (Faults, Lacking) = ([.. faults[false]], [.. faults[true]]);
        var scanned = await reading.Scan.Of(made.Title, made.Content, Db.Bodies[made.BoardId], ct);
        Discrepancies = await reading.Reconcile.OfMade(made, Case.Report, ct, scanned);
        Differing = [.. scanned.Where(number => number.Differs && !ReconcileReport.Tells(Discrepancies, number))];
    }
}
