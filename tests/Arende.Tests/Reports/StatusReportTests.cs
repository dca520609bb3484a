using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reports;

namespace Arende.Tests.Reports;

public sealed class StatusReportTests
{
    private static readonly DateTimeOffset Now = new(2025, 3, 3, 8, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Somebody = PersonId.New();
    private static readonly ReportingPeriod February = new("feb", 2025, "februari", "February", new DateOnly(2025, 2, 28), new DateOnly(2025, 3, 24), Now);

    [Fact]
    public void When_its_freeze_is_undone_it_says_what_was_reported_and_keeps_the_correction_for_who_reports_again()
    {
        var report = Frozen(reported: true);
        report.Correct(AssignmentStatus.Done, "Kajen är klar.", null, Somebody, Now);
        Assert.Equal(AssignmentStatus.Done, report.Said.Status);

        report.Thaw();

        Assert.Equal((AssignmentStatus.OnPlan, "Går bra."), (report.Said.Status, report.Said.Comment));
        Assert.Equal((AssignmentStatus.OnPlan, "Går bra."), (report.Status, report.Comment));
        var kept = Assert.Single(report.Corrections);
        Assert.Equal(("Kajen är klar.", true), (kept.Comment, kept.IsUndone));
    }

    [Fact]
    public void One_that_was_missing_is_missing_again()
    {
        var report = Frozen(reported: false);
        report.Correct(AssignmentStatus.Done, "Kajen är klar.", null, Somebody, Now);

        report.Thaw();

        Assert.False(report.IsReported);
        Assert.Null(report.Said.Status);
    }

    [Fact]
    public void Frozen_again_it_says_what_it_is_corrected_to_then()
    {
        var report = Frozen(reported: true);
        report.Correct(AssignmentStatus.Done, "Kajen är klar.", null, Somebody, Now);
        report.Thaw();
        report.Freeze(Kajen(), null, February);
        Assert.Equal(AssignmentStatus.OnPlan, report.Said.Status);

        report.Correct(AssignmentStatus.Delayed, "Försenad.", null, Somebody, Now);

        Assert.Equal(AssignmentStatus.Delayed, report.Said.Status);
    }

    [Fact]
    public void One_that_was_missing_counts_as_asked_though_a_decision_ends_it_after_the_freeze()
    {
        var kajen = Kajen();
        var report = new StatusReport(February.Id, kajen.Id, null, Somebody);
        report.Freeze(kajen, null, February);

        kajen.Strike(new DecisionPoint(UsualBodies.Board.Id, new DateOnly(2025, 4, 7), 53), null, Now, null);

        Assert.True(report.WasExpected);
    }

    [Fact]
    public void Of_what_a_decision_had_ended_before_the_freeze_nothing_was_expected()
    {
        var kajen = Kajen();
        var report = new StatusReport(February.Id, kajen.Id, null, Somebody);
        kajen.Strike(new DecisionPoint(UsualBodies.Board.Id, new DateOnly(2025, 2, 3), 12), null, Now, null);

        report.Freeze(kajen, null, February);

        Assert.False(report.WasExpected);
    }

    [Fact]
    public void Frozen_it_keeps_which_earlier_decision_had_moved_the_deadline_and_none_for_the_first_one()
    {
        var (kajen, by) = (Kajen(), new DecisionPoint(UsualBodies.Board.Id, new DateOnly(2025, 2, 3), 12));
        kajen.SetDecidedDeadline(new DecidedDeadline(Deadline.Read("1 mars 2025")!, null, null) { By = by }, isOriginal: true);
        Assert.Null(FrozenOf(kajen).MovedBy);

        kajen.Move(by, null, Now, null, Deadline.Read("1 juni 2025"), null);

        Assert.Equal(by, FrozenOf(kajen).MovedBy);

        static FrozenReport FrozenOf(Assignment assignment)
        {
            var report = new StatusReport(February.Id, assignment.Id, null, Somebody);
            report.Freeze(assignment, null, February);
            return report.AsFrozen!;
        }
    }

    private static StatusReport Frozen(bool reported)
    {
        var kajen = Kajen();
        var report = new StatusReport(ReportingPeriodId.New(), kajen.Id, null, Somebody);
        if (reported) report.Answer(AssignmentStatus.OnPlan, "Går bra.", null, Somebody, Now);
        report.Freeze(kajen, null, February);
        return report;
    }

    private static Assignment Kajen() => new("Kajen", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, null, AccessLevel.Open);
}
