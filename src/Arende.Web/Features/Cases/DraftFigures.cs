using Arende.Application.Figures;
using Arende.Application.Reconciliation;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Arende.Domain.People;
using Arende.Import;
using Arende.Texts;

namespace Arende.Web.Features.Cases;

/// <summary>The figures beside a draft while it is written: those that have changed, the numbers that differ from the register, and the names that can be written.</summary>
public sealed class DraftFigures(ArendeDb db, FiguresOfCase figures, ScanFigures scan, ReconcileReport reconcile, LiveFigures live, FigureBlocks blocks, TimeProvider clock)
{
    // What a text is about: the years in its title, or the year that is over.
    private const int MostYears = 2;

    public IReadOnlyList<FigureOfCase> Changed { get; private set; } = [];

    /// <summary>The assignments by which they differ that the viewer may be told of.</summary>
    public IReadOnlyDictionary<string, (string Title, string Address)> Known { get; private set; } = new Dictionary<string, (string, string)>();

    /// <summary>Those that no rule tells of.</summary>
    public IReadOnlyList<ScannedNumber> Differing { get; private set; } = [];

    /// <summary>Numbers that don't agree, those that hold the draft back first.</summary>
    public IReadOnlyList<Discrepancy> Discrepancies { get; private set; } = [];

    /// <summary>The names for the years of the text. What they say stands on their own page: to count a plan for each draft that is opened would cost more than it gives.</summary>
    public IReadOnlyList<(string Token, Text Name)> ToWrite { get; private set; } = [];

    public Task<StaffReport> InWords(StaffReport report, BodyId board, CancellationToken ct) => live.InWords(report, board, ct);

    public Task<StaffReport> AsLinks(Viewer viewer, StaffReport report, BodyId board, CancellationToken ct) => live.AsLinks(viewer, report, board, ct);

    public Task<string> AsLinks(Viewer viewer, string text, BodyId board, CancellationToken ct) => live.AsLinks(viewer, text, board, ct);

    private IEnumerable<(string Token, Text Name)> Names(int year, string? unit) =>
    [
        .. FigureCatalogue.All.Select(figure => (FigureToken.Write(figure.Id, year, unit: figure.HasUnits ? unit : null), T.Figures.Of(figure))),
        .. blocks.Tables.Select(table => (FigureToken.Write(FigureBlockKind.Table, table.Id, year, unit: table.HasUnits ? unit : null), T.Figures.Called(FigureBlockKind.Table, T.Figures.Of(table)))),
        .. blocks.Charts.Select(chart => (FigureToken.Write(FigureBlockKind.Chart, chart.Id, year, unit: chart.HasUnits ? unit : null), T.Figures.Called(FigureBlockKind.Chart, T.Figures.Of(chart)))),
    ];

    public async Task Read(Case draft, Viewer viewer, CancellationToken ct)
    {
        var board = db.Bodies[draft.BoardId];
        Changed = [.. (await figures.Of(draft, ct)).Where(figure => figure.HasChanged)];
        Known = await CaseFigures.Known(db, viewer, Changed, ct);
        var scanned = await scan.Of(draft.Title, draft.Report, board, ct);
        Discrepancies = await reconcile.Of(draft.Title, draft.Report, draft.BoardId, ct, scanned);
        Differing = [.. scanned.Where(number => number.Differs && !ReconcileReport.Tells(Discrepancies, number))];
        Offer(draft.Title);
    }

    /// <summary>The names that can be written in a text with this title; in one of a unit they are the unit's, where a figure can be.</summary>
    public void Offer(string title, string? unit = null)
    {
        var named = StatedNumbers.YearsIn(title);
        ToWrite = [.. (named.Count > 0 ? named.Take(MostYears) : [StockholmTime.Today(clock).Year - 1]).SelectMany(year => Names(year, unit))];
    }
}
