using Arende.Application.Access;
using Arende.Application.Appeals;
using Arende.Application.Assignments;
using Arende.Application.History;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Notifications;

/// <summary>
/// What an inbox holds: one notification a matter, the latest, while the matter stands and the viewer may open it. It goes by itself:
/// an assignment that is no longer near its deadline, late or theirs, or that somebody has been given, reports that are given or frozen, a decision that is acknowledged, a case that is
/// handed in again or has another officer, comments that are resolved, an appeal that has a ruling, a step that is taken or somebody else's, a history that is whole at its last check, a decision on an assignment, that the notice board was silent, a signature taken back or declined, once it is read, minutes that wait for a signature, and an agenda that has a case.
/// </summary>
public static class InboxMatters
{
    /// <summary>Those of the viewer; the list, the menu's figure and whatever else shows or counts notifications read them here.</summary>
    public static IQueryable<Notification> Of(ArendeDb db, Viewer viewer, DateOnly today)
    {
        var me = viewer.PersonId;
        return Standing(db, viewer, today).Where(n => !db.Notifications.Any(later =>
            later.PersonId == me
            // The same in one value, which an index finds (ix_notifications_matter); what follows says it whole.
            && (later.Subject ?? (Guid?)(object?)later.AssignmentId ?? (Guid?)(object?)later.CaseId ?? Guid.Empty) == (n.Subject ?? (Guid?)(object?)n.AssignmentId ?? (Guid?)(object?)n.CaseId ?? Guid.Empty)
            && later.CaseId == n.CaseId && later.AssignmentId == n.AssignmentId && later.Subject == n.Subject
            && (later.Kind == n.Kind || (later.Kind == NotificationKind.StatusReportReminder && n.Kind == NotificationKind.StatusReportAsked)
                || (later.Kind == NotificationKind.StatusReportAsked && n.Kind == NotificationKind.StatusReportReminder))
            && (later.At > n.At || (later.At == n.At && (Guid)(object)later.Id > (Guid)(object)n.Id))));
    }

