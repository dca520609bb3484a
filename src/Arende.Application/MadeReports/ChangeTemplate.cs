using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Cases;
using Arende.Application.Figures;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Figures;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.MadeReports;

/// <summary>A name in a template that names nothing.</summary>
/// <param name="Line">Where it stands, from 1.</param>
/// <param name="Token">As it was typed there.</param>
/// <param name="Fault">What is wrong; null for a table or a chart among other words on its line.</param>
public sealed record TemplateFault(int Line, string Token, FigureFault? Fault)
{
    /// <summary>It names a figure, of which the register has no value.</summary>
    public bool IsLack => Fault?.Kind is FigureFaultKind.NoValue or FigureFaultKind.LineIsOfTwoKinds;

    /// <summary>The text takes more from the register than it may.</summary>
    public bool IsTooMuch => Fault?.Kind == FigureFaultKind.TooMuch;
}

/// <summary>A controller writes a template, or takes the product's own back. Reports that are made already stay as they are.</summary>
public sealed class ChangeTemplate(ArendeDb db, CheckTemplate check, AuditTrail trail, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">A controller.</param>
    /// <param name="kind">Of which of the year's reports.</param>
    /// <param name="scope">All of the board, a unit, or the projects.</param>
    /// <param name="title">The report's title.</param>
    /// <param name="text">Its text; null takes the product's own back.</param>
    /// <param name="seen">The template's version when it was shown; 0 for one that nobody has changed.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <returns>What names nothing; empty where it was saved.</returns>
    /// <exception cref="LostRaceException">Somebody else has changed it since.</exception>
    public async Task<IReadOnlyList<TemplateFault>> Run(Viewer viewer, PeriodKind kind, ReportScope scope, string title, string? text, long seen, CancellationToken ct, FormKey key = default)
    {
        viewer.MustHave(Right.KeepCalendar);
        if (text is not null && await check.Run(title, text, scope, ct) is { Count: > 0 } faults) return faults;
        var asked = Operation.Of<ChangeTemplate>(viewer, key, new JsonObject { ["kind"] = kind.ToString(), ["scope"] = scope.ToString(), ["title"] = OneLine.Of(title), ["text"] = text });
        await operations.Once(asked, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var now = clock.GetUtcNow();
            await operations.Complete(asked, now, null, ct);
            var template = await db.ReportTemplates.SingleOrDefaultAsync(one => one.Kind == kind && one.Scope == scope, ct);
            if ((template?.Version ?? 0) != seen) throw new LostRaceException(Race.Instance);
            if (template is null) db.Add(template = new ReportTemplate(kind, scope));
            if (text is null) template.TakeBack(viewer.PersonId, now);
            else template.Write(title, text, viewer.PersonId, now);
            await db.SaveOrThrowConflict(ct);
            await trail.Add(viewer, AuditKind.TemplateChanged, [new JsonObject { ["kind"] = kind.ToString(), ["scope"] = scope.ToString(), ["own"] = text is not null }], ct);
            await transaction.CommitAsync(ct);
        }, ct);
        return [];
    }
}

/// <summary>Looks for names in a template that name nothing, as it would read for the first board.</summary>
public sealed class CheckTemplate(ArendeDb db, ReadFigures read, ReportTemplates templates, TimeProvider clock)
{
    /// <returns>Those of the text by their lines; those of the title, where no figure can stand, at line 0.</returns>
    public async Task<IReadOnlyList<TemplateFault>> Run(string title, string text, ReportScope scope, CancellationToken ct)
    {
        TextLimits.Check(text.Length, MadeReport.LongestText, Rule.TextIsTooLong);
        var board = db.Bodies.Boards[0];
        var unit = scope != ReportScope.Unit ? null : await db.Units.AsNoTracking().Where(one => one.BoardId == board.Id).OrderBy(one => one.Name).Select(one => one.Name).FirstOrDefaultAsync(ct);
        var sample = templates.Filling(board, StockholmTime.Today(clock).Year - 1, month: null, unit);
        // Filling in leaves each line where it is, and so does taking away the marks.
        var marked = sample.Fill(text.ReplaceLineEndings("\n"));
        var (conditions, filled) = (ConditionalLines.In(marked), ConditionalLines.WithoutMarks(marked));
        var placed = FigureTokens.In(filled);
        var faults = (await read.Of([.. conditions.Select(one => one.Token), .. placed.Select(one => one.Token)], board.Id, ct)).Faults;
        return
        [
            .. FigureTokens.In(sample.Fill(title)).Select(one => new TemplateFault(0, one.Token.Text, new FigureFault(FigureFaultKind.Unknown, one.Token.Id))),
            // A line is of a number: of a table there is none to ask for.
            .. conditions.Where(one => one.Token.Block is not null || IsWrong(one.Token)).Select(one => new TemplateFault(one.Line, one.Token.Text, one.Token.Block is null ? faults[one.Token.Text] : null)),
            .. placed.Where(one => one.Token.IsMisplaced || IsWrong(one.Token))
                .Select(one => new TemplateFault(filled.AsSpan(0, one.At).Count('\n') + 1, one.Token.Text, one.Token.IsMisplaced ? null : faults[one.Token.Text])),
        ];

        bool IsWrong(FigureToken token) => faults.TryGetValue(token.Text, out var fault) && fault.Kind is not (FigureFaultKind.NoValue or FigureFaultKind.LineIsOfTwoKinds);
    }
}
