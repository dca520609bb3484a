using System.Text.Json.Serialization;
using Arende.Application.Figures;
using Arende.Application.Storage;
using Arende.Domain;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reconciliation;

/// <summary>How strictly the numbers of reports are held against each other: what a controller has chosen, or what is usual.</summary>
public sealed record ReconciliationSettings
{
    public const int MostNear = 100;
    public const int MostHalves = 10;

    /// <summary>What each rule does, where somebody has chosen.</summary>
    public IReadOnlyDictionary<ReconciliationRuleId, RuleSeverity> Chosen { get; init; } = new Dictionary<ReconciliationRuleId, RuleSeverity>();

    /// <summary>Two counts that differ by no more are meant as the same.</summary>
    public int Near { get; init; } = 2;

    /// <summary>Or that differ by no more than so many percent.</summary>
    public int NearPercent { get; init; } = 10;

    /// <summary>By how many halves of its last decimal a rounded number may differ.</summary>
    public int Halves { get; init; } = 1;

    public RuleSeverity Of(IReconciliationRule rule) => Chosen.TryGetValue(rule.Id, out var chosen) ? chosen : rule.Usually;

    public bool AreNear(decimal one, decimal other) => Math.Abs(one - other) <= Math.Max(Near, Math.Truncate(other * NearPercent / 100));

    /// <summary>How much a number may differ that is rounded to so many decimals.</summary>
    public decimal Rounding(int decimals)
    {
        var last = 1m;
        for (var i = 0; i < decimals; i++) last /= 10;
        return last / 2 * Halves;
    }

    /// <exception cref="BrokenRuleException">A threshold is none.</exception>
    public void MustBeReasonable() => BrokenRuleException.When(Near is < 0 or > MostNear || NearPercent is < 0 or > MostNear || Halves is < 0 or > MostHalves, Rule.ThresholdIsUnreasonable);

    internal const string Key = "reconciliation";

    public static async Task<ReconciliationSettings> Read(ArendeDb db, CancellationToken ct) =>
        await db.Settings.AsNoTracking().SingleOrDefaultAsync(setting => setting.Key == Key, ct) is { } kept ? JsonColumns.Read<ReconciliationSettings>(kept.Value) with { Mark = MarkOf(kept.Value) } : new();

    /// <summary>Tells whether somebody has chosen otherwise since they were read.</summary>
    [JsonIgnore]
    public string Mark { get; private init; } = MarkOf(null);

    internal static string MarkOf(string? kept) => kept is null ? "usual" : FigureBlock.Digest(kept);
}
