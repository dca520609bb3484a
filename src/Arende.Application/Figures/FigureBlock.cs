using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Arende.Application.Documents;
using Arende.Domain.Figures;

namespace Arende.Application.Figures;

/// <summary>A row of a table, or a bar of a chart, as it is today.</summary>
/// <param name="Key">What it is kept by.</param>
/// <param name="Cells">Of a chart its label and its number as written.</param>
/// <param name="Address">Where it stands in the register.</param>
/// <param name="Number">Of a bar.</param>
public sealed record FigureBlockRow(string Key, IReadOnlyList<string> Cells, string? Address, decimal Number = 0)
{
    /// <summary>Tells whether its cells are what they were.</summary>
    public string Mark => MarkOf(Key, Cells);

    public static string MarkOf(string key, IReadOnlyList<string> cells) => $"{key} {FigureBlock.Digest(string.Join('\n', cells))}";
}

/// <summary>A table or a chart of a board and a year, with what it lists.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Title">With its year.</param>
/// <param name="Header">The words over the columns; of a chart empty.</param>
/// <param name="Rows">Null where the register knows nothing of the year.</param>
/// <param name="None">The words for no rows.</param>
public sealed record FigureBlock(FigureBlockKind Kind, string Title, IReadOnlyList<string> Header, IReadOnlyList<FigureBlockRow>? Rows, string None)
{
    /// <summary>The words for no rows known, where they aren't those for no value; null for these.</summary>
    public string? Instead { get; init; }

    /// <summary>As Markdown, without anything that leads into the register.</summary>
    public string Written(string none) => Markdown(none, isLinked: false);

    /// <summary>Of a table: whether its rows lead to what those alone may open who read reports. The bars of a chart lead to figures, which are everybody's.</summary>
    public bool RowsAreOfReports { get; init; }

    /// <summary>The same, where each row leads to what it is of, if its reader may open that.</summary>
    public string Linked(string none, bool readsReports = true) => Markdown(none, isLinked: readsReports || !RowsAreOfReports);

    public FrozenFigure Frozen(string token, string none) =>
        new(token, Written(none), Rows?.Count, [.. (Rows ?? []).Select(row => row.Key)]) { Cells = [.. (Rows ?? []).Select(row => row.Cells)] };

    public SeenFigure Seen(string token)
    {
        List<string> marks = [.. (Rows ?? []).Select(row => row.Mark)];
        return new SeenFigure(token, string.Create(CultureInfo.InvariantCulture, $"{(Rows is null ? "-" : Rows.Count)} {Digest(string.Join('\n', [Title, .. Header, .. marks]))}")) { Rows = marks };
    }

    internal static string Digest(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 6));

    private string Markdown(string none, bool isLinked) => Rows switch
    {
        null => $"{MarkdownText.Of(Title)}: {Instead ?? none}",
        [] => MarkdownText.Of(None),
        _ when Kind == FigureBlockKind.Chart => new FigureChartText(Title, [.. Rows.Select(row => new ChartBar(row.Cells[0], row.Number, row.Cells[1], isLinked ? row.Address : null))]).Write(),
        _ => string.Join('\n', [Line(Header.Select(MarkdownText.Of)), Line(Header.Select(_ => "---")), .. Rows.Select(row => Line(row.Cells.Select((cell, at) => Cell(row, cell, isLinked && at == Named))))]),
    };

    // What the row is called by: the first column of words, not of numbers.
    private int Named => Rows!.Max(row => row.Cells.Count) > 1 && Rows!.All(row => row.Key == row.Cells[0]) ? 1 : 0;

    private static string Cell(FigureBlockRow row, string words, bool isLinked) =>
        isLinked && row.Address is { } address && words.Length > 0 ? $"[{MarkdownText.Of(words)}]({address})" : MarkdownText.Of(words);

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
