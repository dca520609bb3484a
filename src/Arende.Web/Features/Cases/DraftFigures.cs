using Arende.Application.Figures;
using Arende.Application.Plans;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Arende.Import;

namespace Arende.Web.Features.Cases;

/// <summary>The figures beside a draft while it is written: those that have changed, the numbers that differ from the register, and the names that can be written.</summary>
public sealed class DraftFigures(ArendeDb db, FiguresOfCase figures, ReadFigures read, ScanFigures scan, LiveFigures live)
{
    // What a text is about: the years in its title, or the latest plan.
    private const int MostYears = 2;

    public IReadOnlyList<FigureOfCase> Changed { get; private set; } = [];

    public IReadOnlyList<ScannedNumber> Differing { get; private set; } = [];

    /// <summary>Those that have a value in the years of the text, with what they say.</summary>
    public IReadOnlyList<(string Token, FigureValue Value)> ToWrite { get; private set; } = [];

    public Task<StaffReport> InWords(StaffReport report, BodyId board, CancellationToken ct) => live.InWords(report, board, ct);

    public Task<StaffReport> AsLinks(StaffReport report, BodyId board, CancellationToken ct) => live.AsLinks(report, board, ct);

    public Task<string> AsLinks(string text, BodyId board, CancellationToken ct) => live.AsLinks(text, board, ct);

    public async Task Read(Case draft, CancellationToken ct)
    {
        var board = db.Bodies[draft.BoardId];
        Changed = [.. (await figures.Of(draft, ct)).Where(figure => figure.HasChanged)];
        Differing = [.. (await scan.Of(draft.Title, draft.Report, board, ct)).Where(number => number.Differs)];
        var named = StatedNumbers.YearsIn(draft.Title);
        var years = named.Count > 0 ? named : (await PlanLines.Years(db, ct)).Take(1).ToList();
        var values = new List<(string, FigureValue)>();
        foreach (var year in years.Take(MostYears))
            foreach (var definition in FigureCatalogue.All)
                if (await read.Of(definition, board, year, ct) is { Number: not null } value) values.Add((FigureToken.Write(definition.Id, year), value));
        ToWrite = values;
    }
}
