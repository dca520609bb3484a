using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.People;

namespace Arende.Application.Reconciliation;

/// <summary>A controller chooses what the rules do and how near is near. A line of the access log tells what it was.</summary>
public sealed class ChangeReconciliation(ArendeDb db, AuditTrail trail)
{
    /// <param name="viewer">A controller.</param>
    /// <param name="settings">What they chose.</param>
    /// <param name="seen">The mark of the settings that they were shown (<see cref="ReconciliationSettings.Mark"/>).</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="BrokenRuleException">A threshold is none.</exception>
    /// <exception cref="LostRaceException">Somebody else has chosen otherwise since.</exception>
    public Task Run(Viewer viewer, ReconciliationSettings settings, string seen, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        viewer.MustHave(Right.PlaceAssignment);
        settings.MustBeReasonable();
        var written = JsonColumns.Write(settings);
        var kept = await db.Settings.FindAsync([ReconciliationSettings.Key], ct);
        if (kept?.Value == written) return;
        if (ReconciliationSettings.MarkOf(kept?.Value) != seen) throw new LostRaceException(Race.Instance);
        var before = kept?.Value ?? JsonColumns.Write(new ReconciliationSettings());
        if (kept is null) db.Settings.Add(new Setting { Key = ReconciliationSettings.Key, Value = written });
        else kept.Value = written;
        // Saves both, or neither.
        await trail.Add(viewer, AuditKind.ReconciliationChanged, [new() { ["from"] = before, ["to"] = written }], ct);
    });
}
