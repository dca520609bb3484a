namespace Arende.Domain.Cases;

/// <summary>What can be wrong or unclear in a staff report. The comments say what the arguments are.</summary>
/// <remarks>The names are stored: what is renamed needs a migration, and an argument is only added last.</remarks>
public enum RemarkKind
{
    /// <summary>The lines.</summary>
    UnreadableSigns,
    /// <summary>The title that was made.</summary>
    MissingTitle,
    /// <summary>The section's usual heading.</summary>
    MissingSection,
    NoClauses,
    /// <summary>How many clauses, in how many lists; without the latter they are numbered through all lists.</summary>
    NumbersStartAgain,
    MissingCaseNumber,
    MissingDate,
    /// <summary>The address, who got the case.</summary>
    UnknownOfficer,
    /// <summary>The titles.</summary>
    SignatoryWithoutName,
    /// <summary>Number, title.</summary>
    AttachmentNotReferenced,
    /// <summary>The word here, the word in the title.</summary>
    TermVaries,

    /// <summary>The deadline's text.</summary>
    UnreadableDeadline,
    BothColumnsFilled,
    RowWithoutDeadline,
    RowWithoutTitle,
    /// <summary>How many characters a title may have.</summary>
    RowTitleTooLong,
    /// <summary>The deadline's text, its last day.</summary>
    VagueDeadline,
    /// <summary>The month, the lines.</summary>
    SourceMonthWithoutYear,
    /// <summary>The lines.</summary>
    MissingComma,
    /// <summary>The lines.</summary>
    OnPlanWithoutDecision,
    /// <summary>The deadline's text, the report's year.</summary>
    DeadlineBeforeDecision,
    /// <summary>The weekday's number (ISO), how many.</summary>
    DeadlinesOnOneWeekday,
    /// <summary>The lines.</summary>
    ProposedDeadlineWithoutClause,
    /// <summary>The year, the lines of the later deadlines.</summary>
    DeadlineAfterStatedYear,
    TableWithoutType,

    /// <summary>What is counted, the total, the sum, the parts.</summary>
    PartsDoNotAddUp,
    /// <summary>What is counted, the total, the sum, the missing part, its line.</summary>
    PartOnlyElsewhere,
    /// <summary>What is counted, here, elsewhere, that line.</summary>
    FigureDiffers,
    /// <summary>The figure's text.</summary>
    RefersToUnknownFigure,
    /// <summary>The number stated, the number listed.</summary>
    ListCountDiffers,
    /// <summary>The whole, the sum of the parts.</summary>
    MoneyPartsDoNotAddUp,
    /// <summary>The part, the whole.</summary>
    OfWhichTooLarge,
    /// <summary>This result, the other one, its line.</summary>
    ResultsDiffer,
    /// <summary>The income, its line.</summary>
    CausesNameCostsOnly,
    /// <summary>The rows of the table, the number that the text transfers.</summary>
    RowCountDiffers,
    /// <summary>The rows in the column, the number in the text.</summary>
    DelayedCountDiffers,
    /// <summary>The rows in the column, the number in the text.</summary>
    OnPlanCountDiffers,
    /// <summary>The number delayed, the number transferred, its line, the number on plan.</summary>
    TransferOfOnPlanUnclear,

    /// <summary>The areas here, the areas there, that line.</summary>
    GoalAreasDiffer,
    /// <summary>The areas.</summary>
    GoalAreasNotMentioned,
    /// <summary>The lines.</summary>
    AssessmentBasesVary,
    /// <summary>The result, its line.</summary>
    NoFinancialConsequencesBesideResult,

    /// <summary>How many more there are.</summary>
    MoreRemarks,

    /// <summary>How many sections, their usual headings.</summary>
    MissingSections,
    /// <summary>Nobody is said to decide, and no addressee stands there.</summary>
    MissingAddressee,
    /// <summary>How many changes were tracked in the Word file.</summary>
    ChangesAccepted,
    /// <summary>Who wrote the comment.</summary>
    CommentInFile,
    /// <summary>How many, the first of them.</summary>
    AssignmentsAreHereAlready,
    /// <summary>How many, the first of them.</summary>
    AssignmentsJoined,
    /// <summary>How many, the first of them.</summary>
    AssignmentsWait,
    /// <summary>How many, the first of them.</summary>
    AssignmentsEnded,

    /// <summary>The token as typed.</summary>
    FigureIsUnknown,
    /// <summary>The token as typed.</summary>
    FigureLacksYear,
    /// <summary>The token as typed, the word in it.</summary>
    FigureHasUnknownWord,
    /// <summary>The token as typed.</summary>
    FigureHasNoValue,
    /// <summary>The number here, that of the register, the token of it.</summary>
    NumberIsNotTheRegisters,
    /// <summary>The token as typed.</summary>
    FigureIsMisplaced,
    /// <summary>The token as typed.</summary>
    FigureInTitle,
    /// <summary>The token as typed.</summary>
    FigureIsTooMuch,
}
