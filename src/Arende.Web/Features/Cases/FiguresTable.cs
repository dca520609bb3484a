using Arende.Application.Figures;
using Arende.Application.Reconciliation;
using Arende.Domain.Cases;
using Arende.Domain.Figures;

namespace Arende.Web.Features.Cases;

/// <summary>The figures of one text of a case, its own or of a report that it carries: the same table wherever it is shown.</summary>
/// <param name="Case">Whose.</param>
/// <param name="In">The report that the case carries; null for its own.</param>
/// <param name="Figures">What they said, and say.</param>
/// <param name="IsFrozen">Nothing of the text changes any more.</param>
/// <param name="Writes">Whether its reader writes the text: accepts what has changed, and sees the names as they are typed.</param>
/// <param name="Known">The assignments that the reader may be told of (<see cref="CaseFigures.Known"/>).</param>
public sealed record FiguresTable(CaseId Case, MadeDocument? In, IReadOnlyList<FigureOfCase> Figures, bool IsFrozen, bool Writes, IReadOnlyDictionary<string, (string Title, string Address)> Known)
{
    /// <summary>Of so many changed figures an alert has room.</summary>
    public const int MostTold = 10;

    /// <summary>What it is called on a page that has several.</summary>
    public string Id => $"figures-{In?.Number ?? 0}";

    /// <summary>Whether it stands among the other texts of its case.</summary>
    public bool IsOnCase { get; init; }

    public IReadOnlyList<FigureOfCase> Changed => [.. Figures.Where(figure => figure.HasChanged)];

    public bool MayAccept => Writes && !IsFrozen;

    public string AcceptAt => In is { } made ? $"/cases/{Case}/reports/{made.Number}?handler=Accept{(IsOnCase ? "&back=figures" : "")}" : $"/cases/{Case}/figures?handler=Accept";

    /// <summary>What is sent of a figure that is accepted: its token, a line break, its text.</summary>
    public static string ShownOf(FigureOfCase figure) => $"{figure.Token}\n{figure.Now}";

    /// <summary>The same, read.</summary>
    public static IReadOnlyCollection<SeenFigure> Read(IEnumerable<string> shown) =>
        [.. shown.Select(one => one.ReplaceLineEndings("\n").Split('\n', 2)).Where(parts => parts.Length == 2).Select(parts => new SeenFigure(parts[0], parts[1]))];

    /// <summary>The rows that the reader may be told of, and how many others there are.</summary>
    public (IReadOnlyList<string> Named, int Others) Readable(IReadOnlyList<string> rows)
    {
        var named = rows.Where(row => Known.ContainsKey(row) || !CaseFigures.IsAssignment(row)).ToList();
        return (named, rows.Count - named.Count);
    }
}
