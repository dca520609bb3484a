using System.Globalization;

namespace Arende.Application.Figures;

/// <summary>What a figure counted, or added up.</summary>
/// <param name="Key">What it is kept by when a report is signed: a number or a name that is never secret.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Address">Where it stands in the register; null where it has no page.</param>
/// <param name="Amount">In whole tkr, of money; null of what is counted.</param>
public record FigureRow(string Key, string Title, string? Address, decimal? Amount = null)
{
    /// <summary>As it is kept with a signed report: an amount that has changed since is another row.</summary>
    public string Kept => Amount is { } amount ? string.Create(CultureInfo.InvariantCulture, $"{Key} {amount:0.###}") : Key;

    /// <summary>What <see cref="Kept"/> says of money, whose amounts are whole tkr.</summary>
    public static (string Key, long Tkr)? AmountOf(string kept) =>
        kept.LastIndexOf(' ') is var at and > 0 && long.TryParse(kept.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var tkr) ? (kept[..at], tkr) : null;
}

/// <summary>A part of the register that gives figures.</summary>
public interface IFigureSource
{
    bool Has(FigureDefinition figure);

    /// <param name="figure">One that it has.</param>
    /// <param name="scope">Whose, and of when. It says no more than the figure can be said of.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Null where the register knows nothing of such a year, which isn't 0.</returns>
    Task<IReadOnlyList<FigureRow>?> Rows(FigureDefinition figure, FigureScope scope, CancellationToken ct);

    /// <summary>Why a figure has no value, where it hasn't.</summary>
    Task<FigureFaultKind> WhyNone(FigureDefinition figure, FigureScope scope, CancellationToken ct) => Task.FromResult(FigureFaultKind.NoValue);
}
