using Arende.Domain.Cases;
using Arende.Import;
using Arende.Texts;

namespace Arende.Tests.Texts;

public class RemarkTextsTests
{
    // As they are stored. A name that is gone, or another one, needs a migration.
    private static readonly string[] stored =
    [
        "UnreadableSigns", "MissingTitle", "MissingSection", "NoClauses", "NumbersStartAgain", "MissingCaseNumber", "MissingDate", "UnknownOfficer",
        "SignatoryWithoutName", "AttachmentNotReferenced", "TermVaries", "UnreadableDeadline", "BothColumnsFilled", "RowWithoutDeadline",
        "RowWithoutTitle", "RowTitleTooLong", "VagueDeadline", "SourceMonthWithoutYear", "MissingComma", "OnPlanWithoutDecision",
        "DeadlineBeforeDecision", "DeadlinesOnOneWeekday", "ProposedDeadlineWithoutClause", "DeadlineAfterStatedYear", "TableWithoutType",
        "PartsDoNotAddUp", "PartOnlyElsewhere", "FigureDiffers", "RefersToUnknownFigure", "ListCountDiffers", "MoneyPartsDoNotAddUp",
        "OfWhichTooLarge", "ResultsDiffer", "CausesNameCostsOnly", "RowCountDiffers", "DelayedCountDiffers", "OnPlanCountDiffers",
        "TransferOfOnPlanUnclear", "GoalAreasDiffer", "GoalAreasNotMentioned", "AssessmentBasesVary", "NoFinancialConsequencesBesideResult",
        "MoreRemarks", "MissingSections", "MissingAddressee", "ChangesAccepted", "CommentInFile", "AssignmentsAreHereAlready", "AssignmentsJoined", "AssignmentsWait", "AssignmentsEnded",
        "FigureIsUnknown", "FigureLacksYear", "FigureHasUnknownWord", "FigureHasNoValue", "NumberIsNotTheRegisters", "FigureIsMisplaced", "FigureInTitle", "FigureIsTooMuch",
    ];

    public static TheoryData<RemarkKind> Kinds => [.. Enum.GetValues<RemarkKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_remark_has_its_words_in_both_languages(RemarkKind kind) => IsSaid(T.Remarks.Of(kind, ["1", "2", "3", "4", "5"]));

    [Theory, MemberData(nameof(Kinds))]
    public void One_that_was_stored_with_fewer_arguments_is_said_all_the_same(RemarkKind kind) => IsSaid(T.Remarks.Of(kind, []));

    [Fact]
    public void Every_reason_why_a_file_is_no_staff_report_has_its_words_in_both_languages() =>
        Assert.All(Enum.GetValues<UnreadableReason>(), reason => IsSaid(T.Remarks.Of(reason)));

    [Fact]
    public void The_names_that_are_stored_are_still_there() => Assert.Equal(stored, Enum.GetNames<RemarkKind>());

    [Fact]
    public void A_weekday_is_said_by_its_name() =>
        Assert.Contains("are a Wednesday", T.Remarks.Of(RemarkKind.DeadlinesOnOneWeekday, ["3", "4"]).En, StringComparison.Ordinal);

    private static void IsSaid(Text text)
    {
        Assert.NotEmpty(text.Sv.Trim());
        Assert.NotEmpty(text.En.Trim());
        Assert.NotEqual(text.Sv, text.En);
    }
}
