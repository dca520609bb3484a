using Arende.Application.Storage;
using Arende.Domain.Appeals;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Documents;
using Arende.Domain.Mail;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Access;

/// <summary>A case of each kind, with one of all that one may do something with: its officer's, in the officer's unit.</summary>
public sealed record Thing(AccessLevel Level, bool IsClosed, CaseId Case)
{
    public Guid Condition { get; init; }
    public Guid Remark { get; init; }
    public Guid Step { get; init; }
    public MeetingId Meeting { get; init; }
    public MeetingId EmptyMeeting { get; init; }
    public DistributionRowId Row { get; init; }
    public AssignmentId Assignment { get; init; }
    public StatusReportId Report { get; init; }
    public ReportingPeriodId Period { get; init; }
    public ReportingPeriodId EmptyPeriod { get; init; }
    public MailId Mail { get; init; }
    public AppealId Appeal { get; init; }

    public override string ToString() => IsClosed ? $"{Level} closed" : $"{Level}";
}

static class RightsWorld
{
    /// <summary>The meetings have not been held, the period's report is another unit's, the mail was refused.</summary>
    public static async Task<Thing> Fill(ArendeDb db, TestApplication app, Thing of, CancellationToken ct)
    {
        var (officer, elsewhere, now) = (app.As(Role.CaseOfficer), app.As(Role.Assignee).UnitId, app.Clock.GetUtcNow());
        var c = await db.Cases.Include(one => one.Remarks).Include(one => one.Conditions).SingleAsync(one => one.Id == of.Case, ct);
        c.Write("Ärende", StaffReport.Empty with { Recipients = [new Recipient(1, "Nämnden", null, null)] });
        c.Demand(["Bifoga kalkylen."], officer.PersonId, now);
        var remark = c.Note(1, "Mening.", RemarkKind.NoClauses);
        var day = new DateOnly(2025, 10, 1).AddDays(c.Serial);
        var (meeting, empty) = (new Meeting(UsualBodies.Committee, day), new Meeting(UsualBodies.Board, day));
        var appeal = new Appeal(AppealedDecision.Of(meeting.Add(c.Id, day), day), new AppealReceived(day, null), AppealKind.LegalReview, null, day, officer.PersonId, now);
        var assignment = new Assignment("Uppdrag", AssignmentKind.Assignment, AssignmentStatus.OnPlan, c.Id, null, of.Level);
        assignment.Give(officer.UnitId, officer.PersonId);
        var (period, without) = (Period("a", c), Period("b", c));
        var report = new StatusReport(period.Id, assignment.Id, elsewhere, officer.PersonId);
        var row = new DistributionRow(c.Id, Guid.NewGuid(), new Recipient(1, "Enheten", officer.UnitId, "enheten@example.se"), now);
        var mail = OutgoingMail.OfDigest(officer.PersonId, "egen@strandkoping.example", day, now);
        mail.WasRefused("550", now);
        var document = new Document(c.Id, 1, new DocumentEntry(DocumentDirection.Internal, new DateOnly(2025, 1, 1), null, "Anteckning"), new DocumentFile("a.txt", "", 0, "text/plain"), officer.PersonId, now);
        db.AddRange(document, remark, meeting, empty, assignment, period, without, report, row, mail, appeal);
        db.AddRange(c.Conditions);
        await db.SaveChangesAsync(ct);
        if (of.IsClosed) await db.Cases.Where(one => one.Id == c.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.State, CaseState.Closed), ct);
        return of with
        {
            Condition = c.Conditions.Single().Id, Remark = remark.Id, Step = await db.WorkItems.Where(item => item.SubjectId == c.Id.Value).Select(item => item.Id).SingleAsync(ct),
            Meeting = meeting.Id, EmptyMeeting = empty.Id, Row = row.Id, Assignment = assignment.Id, Report = report.Id, Period = period.Id, EmptyPeriod = without.Id, Mail = mail.Id, Appeal = appeal.Id,
        };

        ReportingPeriod Period(string key, Case its) => new($"{key}{its.Serial}", 2025, "Period", "Period", new DateOnly(2025, 8, 31), new DateOnly(2025, 9, 10), now);
    }
}
