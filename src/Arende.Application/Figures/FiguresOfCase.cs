using Arende.Application.ComposedDocuments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Figures;

namespace Arende.Application.Figures;

/// <summary>An amount that a signed figure added up, and that is another today: in whole tkr.</summary>
/// <param name="Row">Whose: a unit.</param>
/// <param name="Before">As it was signed.</param>
/// <param name="Now">As it is.</param>
public sealed record ChangedAmount(string Row, long Before, long Now);

/// <summary>A figure of a report, beside what it was.</summary>
/// <param name="Token">As typed.</param>
/// <param name="Before">What its writers saw last in a draft, or what was signed.</param>
/// <param name="Value">What the register says today; null for a token that names nothing.</param>
/// <param name="Now">The same as it would stand in the text; of a table or a chart the mark of its rows.</param>
public sealed record FigureOfCase(string Token, string Before, FigureValue? Value, string Now)
{
    /// <summary>A table or a chart of today; null for a number, and for a token that names nothing.</summary>
    public FigureBlock? Block { get; init; }

    /// <summary>Of a table or a chart: how many rows it had, and has; null for a number, and where the register knew nothing of the year.</summary>
    public int? RowsBefore { get; init; }
    public int? RowsNow => Block?.Rows?.Count;

    /// <summary>The rows of a table, or bars of a chart, that are there as before and say something else.</summary>
    public IReadOnlyList<string> Altered { get; init; } = [];

    /// <summary>Of a signed figure of money: the rows that it added up then and adds up now, with another amount.</summary>
    public IReadOnlyList<ChangedAmount> Amounts { get; init; } = [];

    /// <summary>The rows, as they are kept, that were there before and aren't today, and the other way round. Empty of a number in a draft.</summary>
    public IReadOnlyList<string> Gone { get; init; } = [];
    public IReadOnlyList<string> Added { get; init; } = [];

    public bool HasChanged => Before != Now;

    /// <summary>The rows by which it differs from what it was, each told once.</summary>
    public IEnumerable<string> Differing => Gone.Concat(Added).Concat(Altered);
}

/// <summary>The figures of a case's report as they were and as they are today.</summary>
public sealed class FiguresOfCase(ReadFigures read, IDocumentWords words)
{
    public Task<IReadOnlyList<FigureOfCase>> Of(Case c, CancellationToken ct) => Of(c.Report, c.BoardId, ct);

    /// <summary>The same of any text that is written and frozen as a report is.</summary>
    public async Task<IReadOnlyList<FigureOfCase>> Of(StaffReport report, BodyId board, CancellationToken ct)
    {
        if (report.Frozen is { } frozen) return await Of(frozen, board, ct);
        if (!report.HasFigures) return [];
        var figures = await read.Of(report.Tokens, board, ct);
        var seen = (report.Seen ?? []).ToDictionary(one => one.Token);
        return await Named(report.Tokens.Where(IsNumber).DistinctBy(token => token.Text).Select(token =>
        {
            var now = figures.Seen(token, words.NoFigure) ?? new SeenFigure(token.Text, token.Text);
            var before = seen.GetValueOrDefault(token.Text, now);
            return new FigureOfCase(token.Text, before.Text, figures.Values.GetValueOrDefault(token.Text), now.Text) is var one && figures.Blocks.TryGetValue(token.Text, out var block)
                ? Of(one with { Block = block }, before.Rows ?? []) : one;
        }), board, ct);
    }

