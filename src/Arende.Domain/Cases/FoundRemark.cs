namespace Arende.Domain.Cases;

/// <summary>What a reading of a draft remarks on, before anybody has answered it.</summary>
public sealed record FoundRemark(int Line, string Sentence, RemarkKind Kind, IReadOnlyList<string> Arguments)
{
    /// <summary>It says the same beside the same sentence. On which line things stand changes while one writes, and is no difference.</summary>
    public bool IsSame(Remark other) => other.Kind == Kind && other.Sentence == Sentence && Said(Arguments).SequenceEqual(Said(other.Arguments));

    private IEnumerable<string> Said(IReadOnlyList<string> arguments) => arguments.Where((_, at) => at != LineAt(Kind));

    // Which argument is a line, or several.
    private static int LineAt(RemarkKind kind) => kind switch
    {
        RemarkKind.UnreadableSigns or RemarkKind.MissingComma or RemarkKind.OnPlanWithoutDecision or RemarkKind.ProposedDeadlineWithoutClause or RemarkKind.AssessmentBasesVary => 0,
        RemarkKind.SourceMonthWithoutYear or RemarkKind.DeadlineAfterStatedYear or RemarkKind.CausesNameCostsOnly or RemarkKind.NoFinancialConsequencesBesideResult => 1,
        RemarkKind.ResultsDiffer or RemarkKind.TransferOfOnPlanUnclear or RemarkKind.GoalAreasDiffer => 2,
        RemarkKind.FigureDiffers => 3,
        RemarkKind.PartOnlyElsewhere => 4,
        _ => -1,
    };
}
