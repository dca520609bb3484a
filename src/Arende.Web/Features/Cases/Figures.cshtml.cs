using Arende.Application.Figures;
using Arende.Application.Reconciliation;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Reports;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>The figures of the case's text, and of each report that it carries: what they said and what the register says today, and the numbers that no figure stands behind.</summary>
public sealed class FiguresModel(CasePageServices services, FiguresOfCase figures, NumbersReading reading) : CasePage(services)
{
    /// <summary>What was shown of each figure that is accepted: its token, a line break, its text.</summary>
    [BindProperty]
    public List<string> Shown { get; set; } = [];

    /// <summary>Of a number that is bound: its section, its words and which place.</summary>
    [BindProperty]
    public string? Section { get; set; }

    [BindProperty]
    public string? Phrase { get; set; }

    [BindProperty]
    public int Which { get; set; }

    public override string Part => "figures";
    public override Text PartName => T.Figures.InText;

    /// <summary>The figures of the case's own text first, and then of each report that it carries.</summary>
    public IReadOnlyList<FiguresTable> Tables { get; private set; } = [];

    public int Count => Tables.Sum(table => table.Figures.Count);

    public int Changed => Tables.Sum(table => table.Changed.Count);

    /// <summary>Of a draft: the numbers of its text and of the reports that it carries.</summary>
    public IReadOnlyList<NumbersOfText> Texts { get; private set; } = [];

    /// <summary>What doesn't agree in any of them, what holds the case back first.</summary>
    public IReadOnlyList<Discrepancy> Discrepancies => [.. Texts.SelectMany(text => text.Discrepancies).OrderBy(one => one.Severity)];

    public bool IsLive => !IsFrozen && Case.State is CaseState.Draft or CaseState.UnderReview;

    /// <summary>Where a text is changed by whoever may, and read by others.</summary>
    public string AddressOf(MadeDocument? document, string? section = null) => (document, MayWriteText) switch
    {
        ({ Number: var number }, var writes) => $"/cases/{Id}/reports/{number}{(writes ? "/edit#Text" : "")}",
        (null, true) => $"/cases/{Id}/edit#{(section is null ? "clauses" : $"section-{section}")}",
        (null, false) => $"/cases/{Id}/document",
    };

    public bool IsFrozen => Case.Report.Frozen is not null;

    public async Task<IActionResult> OnPostAccept([FromServices] AcceptFigures accept, CancellationToken ct)
    {
        await accept.Run(Viewer, Id, FiguresTable.Read(Shown), ct);
        return Back(T.Figures.Accepted, "/figures");
    }

    public async Task<IActionResult> OnPostBind([FromServices] BindFigure bind, CancellationToken ct)
    {
        await bind.Run(Viewer, Id, Section ?? "", Phrase ?? "", Which, ct, FormKey);
        return Back(T.Figures.Bound, "/figures#numbers");
    }

    protected override string FieldOf(Rule rule) => "";

    protected override async Task LoadPart(CancellationToken ct)
    {
        List<MadeReport> carries = Case.Report.Attachments.Any(attachment => attachment.Made is not null)
            ? await Db.MadeReports.AsNoTracking().Where(made => made.CaseId == Id).OrderBy(made => made.Number).ToListAsync(ct) : [];
        List<(MadeDocument? In, IReadOnlyList<FigureOfCase> Figures, bool IsFrozen)> texts = [(null, await figures.Of(Case, ct), IsFrozen)];
        foreach (var made in carries) texts.Add((ReconcileReport.Named(made, Case.Report), await figures.Of(made.Content, made.BoardId, ct), made.IsFrozen));
        var known = await CaseFigures.Known(Db, Viewer, [.. texts.SelectMany(text => text.Figures)], ct);
        Tables = [.. texts.Select(text => new FiguresTable(Id, text.In, text.Figures, text.IsFrozen, MayWriteText, known) { IsOnCase = true })];
        if (IsLive) Texts = await NumbersOfText.Of(Db, reading, Case, carries, ct);
    }
}
