using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;

namespace Arende.Application.Steps;

/// <summary>
/// The appeal period is over: somebody sees whether an appeal has come in, to the municipality either (KL 13:6). A notice that wasn't up
/// throughout the period withholds legal force (KL 13:5), whatever the path's own clock says; an appeal can be noted all the same.
/// </summary>
public sealed class ConfirmLegalForce(ArendeDb db) : IStep, ITaskRule
{
    public static StepKind Kind { get; } = new("confirmLegalForce", StepShape.Person) { Outcomes = [Final, Appealed] };

    public const string Final = "final";
    public const string Appealed = "appealed";

    public IReadOnlyCollection<StepKind> Kinds { get; } = [Kind];

    public bool Concerns(TaskAnswer answer) => answer.Outcome == Final;

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct)
    {
        var notice = await NoticeOfCase.Read(db, new CaseId(draft.Subject.Id), BodyFunction.Board, ct);
        BrokenRuleException.When(notice is { IsPosted: true } && !notice.IsOver(StockholmTime.DateAt(draft.Now)), Rule.NoticeIsNotOver);
    }
}
