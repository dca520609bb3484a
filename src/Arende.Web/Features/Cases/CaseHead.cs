using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Cases;
using Arende.Application.Meetings;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Appeals;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>What stands above every part of a case: its number, where it is, whose it is, and how much there is of each part.</summary>
/// <param name="OpenRemarks">Those that must be answered.</param>
/// <param name="LightRemarks">Those without an answer that need none.</param>
/// <param name="ReadsRemarks">Import remarks are for those who write and review.</param>
public sealed record CaseHead(
    Case Case, string Number, string Officer, string Unit, int Assignments, int Documents, int Remarks, int OpenRemarks, int LightRemarks, int Conditions, bool ReadsRemarks,
    IReadOnlyList<CaseDecision> Decisions)
{
    public CaseId Id => Case.Id;

    /// <summary>What a delegate decided in it; null in a case that no delegate decides, and before it is decided.</summary>
    public ShownDelegateDecision? Delegated { get; init; }

    /// <summary>Its path has ended, and not because it had gone all its way.</summary>
    public bool IsWrittenOff { get; init; }

    /// <summary>The decision that ended the matter; null before it. A committee ends it where nothing went on to the board.</summary>
    public CaseDecision? Decided => Decisions.LastOrDefault(d => d.EndedTheMatter) ?? (Case.State is CaseState.Decided or CaseState.Closed ? Decisions.LastOrDefault(d => d.DecidedByCommittee) : null);

    /// <summary>The committee's and the board's day, without those at which the case was only put off.</summary>
    public IEnumerable<CaseDecision> Days => Decisions.Where(d => d.Outcome != Outcome.Postpone).GroupBy(d => d.Body.Function).OrderBy(d => d.Key).Select(d => d.Last());

    /// <summary>What was decided of it already: of that nothing is asked any more.</summary>
    public SettledClauses Settled => SettledClauses.Of(Id, Decisions.Where(decision => !decision.Rulings.Contains(Ruling.Annulled)).SelectMany(decision => decision.Own));

    /// <returns>Null when there is no such case for this viewer.</returns>
    public static async Task<CaseHead?> Read(ArendeDb db, DefinitionCatalogue definitions, Viewer viewer, CaseId id, string numberFormat, DateOnly today, CancellationToken ct)
    {
        var assignments = VisibleTo.Assignments(db, viewer).OfCase(id).Where(a => !a.IsProposed || db.Cases.Any(c => c.Id == id && c.ClosedAt == null));
        var reviews = RemarkReaders.Reviews(db, definitions, viewer, id);
        var found = await (
            from c in VisibleTo.Cases(db, viewer).AsNoTracking()
            where c.Id == id
            join officer in db.People on c.CaseOfficerId equals officer.Id
            join unit in db.Units on c.UnitId equals unit.Id
            select new
            {
                Case = c,
                Officer = officer.Name,
                Unit = unit.Name,
                Assignments = assignments.Count(),
                Documents = db.Documents.Count(d => d.CaseId == id),
                Remarks = c.Remarks.Count(),
                // What holds the draft back, as its step counts it.
                Open = c.Remarks.Count(remark => remark.AnsweredAt == null && (remark.Kind == null || !RemarkWeights.Light.Contains(remark.Kind.Value))),
                Unanswered = c.Remarks.Count(remark => remark.AnsweredAt == null),
                Conditions = c.Conditions.Count(),
                Reviews = reviews.Any(),
                IsWrittenOff = c.State == CaseState.Closed && WritingOff.Answers(db).Any(answer => answer.SubjectId == id.Value),
            }).SingleOrDefaultAsync(ct);
        return found is null ? null : new CaseHead(
            found.Case, found.Case.Number.ToString(numberFormat), found.Officer, found.Unit, found.Assignments, found.Documents, found.Remarks, found.Open, found.Unanswered - found.Open, found.Conditions,
            RemarkReaders.MayRead(viewer, found.Case, found.Reviews), await CaseDecision.Of(db, definitions, id, today, ct)) { IsWrittenOff = found.IsWrittenOff };
    }
}
