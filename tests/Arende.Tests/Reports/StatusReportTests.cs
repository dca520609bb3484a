using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reports;

namespace Arende.Tests.Reports;

public sealed class StatusReportTests
{
    private static readonly DateTimeOffset Now = new(2025, 3, 3, 8, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Somebody = PersonId.New();

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
        report.Freeze(Kajen(), null, new DateOnly(2025, 2, 28));
        Assert.Equal(AssignmentStatus.OnPlan, report.Said.Status);

        report.Correct(AssignmentStatus.Delayed, "Försenad.", null, Somebody, Now);

        Assert.Equal(AssignmentStatus.Delayed, report.Said.Status);
    }

    private static StatusReport Frozen(bool reported)
    {
        var kajen = Kajen();
        var report = new StatusReport(ReportingPeriodId.New(), kajen.Id, null, Somebody);
        if (reported) report.Answer(AssignmentStatus.OnPlan, "Går bra.", null, Somebody, Now);
        report.Freeze(kajen, null, new DateOnly(2025, 2, 28));
        return report;
    }

    private static Assignment Kajen() => new("Kajen", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, null, AccessLevel.Open);
}
