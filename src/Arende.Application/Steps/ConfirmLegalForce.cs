using Arende.Application.Appeals;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Steps;

/// <summary>
/// The appeal period is over: somebody sees whether an appeal has come in, to the municipality either (KL 13:6). A notice that wasn't up
/// throughout the period withholds legal force (KL 13:5), whatever the path's own clock says; and so does an appeal that was noted.
/// </summary>
public sealed class ConfirmLegalForce(ArendeDb db, DefinitionCatalogue definitions) : IStep, ITaskRule
{
    public static StepKind Kind { get; } = new("confirmLegalForce", StepShape.Person) { Outcomes = [Final, Appealed] };

    public const string Final = "final";
    public const string Appealed = "appealed";

    public IReadOnlyCollection<StepKind> Kinds { get; } = [Kind];

    public bool Concerns(TaskAnswer answer) => answer.Outcome == Final;

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct)
    {
        var (id, function) = (new CaseId(draft.Subject.Id), definitions.FunctionOf(answer.Item));
        var notice = await NoticeOfCase.Read(db, id, function, ct);
        BrokenRuleException.When(notice is { IsPosted: true } && !notice.IsOver(StockholmTime.DateAt(draft.Now)), Rule.NoticeIsNotOver);
        BrokenRuleException.When(await AppealsOfCase.Standing(db, id, function).AnyAsync(ct), Rule.AppealStands);
    }
}