    private async Task<IReadOnlyList<FigureOfCase>> Of(FrozenFigures frozen, BodyId board, CancellationToken ct)
    {
        var tokens = frozen.Figures.Select(figure => FigureToken.Read(figure.Token)).ToDictionary(token => token.Text);
        var figures = await read.Of(tokens.Values, board, ct);
        return await Named(frozen.Figures.Where(figure => IsNumber(tokens[figure.Token])).Select(figure =>
        {
            if (figures.Blocks.TryGetValue(figure.Token, out var block))
                return Of(new FigureOfCase(figure.Token, figure.Text, null, block.Written(words.NoFigure)) { Block = block },
                    [.. figure.Rows.Zip(figure.Cells ?? [], FigureBlockRow.MarkOf)]) with { RowsBefore = figure.Value is null ? null : figure.Rows.Count };
            var value = figures.Values.GetValueOrDefault(figure.Token);
            return Of(new FigureOfCase(figure.Token, figure.Text, value, figures.Written(tokens[figure.Token], words.NoFigure) ?? figure.Text), figure.Rows, [.. (value?.Rows ?? []).Select(row => row.Kept)]);
        }), board, ct);
    }

    /// <param name="one">A number of a signed report.</param>
    /// <param name="before">Its rows as they were kept.</param>
    /// <param name="now">Those of today in the same way.</param>
    private static FigureOfCase Of(FigureOfCase one, IReadOnlyList<string> before, IReadOnlyList<string> now)
    {
        List<string> gone = [.. before.Except(now)], added = [.. now.Except(before)];
        if (one.Value?.Definition.Unit is not (FigureUnit.Money or FigureUnit.Percent)) return one with { Gone = gone, Added = added };
        var (then, today) = (Amounts(gone), Amounts(added));
        List<string> both = [.. then.Keys.Where(today.ContainsKey)];
        // A share's rows are 100 or 0: that one has become the other is all that is to be told.
        return one.Value.Definition.Unit == FigureUnit.Percent
            ? one with { Gone = [.. then.Keys.Except(both)], Added = [.. today.Keys.Except(both)], Altered = both }
            : one with { Gone = [.. Said(then)], Added = [.. Said(today)], Amounts = [.. both.Select(row => new ChangedAmount(row, then[row], today[row]))] };

        IEnumerable<string> Said(Dictionary<string, long> of) => of.Where(row => !both.Contains(row.Key)).Select(row => $"{row.Key} {FigureValue.Digits(row.Value, 0)} tkr");

        static Dictionary<string, long> Amounts(List<string> kept) => kept.Select(FigureRow.AmountOf).OfType<(string Key, long Tkr)>().DistinctBy(row => row.Key).ToDictionary(row => row.Key, row => row.Tkr);
    }

    // Goals are kept by their numbers, which tell a reader little.
    private async Task<IReadOnlyList<FigureOfCase>> Named(IEnumerable<FigureOfCase> figures, BodyId board, CancellationToken ct)
    {
        var named = new List<FigureOfCase>();
        foreach (var one in figures)
        {
            var titles = one.Differing.Any() ? await read.GoalTitles(FigureToken.Read(one.Token), board, ct) : null;
            named.Add(titles is null ? one : one with { Gone = [.. one.Gone.Select(Title)], Added = [.. one.Added.Select(Title)], Altered = [.. one.Altered.Select(Title)] });

            string Title(string row) => titles.GetValueOrDefault(row, row);
        }
        return named;
    }

    // "klara" beside 42 changes with it, and tells nothing more.
    private static bool IsNumber(FigureToken token) => token.Wording is not { IsWordBeside: true };

    /// <param name="one">A table or a chart.</param>
    /// <param name="before">The marks of its rows as they were: the key, a blank, the mark of the cells.</param>
    private static FigureOfCase Of(FigureOfCase one, IReadOnlyList<string> before)
    {
        var then = before.Select(mark => (Key: mark[..mark.LastIndexOf(' ')], Mark: mark)).ToLookup(row => row.Key, row => row.Mark);
        var rows = one.Block!.Rows ?? [];
        return one with
        {
            RowsBefore = before.Count,
            Gone = [.. then.Select(row => row.Key).Except(rows.Select(row => row.Key))],
            Added = [.. rows.Where(row => !then.Contains(row.Key)).Select(row => row.Key)],
            Altered = [.. rows.Where(row => then.Contains(row.Key) && !then[row.Key].Contains(row.Mark)).Select(row => one.Block.Kind == FigureBlockKind.Chart ? row.Cells[0] : row.Key)],
        };
    }
}
