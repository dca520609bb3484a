using Arende.Import;
using Xunit;

namespace Arende.Tests.Import;

/// <summary>A second report, whose words are made up and whose figures, dates and contradictions are those of a real one.</summary>
public class GranvikenTests
{
    static readonly StaffReportDocument Report = Fixture.Read(Fixture.Granviken);

    [Fact]
    public void The_report_gives_its_clauses_attachments_recipients_and_assignments()
    {
        Assert.Equal(2, Report.Clauses.Count);
        Assert.Equal(4, Report.Attachments.Count);
        Assert.Equal(2, Report.Recipients.Count);
        Assert.Equal(14, Report.Assignments.Count);
    }

    [Fact]
    public void The_rows_have_the_columns_deadlines_and_sources_of_the_table()
    {
        var rows = Report.Assignments
            .Select(row => $"{(row.Column == AssignmentColumn.Delayed ? 'F' : 'P')} {row.Deadline!.Latest:yyyy-MM-dd} {row.SourceKind}");
        Assert.Equal(
            [
                "F 2025-12-31 Decided", "F 2025-04-28 Proposed", "F 2025-12-31 Decided", "F 2025-04-28 Proposed", "P 2025-12-01 None",
                "P 2027-12-31 None", "P 2025-12-01 None", "F 2025-04-28 Decided", "P 2026-12-31 None", "F 2025-12-01 Decided",
                "F 2025-05-12 Proposed", "F 2025-09-08 Decided", "F 2025-02-17 Decided", "F 2025-06-02 Decided",
            ],
            rows);
    }

    [Fact]
    public void The_figures_are_read_with_their_units()
    {
        var figures = Report.Figures.Select(figure => (figure.Value, figure.Unit)).ToHashSet();
        Assert.Superset(
            new HashSet<(decimal, string)>
            {
                (60.0m, "mnkr"), (2.7m, "mnkr"), (57.3m, "mnkr"), (32.0m, "mnkr"), (60046m, "tkr"), (52, "uppdrag"), (42, "uppdrag"), (10, "uppdrag"),
                (4, "uppdrag"), (6, "uppdrag"), (22, "nämndinitiativ"), (17, "nämndinitiativ"), (4, "nämndinitiativ"), (1, "initiativ"),
                (21, "inriktningsmål"), (17, "inriktningsmål"), (4, "inriktningsmål"),
            },
            figures);
    }

    [Fact]
    public void The_sums_hold_and_the_contradictions_are_remarks()
    {
        var remarks = Report.Remarks;
        var kinds = remarks.Select(remark => remark.Kind).ToHashSet();
        RemarkKind[] sums = [RemarkKind.PartsDoNotAddUp, RemarkKind.MoneyPartsDoNotAddUp, RemarkKind.ResultsDiffer, RemarkKind.RowCountDiffers, RemarkKind.FigureDiffers];
        Assert.DoesNotContain(sums, kinds.Contains);
        RemarkKind[] contradictions =
        [
            RemarkKind.TableWithoutType, RemarkKind.DeadlineAfterStatedYear, RemarkKind.DelayedCountDiffers, RemarkKind.PartOnlyElsewhere,
            RemarkKind.ProposedDeadlineWithoutClause, RemarkKind.DeadlineBeforeDecision, RemarkKind.SourceMonthWithoutYear, RemarkKind.GoalAreasDiffer,
            RemarkKind.AssessmentBasesVary, RemarkKind.NoFinancialConsequencesBesideResult, RemarkKind.AttachmentNotReferenced, RemarkKind.DeadlinesOnOneWeekday,
            RemarkKind.TransferOfOnPlanUnclear, RemarkKind.CausesNameCostsOnly,
        ];
        Assert.Distinct(remarks.Select(remark => (remark.Kind, remark.Line, remark.MessageSv)));
        Assert.All(contradictions, kind => Assert.Contains(kind, kinds));
    }
}
