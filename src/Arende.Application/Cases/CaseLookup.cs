using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Cases;

/// <summary>What was asked for doesn't exist, or isn't for this viewer: both answer alike.</summary>
public sealed class NotFoundException(string what) : Exception($"There is no such {what} for this viewer.");

public static class CaseLookup
{
    internal static async Task<Case> Find(this ArendeDb db, Viewer viewer, CaseId id, CancellationToken ct) =>
        await VisibleTo.Cases(db, viewer).Include(c => c.Remarks).Include(c => c.Conditions).AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new NotFoundException("case");

    public static Subject AsSubject(this Case c) => new(SubjectKind.Case, c.Id.Value, c.UnitId, c.CaseOfficerId, c.Access);

    /// <summary>The registrar and the controller give any case that they see to another officer; a manager those of the own unit.</summary>
    public static bool MayChangeOfficer(this Viewer viewer, Case c) =>
        c.State != CaseState.Closed
        && (viewer.IsAny(Role.Registrar, Role.Controller) || (viewer.Is(Role.Manager) && viewer.UnitId == c.UnitId));

    /// <summary>Only the case's officer writes in it; the registrar may correct who reads it.</summary>
    public static void MustBeOfficer(this Case c, Viewer viewer) =>
        Domain.BrokenRuleException.When(c.CaseOfficerId != viewer.PersonId, Domain.Rule.NotAllowed);
}
