using Arende.Domain.Figures;

namespace Arende.Application.Figures;

/// <summary>
/// How much of the register one text may name. More than any report has, and so little that the text is still read as Markdown, on a page that can be opened: the rows with their links fit in what
/// is read (<see cref="Documents.ProseBounds.Longest"/>).
/// </summary>
public sealed class FigureRoom
{
    /// <summary>Numbers, tables and charts, each place counted.</summary>
    public const int MostNames = 1_000;

    /// <summary>Tables and charts.</summary>
    public const int MostBlocks = 50;

    /// <summary>Rows and bars of all of them.</summary>
    public const int MostRows = 1_000;

    private const int MostCharacters = 160_000;

    // The signs around a cell, and around a link.
    private const int AroundCell = 3;
    private const int AroundLink = 4;

    private int names, placed, rows, characters;

    /// <returns>Whether so many names might go over, before anything is read.</returns>
    internal static bool MayBeOver(IEnumerable<FigureToken> tokens)
    {
        var count = 0;
        foreach (var token in tokens) if (token.Block is not null || ++count > MostNames) return true;
        return false;
    }

    /// <summary>In so many of its places a name of a number would have had room.</summary>
    internal int Fits() => MostNames - names;

    /// <summary>The same of a table or a chart.</summary>
    internal int Fits(FigureBlock block)
    {
        var (more, written) = Size(block);
        return Math.Min(MostBlocks - placed, Math.Min(more == 0 ? MostBlocks : (MostRows - rows) / more, written == 0 ? MostBlocks : (MostCharacters - characters) / written));
    }

    /// <returns>Whether there is room for a name that stands in so many places.</returns>
    internal bool Takes(int times)
    {
        if (names + times > MostNames) return false;
        names += times;
        return true;
    }

    /// <summary>The same of a table or a chart.</summary>
    internal bool Takes(FigureBlock block, int times)
    {
        var (more, written) = Size(block);
        if (placed + times > MostBlocks || rows + (long)more * times > MostRows || characters + (long)written * times > MostCharacters) return false;
        (placed, rows, characters) = (placed + times, rows + more * times, characters + written * times);
        return true;
    }

    private static (int Rows, int Characters) Size(FigureBlock block) =>
        (block.Rows?.Count ?? 0, (block.Rows ?? []).Sum(row => row.Cells.Sum(cell => cell.Length + AroundCell) + (row.Address?.Length ?? 0) + AroundLink));
}
