using Arende.Application.ComposedDocuments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Figures;

namespace Arende.Application.Figures;

/// <summary>A report with the figures of today in its text, until it is signed. A report without figures costs nothing, and one that is signed has none left to look up.</summary>
public sealed class LiveFigures(ReadFigures read, IDocumentWords words)
{
    /// <summary>As words alone: for documents, for what looks through the text, and for who quotes it.</summary>
    public Task<StaffReport> InWords(StaffReport report, BodyId board, CancellationToken ct) => Shown(report, board, (_, text) => text, ct);

    /// <summary>Each a link to the rows that it counted: for pages.</summary>
    public Task<StaffReport> AsLinks(StaffReport report, BodyId board, CancellationToken ct) => Shown(report, board, (value, text) => $"[{text}]({value.Address})", ct);

    /// <summary>The same of one text.</summary>
    public async Task<string> AsLinks(string text, BodyId board, CancellationToken ct) =>
        !FigureTokens.MayHaveAny(text) ? text : (await AsLinks(StaffReport.Empty with { Sections = [new Section(SectionKind.Other, "", text)] }, board, ct)).Sections[0].Text;

    /// <summary>What the tokens of a report say now, in the order in which they stand there; those that name no figure are left out.</summary>
    public async Task<IReadOnlyList<SeenFigure>> Said(StaffReport report, BodyId board, CancellationToken ct)
    {
        if (!report.HasFigures) return [];
        var figures = await read.Of(report.Tokens, board, ct);
        return [.. report.Tokens.DistinctBy(token => token.Text).Select(token => (token, Text: figures.Written(token, words.NoFigure))).Where(one => one.Text is not null).Select(one => new SeenFigure(one.token.Text, one.Text!))];
    }

    private async Task<StaffReport> Shown(StaffReport report, BodyId board, Func<FigureValue, string, string> shown, CancellationToken ct)
    {
        // A name that nobody knew when it was signed stays as it was typed, also when the catalogue has it later.
        if (report.Frozen is not null || !report.HasFigures) return report;
        var figures = await read.Of(report.Tokens, board, ct);
        return report.WithFigures(token => figures.Values.TryGetValue(token.Text, out var value) ? shown(value, value.Written(token, words.NoFigure)) : null);
    }
}
