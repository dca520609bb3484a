using Arende.Application.ComposedDocuments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Figures;

namespace Arende.Application.Figures;

/// <summary>A figure of a report, beside what it was.</summary>
/// <param name="Token">As typed.</param>
/// <param name="Before">What its writers saw last in a draft, or what was signed.</param>
/// <param name="Value">What the register says today; null for a token that names nothing.</param>
/// <param name="Now">The same as it would stand in the text.</param>
public sealed record FigureOfCase(string Token, string Before, FigureValue? Value, string Now)
{
    /// <summary>The rows, as they are kept, that were counted when it was signed and aren't today, and the other way round. Empty of a draft.</summary>
    public IReadOnlyList<string> Gone { get; init; } = [];
    public IReadOnlyList<string> Added { get; init; } = [];

    public bool HasChanged => Before != Now;
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
        var seen = (report.Seen ?? []).ToDictionary(one => one.Token, one => one.Text);
        return [.. report.Tokens.DistinctBy(token => token.Text).Select(token => (token.Text, Now: figures.Written(token, words.NoFigure) ?? token.Text))
            .Select(one => new FigureOfCase(one.Text, seen.GetValueOrDefault(one.Text, one.Now), figures.Values.GetValueOrDefault(one.Text), one.Now))];
    }

    private async Task<IReadOnlyList<FigureOfCase>> Of(FrozenFigures frozen, BodyId board, CancellationToken ct)
    {
        var tokens = frozen.Figures.Select(figure => FigureToken.Read(figure.Token)).ToDictionary(token => token.Text);
        var figures = await read.Of(tokens.Values, board, ct);
        return [.. frozen.Figures.Select(figure =>
        {
            var value = figures.Values.GetValueOrDefault(figure.Token);
            var rows = (value?.Rows ?? []).Select(row => row.Kept).ToList();
            return new FigureOfCase(figure.Token, figure.Text, value, figures.Written(tokens[figure.Token], words.NoFigure) ?? figure.Text)
            {
                Gone = [.. figure.Rows.Except(rows)], Added = [.. rows.Except(figure.Rows)],
            };
        })];
    }
}
