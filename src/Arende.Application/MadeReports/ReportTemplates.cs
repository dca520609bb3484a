using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Figures;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.MadeReports;

/// <summary>A template beside what a controller has written instead, if they have.</summary>
/// <param name="Product">The product's own.</param>
/// <param name="Written">Null where nobody has changed it.</param>
public sealed record KnownTemplate(TemplateText Product, ReportTemplate? Written)
{
    public TemplateText Text => Written is { IsOwn: true } own ? Product with { Title = own.Title!, Text = own.Text! } : Product;

    public bool IsOwn => Written is { IsOwn: true };

    /// <summary>0 for one that nobody has changed.</summary>
    public long Version => Written?.Version ?? 0;
}

/// <summary>The templates as they count: the product's own are in its code, and those that a controller has changed are rows.</summary>
public sealed class ReportTemplates(ArendeDb db, IMadeReportWords words)
{
    public async Task<IReadOnlyList<KnownTemplate>> All(CancellationToken ct)
    {
        var written = await db.ReportTemplates.AsNoTracking().ToDictionaryAsync(template => (template.Kind, template.Scope), ct);
        return [.. words.Own.Select(own => new KnownTemplate(own, written.GetValueOrDefault((own.Kind, own.Scope))))];
    }

    /// <summary>What a template's words stand for.</summary>
    public TemplateWords Filling(Body board, int year, int? month, string? unit) => new(
        year, month, words.Period(year, month), board.SwedishInSentence, unit is null ? null : words.InSentence(unit), unit is null ? null : $"enhet:{UnitWord.Of(unit)}");

    /// <returns>Null where there is no such template.</returns>
    public async Task<KnownTemplate?> Find(PeriodKind kind, ReportScope scope, CancellationToken ct) =>
        words.Own.FirstOrDefault(one => one.Kind == kind && one.Scope == scope) is not { } own ? null
            : new KnownTemplate(own, await db.ReportTemplates.AsNoTracking().SingleOrDefaultAsync(template => template.Kind == kind && template.Scope == scope, ct));
}