    private static IQueryable<Notification> Standing(ArendeDb db, Viewer viewer, DateOnly today)
    {
        var me = viewer.PersonId;
        var mendsFaults = viewer.May(Right.MendFaults);
        var putsUpNotices = viewer.May(Right.VerifyMinutes);
        var writesAgendas = viewer.May(Right.WriteAgenda);
        var withoutCases = db.Meetings.Where(m => m.Date >= today && m.CancelledBecause == null && m.ClosedOn == null && !m.Agenda.Any());
        var assignments = VisibleTo.Assignments(db, viewer);
        var theirs = assignments.Open().Where(a => a.OwnerId == me || a.DeputyId == me || !db.People.Any(p => p.Id == a.OwnerId && p.IsActive));
        var late = theirs.Late(today);
        var ahead = theirs.WhereWritten(a => a.DueOn >= EF.Constant(today));
        var lateOfOthers = assignments.Late(today).Where(a => a.OwnerId != me && a.DeputyId != me);
        var decided = db.Assignments.Where(a => a.OwnerId == me || a.DeputyId == me);
        // A manager's line goes when the units that may be theirs have reported, three below their own at the most; a director's when all have.
        var (unit, followsAll) = (viewer.UnitId, viewer.May(Right.SeeWhoMisses));
        var under = db.Units.Where(u => u.Id == unit || u.ParentId == unit
            || db.Units.Any(above => above.Id == u.ParentId && (above.ParentId == unit || db.Units.Any(next => next.Id == above.ParentId && next.ParentId == unit))));
        var missingOfOthers = MissingReports.InAll(db).Where(report => report.AskedId != me && assignments.Any(a => a.Id == report.AssignmentId))
            .WhereWritten(report => EF.Constant(followsAll) || under.Any(u => u.Id == report.UnitId));
        var nobodys = assignments.Open().Where(a => a.OwnerId == null && a.UnitId == null);
        var missing = MissingReports.InAll(db).Where(report => assignments.Any(a => a.Id == report.AssignmentId && (report.AskedId == me || a.OwnerId == me || a.DeputyId == me)));
        var unread = VisibleTo.Received(db, viewer).Where(row => row.State != DistributionState.Acknowledged);
        // Whose case it is sees it (VisibleTo): nothing else needs to be asked for.
        var own = db.Cases.Where(c => c.CaseOfficerId == me);
        var cases = VisibleTo.Cases(db, viewer);
        var appeals = db.Appeals.Open().Where(a => cases.Any(c => c.Id == a.CaseId));
        var steps = db.WorkItems.Where(item => item.State == WorkItemState.Open).Where(WorkItemAccess.IsOf(viewer));
        var drafts = cases.Where(c => c.State == CaseState.Draft || c.State == CaseState.UnderReview);
        var toSign = db.MinutesSignatures.Where(one => one.PersonId == me && one.State == Domain.Meetings.SignatureState.Asked);
        var unverified = db.Meetings.Where(m => m.VerifiedOn == null);
        var comments = db.SectionComments.Where(said => said.ResolvedAt == null);
        return db.Notifications.Where(n => n.PersonId == me)
            .WhereWritten(n => n.Kind == NotificationKind.AssignmentOverdue ? late.Any(a => a.Id == n.AssignmentId)
                : n.Kind == NotificationKind.AssignmentReminder ? ahead.Any(a => a.Id == n.AssignmentId)
                : n.Kind == NotificationKind.AssignmentEscalated ? lateOfOthers.Any(a => a.Id == n.AssignmentId)
                : n.Kind == NotificationKind.AssignmentDecided ? n.ReadAt == null && decided.Any(a => a.Id == n.AssignmentId)
                : n.Kind == NotificationKind.ReportsMissing ? missingOfOthers.Any(r => (Guid)(object)r.PeriodId!.Value == n.Subject)
                : n.Kind == NotificationKind.StatusReportAsked || n.Kind == NotificationKind.StatusReportReminder ? missing.Any(r => (Guid)(object)r.PeriodId!.Value == n.Subject)
                : n.Kind == NotificationKind.DecisionReceived ? unread.Any(row => (Guid)(object)row.Id == n.Subject)
                : n.Kind == NotificationKind.CaseSentBack ? own.Any(c => c.Id == n.CaseId && c.State == CaseState.Draft)
                // The ids that are never the same: see VisibleTo. Whose step it is sees its case.
                : n.Kind == NotificationKind.WorkItemOpened ? steps.Any(item => item.Id == n.Subject && item.Id != (Guid)(object)n.Id)
                : n.Kind == NotificationKind.AssignmentLacksOwner ? nobodys.Any(a => a.Id == n.AssignmentId)
                : n.Kind == NotificationKind.AppealCameIn ? appeals.Any(a => (Guid)(object)a.Id == n.Subject)
                : n.Kind == NotificationKind.HistoryBroken ? EF.Constant(mendsFaults) && db.Settings.Any(s => s.Key == HistoryCheck.BrokenKey)
                : n.Kind == NotificationKind.NoticeBoardSilent ? EF.Constant(putsUpNotices) && n.ReadAt == null
                : n.Kind == NotificationKind.AgendaIsEmpty ? EF.Constant(writesAgendas) && withoutCases.Any(m => (Guid)(object)m.Id == n.Subject && (Guid)(object)m.Id != (Guid)(object)n.Id)
                : n.Kind == NotificationKind.MinutesToSign ? toSign.Any(one => (Guid)(object)one.MeetingId == n.Subject && one.Id != (Guid)(object)n.Id)
                : n.Kind == NotificationKind.VerificationIsDue ? EF.Constant(putsUpNotices) && unverified.Any(m => (Guid)(object)m.Id == n.Subject && (Guid)(object)m.Id != (Guid)(object)n.Id)
                : n.Kind == NotificationKind.SignatureTakenBack || n.Kind == NotificationKind.MinutesDeclined ? n.ReadAt == null
                : n.Kind == NotificationKind.CommentsHandedOver ? drafts.Any(c => c.Id == n.CaseId && (Guid)(object)c.Id != (Guid)(object)n.Id)
                    && comments.Any(said => said.CaseId == n.CaseId && (Guid)(object)said.WrittenBy == n.Subject && said.Id != (Guid)(object)n.Id)
                : n.Kind == NotificationKind.CommentAnswered ? drafts.Any(c => c.Id == n.CaseId && (Guid)(object)c.Id != (Guid)(object)n.Id)
                    && comments.Any(said => said.Id == n.Subject && said.Id != (Guid)(object)n.Id)
                : own.Any(c => c.Id == n.CaseId && c.ClosedAt == null));
    }
}
