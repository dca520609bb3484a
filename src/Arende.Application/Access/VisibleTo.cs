using System.Linq.Expressions;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Documents;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Access;

/// <summary>
/// Who sees what, in one place: every query, search, count, export and mail goes through these. What a viewer may not see
/// answers like what doesn't exist. What lies in another table is asked for row by row (EXISTS): a list of ids would be made of every
/// case, whatever the page shows of them. An EXISTS that is one of several reasons PostgreSQL turns into such a list by itself, unless
/// something in it besides an equality names the row outside: that is why ids are compared that are never the same.
/// </summary>
public static class VisibleTo
{
    public static IQueryable<Case> Cases(ArendeDb db, Viewer viewer) => db.Cases.Where(CaseFilter(db, viewer));

    /// <summary>
    /// A member of a board reads what its minutes say of an open case, also while the case itself is a draft again: the § is public, and the draft is not.
    /// </summary>
    public static bool ReadsMinutes(Viewer viewer) => new Sees(viewer).IsMember;

    /// <summary>False when no case is the viewer's to read but by its own work: a list that is empty means something else to them.</summary>
    public static bool ReadsCases(Viewer viewer) => new Sees(viewer) is { IsStaff: true } or { IsMember: true };

    /// <summary>Whether every case is theirs to read, of whatever level: nothing needs to be asked of it.</summary>
    public static bool SeesEveryCase(Viewer viewer) => new Sees(viewer).Everything;

    public static IQueryable<Assignment> Assignments(ArendeDb db, Viewer viewer)
    {
        var me = viewer.PersonId;
        var unit = viewer.UnitId;
        var sees = new Sees(viewer);
        if (sees.Everything) return db.Assignments;
        var cases = Cases(db, viewer);
        var work = CaseWork(db, viewer);
        // One's own, and that of which one is the deputy, is always seen, and what a step of the viewer's is about; another's as its level says, and never without its case.
        return db.Assignments.WhereWritten(a => a.OwnerId == me || a.DeputyId == me
            || ((a.Access == AccessLevel.Open
                    || (a.Access == AccessLevel.Unit && (EF.Constant(sees.EveryUnit) || a.UnitId == unit))
                    || (a.Access == AccessLevel.Secret && (EF.Constant(sees.EverySecret) || (EF.Constant(sees.UnitSecrets) && a.UnitId == unit))))
                && (a.CaseId == null || cases.Any(c => c.Id == a.CaseId && (Guid)(object)c.Id != (Guid)(object)a.Id)))
            || (a.CaseId != null && work.Any(item => item.SubjectId == (Guid)(object)a.CaseId.Value && item.Id != (Guid)(object)a.Id)));
    }

    /// <summary>What may be counted in a text that anybody may read, the same for every reader: neither a secret assignment nor one of a secret case. What is counted isn't shown by that.</summary>
    public static IQueryable<Assignment> CountedInTexts(ArendeDb db) =>
        db.Assignments.Where(a => a.Access != AccessLevel.Secret && (a.CaseId == null || !db.Cases.Any(c => c.Id == a.CaseId && c.Access == AccessLevel.Secret)));

    /// <summary>
    /// The documents that the viewer may open: those of cases that they read, and of secret documents those whose case they would read if it were secret.
    /// That there is one, its number and its date everybody sees who reads the case (OSL 5:2).
    /// </summary>
    public static IQueryable<Document> Documents(ArendeDb db, Viewer viewer)
    {
        if (SeesEveryCase(viewer)) return db.Documents;
        var cases = Cases(db, viewer);
        var secrets = db.Cases.Where(SecretFilter(db, viewer));
        return db.Documents.Where(d => cases.Any(c => c.Id == d.CaseId && (Guid)(object)c.Id != (Guid)(object)d.Id)
            && (d.SecrecyProvision == null || secrets.Any(c => c.Id == d.CaseId && (Guid)(object)c.Id != (Guid)(object)d.Id)));
    }

    public static IQueryable<DistributionRow> Distribution(ArendeDb db, Viewer viewer)
    {
        if (SeesEveryCase(viewer)) return db.DistributionRows;
        var cases = Cases(db, viewer);
        return db.DistributionRows.Where(row => cases.Any(c => c.Id == row.CaseId));
    }

