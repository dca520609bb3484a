using Arende.Domain.Cases;
using Arende.Import;
using Xunit;

namespace Arende.Tests.Import;

public class FixtureTests
{
    static readonly StaffReportDocument Report = Fixture.Read(Fixture.Text);

    [Fact]
    public void The_demo_shows_the_report_that_is_tested() => Assert.Equal(Fixture.Text, Fixture.Demo);

    [Fact]
    public void The_header_says_who_writes_to_whom()
    {
        Assert.Equal("Verksamhetsberättelse 2024 för Strandköpings kommunstyrelse", Report.Title);
        Assert.Equal("Kommunledningskontoret", Report.Header.Office);
        Assert.Equal("Kommunledningskontoret", Report.Header.From);
        Assert.Equal("Kommunstyrelsen", Report.Header.To);
        Assert.Equal(new CaseOfficer("Hanna Handläggare", "Controller", "hanna.handlaggare@strandkoping.example", 5), Report.Header.CaseOfficer);
    }

    [Fact]
    public void The_sections_come_in_the_order_of_the_file() => Assert.Equal(
        [
            ReportSectionKind.Proposal, ReportSectionKind.Summary, ReportSectionKind.Matter, ReportSectionKind.Analysis, ReportSectionKind.Preparation,
            ReportSectionKind.FinancialConsequences, ReportSectionKind.ConsequencesForChildren, ReportSectionKind.RuralPerspective, ReportSectionKind.Signatures,
            ReportSectionKind.Attachments, ReportSectionKind.Recipients,
        ],
        Report.Sections.Select(section => section.Kind));

    [Fact]
    public void Not_applicable_is_a_value_of_a_section() => Assert.Equal(
        [ReportSectionKind.ConsequencesForChildren, ReportSectionKind.RuralPerspective],
        Report.Sections.Where(section => section.IsNotApplicable).Select(section => section.Kind));

    [Fact]
    public void The_committee_proposes_what_the_board_decides() => Assert.Equal(
        [(VoiceBody.Committee, VoiceVerb.Proposes), (VoiceBody.Board, VoiceVerb.Decides)],
        Report.Voices.Select(voice => (voice.Body, voice.Verb)));

    [Fact]
    public void The_lists_are_read_in_full()
    {
        Assert.Equal([1, 2], Report.Clauses.Select(clause => clause.Number));
        Assert.Equal([1, 2, 3, 4], Report.Attachments.Select(attachment => attachment.Number));
        Assert.Equal(["Ekonomienheten", "Samhällsbyggnadskontoret"], Report.Recipients.Select(recipient => recipient.Unit));
        Assert.Equal(["Tf Kommundirektör", "Ekonomidirektör"], Report.Signatories.Select(signatory => signatory.Title));
        Assert.All(Report.Signatories, signatory => Assert.Equal("Kommunledningskontoret", signatory.Unit));
    }

    [Fact]
    public void The_table_gives_ten_delayed_assignments_and_four_on_plan()
    {
        Assert.Equal(10, Report.Assignments.Count(row => row.Column == AssignmentColumn.Delayed));
        Assert.Equal(4, Report.Assignments.Count(row => row.Column == AssignmentColumn.OnPlan));
        Assert.All(Report.Assignments, row => Assert.NotNull(row.Deadline));
        Assert.Equal(7, Report.Assignments.Count(row => row.SourceKind == SourceKind.Decided));
        Assert.Equal(3, Report.Assignments.Count(row => row.SourceKind == SourceKind.Proposed));
    }

    [Fact]
    public void What_the_report_says_in_two_ways_becomes_remarks_and_nothing_else_does() => Assert.Equal(
        [
            RemarkKind.ProposedDeadlineWithoutClause, RemarkKind.DeadlineAfterStatedYear,
            RemarkKind.AssessmentBasesVary, RemarkKind.GoalAreasDiffer, RemarkKind.GoalAreasNotMentioned, RemarkKind.TermVaries,
            RemarkKind.PartOnlyElsewhere, RemarkKind.DeadlineAfterStatedYear, RemarkKind.TableWithoutType, RemarkKind.VagueDeadline,
            RemarkKind.SourceMonthWithoutYear, RemarkKind.MissingComma, RemarkKind.DeadlinesOnOneWeekday, RemarkKind.OnPlanWithoutDecision,
            RemarkKind.DeadlineBeforeDecision, RemarkKind.DelayedCountDiffers, RemarkKind.NoFinancialConsequencesBesideResult,
            RemarkKind.SignatoryWithoutName, RemarkKind.AttachmentNotReferenced,
        ],
        Report.Remarks.Select(remark => remark.Kind));

    [Fact]
    public void A_remark_stands_beside_its_sentence()
    {
        var lines = Fixture.Text.Split('\n');
        Assert.All(Report.Remarks.Where(remark => remark.Kind != RemarkKind.TableWithoutType), remark => Assert.Contains(remark.Sentence, lines[remark.Line - 1], StringComparison.Ordinal));
    }
}
