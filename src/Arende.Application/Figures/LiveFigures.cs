using Arende.Application.Access;
using Arende.Application.ComposedDocuments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Arende.Domain.People;

namespace Arende.Application.Figures;

/// <summary>A report with the figures of today in its text, until it is signed. A report without figures costs nothing, and one that is signed has none left to look up.</summary>
public sealed class LiveFigures(ReadFigures read, IDocumentWords words)
{
    /// <summary>As words alone: for documents, for what looks through the text, and for who quotes it.</summary>
    public Task<StaffReport> InWords(StaffReport report, BodyId board, CancellationToken ct) => Shown(report, board, (figures, token) => figures.Written(token, words.NoFigure), ct);

    /// <summary>As words, to be looked through: the register's own tables and charts are left out, and their lines are empty.</summary>
    public Task<StaffReport> InWordsToCheck(StaffReport report, BodyId board, CancellationToken ct) =>
        Shown(report, board, (figures, token) => figures.Written(token, words.NoFigure) is { } text && token.Block is not null ? new string('\n', text.Count('\n')) : figures.Written(token, words.NoFigure), ct);

    /// <summary>Each a link to the rows that it counted, and each row of a table to what it is of, as far as the viewer may open it: for pages.</summary>
    public Task<StaffReport> AsLinks(Viewer viewer, StaffReport report, BodyId board, CancellationToken ct)
    {
        var readsReports = viewer.May(Right.ReadReports);
        return Shown(report, board, (figures, token) => figures.Linked(token, words.NoFigure, readsReports), ct);
    }

    /// <summary>The same of one text.</summary>
    public async Task<string> AsLinks(Viewer viewer, string text, BodyId board, CancellationToken ct) =>
        !FigureTokens.MayHaveAny(text) ? text : (await AsLinks(viewer, StaffReport.Empty with { Sections = [new Section(SectionKind.Other, "", text)] }, board, ct)).Sections[0].Text;

    /// <summary>What the tokens of a report say now, in the order in which they stand there; those that name no figure are left out.</summary>
    public async Task<IReadOnlyList<SeenFigure>> Said(StaffReport report, BodyId board, CancellationToken ct) =>
        report.HasFigures ? Said(report, await read.Of(report.Tokens, board, ct)) : [];

    /// <summary>The same where they are read already.</summary>
    public IReadOnlyList<SeenFigure> Said(StaffReport report, FiguresOfText figures) =>
        [.. report.Tokens.DistinctBy(token => token.Text).Select(token => figures.Seen(token, words.NoFigure)).OfType<SeenFigure>()];

    private async Task<StaffReport> Shown(StaffReport report, BodyId board, Func<FiguresOfText, FigureToken, string?> shown, CancellationToken ct)
    {
        // A name that nobody knew when it was signed stays as it was typed, also when the catalogue has it later.
        if (report.Frozen is not null || !report.HasFigures) return report;
        var figures = await read.Of(report.Tokens, board, ct);
        return report.WithFigures(token => shown(figures, token), token => figures.Written(token, words.NoFigure));
    }
}
