namespace Arende.Domain.Cases;

/// <summary>What a remark asks of its reader. Only the first holds a draft back.</summary>
public enum RemarkWeight { MustBeAnswered, WorthALook, Note }

/// <summary>How much each remark weighs.</summary>
public static class RemarkWeights
{
    /// <summary>Those that need no answer, lightest last. All others do, and so do those from before they had kinds.</summary>
    public static RemarkWeight Of(RemarkKind? kind) => kind switch
    {
        RemarkKind.VagueDeadline or RemarkKind.MissingComma or RemarkKind.NumbersStartAgain or RemarkKind.ChangesAccepted or RemarkKind.CommentInFile or RemarkKind.TableWithoutType => RemarkWeight.Note,
        RemarkKind.MissingSection or RemarkKind.MissingSections or RemarkKind.AttachmentNotReferenced or RemarkKind.TermVaries or RemarkKind.SourceMonthWithoutYear or RemarkKind.OnPlanWithoutDecision
            or RemarkKind.DeadlinesOnOneWeekday or RemarkKind.GoalAreasNotMentioned or RemarkKind.AssessmentBasesVary or RemarkKind.SignatoryWithoutName or RemarkKind.AssignmentsAreHereAlready or RemarkKind.AssignmentsJoined or RemarkKind.AssignmentsWait or RemarkKind.AssignmentsEnded
            or RemarkKind.MissingAddressee or RemarkKind.MoreRemarks or RemarkKind.MissingCaseNumber or RemarkKind.MissingDate or RemarkKind.NumberIsNotTheRegisters => RemarkWeight.WorthALook,
        _ => RemarkWeight.MustBeAnswered,
    };

    /// <summary>The kinds that hold no draft back.</summary>
    public static IReadOnlyList<RemarkKind> Light { get; } = [.. Enum.GetValues<RemarkKind>().Where(kind => Of(kind) != RemarkWeight.MustBeAnswered)];
}
