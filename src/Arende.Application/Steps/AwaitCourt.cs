using Arende.Application.Appeals;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Appeals;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Steps;

/// <summary>
/// An appealed decision waits until the ruling of the court is final (KL 13 kap.). The ruling is that of every appeal against it of which no other
/// has been entered.
/// </summary>
public sealed class AwaitCourt(ArendeDb db, DefinitionCatalogue definitions) : IStep, ITaskRule
{
    public static StepKind Kind { get; } = new("awaitCourt", StepShape.Person) { Outcomes = [Upheld, Annulled] };

    public const string Upheld = "upheld";
    public const string Annulled = "annulled";

    public IReadOnlyCollection<StepKind> Kinds { get; } = [Kind];

    /// <summary>What the court below has ruled isn't final while a court above hasn't said whether it takes an appeal up.</summary>
    public async Task<IReadOnlyList<Obstacle>> Obstacles(WorkItem item, CancellationToken ct) =>
        (await AppealsOfCase.Standing(db, new CaseId(item.SubjectId), definitions.FunctionOf(item)).AsNoTracking().ToListAsync(ct)).Exists(appeal => appeal.AwaitsLeave) ? [new Obstacle(Rule.LeaveIsAwaited)] : [];

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct)
    {
        Obstacle.Refuse(await Obstacles(answer.Item, ct));
        var ruling = answer.Outcome switch { Upheld => Ruling.Upheld, Annulled => Ruling.Annulled, _ => Ruling.Ended };
        var note = answer.Reason ?? answer.Outcome;
        foreach (var appeal in await AppealsOfCase.Standing(db, new CaseId(draft.Subject.Id), definitions.FunctionOf(answer.Item)).ToListAsync(ct)) appeal.End(ruling, note);
    }
}