    /// <summary>
    /// The decisions that were sent to the viewer's unit: a recipient reads the decision whoever may read the case. A secret one is
    /// read by those of the unit who keep its secrets. What is held, or was taken back, nobody has got.
    /// </summary>
    public static IQueryable<DistributionRow> Received(ArendeDb db, Viewer viewer)
    {
        var unit = viewer.UnitId;
        var sees = new Sees(viewer);
        var gone = db.DistributionRows.Where(row => row.State != DistributionState.Held && row.State != DistributionState.TakenBack && row.State != DistributionState.AwaitsMinutes);
        if (sees.Everything || sees.UnitSecrets) return gone.Where(row => row.UnitId == unit);
        var cases = Cases(db, viewer);
        return gone.Where(row => row.UnitId == unit
            && (cases.Any(c => c.Id == row.CaseId && (Guid)(object)c.Id != (Guid)(object)row.Id) || db.Cases.Any(c => c.Id == row.CaseId && c.Access != AccessLevel.Secret)));
    }

    /// <summary>Whether anybody of the unit could read a secret decision that is sent to it.</summary>
    public static Task<bool> KeepsSecrets(ArendeDb db, UnitId unit, CancellationToken ct) =>
        RoleHolders.With(db, Right.ReadSecretCase, Over.OwnUnit).AnyAsync(p => p.UnitId == unit, ct);

    /// <summary>All units of which that is so.</summary>
    public static IQueryable<UnitId> UnitsThatKeepSecrets(ArendeDb db) => RoleHolders.With(db, Right.ReadSecretCase, Over.OwnUnit).Select(p => p.UnitId);

    private static Expression<Func<Case, bool>> CaseFilter(ArendeDb db, Viewer viewer)
    {
        var me = viewer.PersonId;
        var unit = viewer.UnitId;
        var sees = new Sees(viewer);
        if (sees.Everything) return _ => true;
        var work = CaseWork(db, viewer);
        // KL 6:30: who is disqualified at an item neither takes part nor is present; the case isn't theirs to open.
        var disqualified = db.Disqualifications.Where(d => db.Members.Any(m => m.Id == d.MemberId && m.PersonId == me));
        // What a row says itself is asked before what another table must be asked for.
        return WrittenIn.Write<Case>(c => (EF.Constant(sees.IsNoMember) || !disqualified.Any(d => d.CaseId == c.Id)) && (c.CaseOfficerId == me
            || (EF.Constant(sees.IsStaff) && c.Access == AccessLevel.Open)
            || (EF.Constant(sees.IsMember) && c.Access == AccessLevel.Open && (c.State == CaseState.ForMeeting || c.State == CaseState.Decided || c.State == CaseState.Closed))
            || (c.Access == AccessLevel.Unit && (EF.Constant(sees.EveryUnit) || (EF.Constant(sees.UnitCases) && c.UnitId == unit)))
            || (c.Access == AccessLevel.Secret && (EF.Constant(sees.EverySecret) || (EF.Constant(sees.UnitSecrets) && c.UnitId == unit)))
            || work.Any(item => item.SubjectId == (Guid)(object)c.Id && item.Id != (Guid)(object)c.Id)));
    }

    // As CaseFilter's last two lines, whatever the case's own level.
    private static Expression<Func<Case, bool>> SecretFilter(ArendeDb db, Viewer viewer)
    {
        var me = viewer.PersonId;
        var unit = viewer.UnitId;
        var sees = new Sees(viewer);
        var work = CaseWork(db, viewer);
        return WrittenIn.Write<Case>(c => c.CaseOfficerId == me || EF.Constant(sees.EverySecret) || (EF.Constant(sees.UnitSecrets) && c.UnitId == unit)
            || work.Any(item => item.SubjectId == (Guid)(object)c.Id && item.Id != (Guid)(object)c.Id));
    }

    // Who must act may read what they act on: a step that fell to the controller, or the follow-up of a secret case.
    private static IQueryable<WorkItem> CaseWork(ArendeDb db, Viewer viewer) =>
        db.WorkItems.Where(item => item.State == WorkItemState.Open && item.SubjectKind == SubjectKind.Case).Where(WorkItemAccess.IsOf(viewer));

    // Evaluated before the query, and written into it: a statement says only what these roles may see, and is planned once a connection.
    private sealed class Sees(Viewer viewer)
    {
        public bool IsStaff { get; } = viewer.May(Right.ReadOpenCase);
        public bool IsMember { get; } = viewer.Has(Right.ReadOpenCase, Over.Board);
        public bool IsNoMember => !IsMember;
        public bool EveryUnit { get; } = viewer.May(Right.ReadUnitCase);
        public bool UnitCases { get; } = viewer.Has(Right.ReadUnitCase, Over.OwnUnit);
        public bool EverySecret { get; } = viewer.May(Right.ReadSecretCase);
        public bool UnitSecrets { get; } = viewer.Has(Right.ReadSecretCase, Over.OwnUnit);
        public bool Everything => IsStaff && EveryUnit && EverySecret;
    }
}
