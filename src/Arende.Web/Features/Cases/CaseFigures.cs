using Arende.Application.Access;
using Arende.Application.Figures;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>The assignments by which a frozen figure and the register differ.</summary>
public static class CaseFigures
{
    /// <summary>Whether a row is an assignment's; the others (goals, money, units) are never secret.</summary>
    public static bool IsAssignment(string row) => AssignmentNumber.Read(row) is not null;

    /// <returns>Those that the viewer may read, by their numbers; the others are counted, and not named.</returns>
    public static async Task<IReadOnlyDictionary<string, (string Title, string Address)>> Known(ArendeDb db, Viewer viewer, IReadOnlyList<FigureOfCase> figures, CancellationToken ct)
    {
        var numbers = figures.SelectMany(figure => figure.Differing).Distinct().Select(text => AssignmentNumber.Read(text)).OfType<(string? Series, int Year, int Serial)>().ToList();
        if (numbers.Count == 0) return new Dictionary<string, (string, string)>();
        var (years, serials) = (numbers.Select(number => number.Year).Distinct().ToList(), numbers.Select(number => number.Serial).Distinct().ToList());
        var found = await VisibleTo.Assignments(db, viewer).Where(a => years.Contains(a.NumberYear) && serials.Contains(a.Serial))
            .Select(a => new { a.Id, a.Series, a.NumberYear, a.Serial, a.Title }).ToListAsync(ct);
        return found.DistinctBy(a => new AssignmentNumber(a.Series, a.NumberYear, a.Serial)).ToDictionary(a => new AssignmentNumber(a.Series, a.NumberYear, a.Serial).ToString(), a => (a.Title, $"/assignments/{a.Id}"));
    }
}
