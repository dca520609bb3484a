using Arende.Application.DelegatedDecisions;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Notices;
using Arende.Texts;
using Arende.Web.Features.Notices;

namespace Arende.Web.Features.Cases;

/// <summary>What a delegate decided, as its case's page shows it: in their own voice, with where it was reported or its own minutes.</summary>
/// <param name="Decision">Who decided, when and what.</param>
/// <param name="Board">For which was decided.</param>
/// <param name="Clauses">The draft's.</param>
/// <param name="Report">Where it was reported; null before that, and for one that isn't.</param>
/// <param name="Own">The notice of its own minutes; null for one that is reported.</param>
/// <param name="Force">Of one with minutes of its own; of a reported one its meeting's item tells it.</param>
public sealed record ShownDelegateDecision(DelegateDecision Decision, Body Board, IReadOnlyList<Clause> Clauses, DecisionReport? Report, Notice? Own, DecisionForce? Force)
{
    public IReadOnlyList<SpokenList> Lists => T.Voices.OfDelegate(Decision, Board, Clauses);
    public Text Reported => !Decision.IsReported ? T.DelegatedDecisions.IsNotReported : Report is { } report ? new($"{T.DelegatedDecisions.ReportedAt.Sv}: {T.DelegatedDecisions.At(Board, report).Sv}", $"{T.DelegatedDecisions.ReportedAt.En}: {T.DelegatedDecisions.At(Board, report).En}")
        : T.DelegatedDecisions.NotReportedYet(Board);

    /// <summary>Where its minutes and their notice are; for who puts notices up.</summary>
    public string NoticeAt => NoticeAddress.OfOwn(Decision.CaseId);

    /// <returns>Null while nobody has decided.</returns>
    public static async Task<ShownDelegateDecision?> Of(ArendeDb db, DefinitionCatalogue definitions, Case c, DateOnly today, CancellationToken ct)
    {
        if (await DelegateDecision.Of(db, definitions, c.Id, ct) is not { } decision) return null;
        var own = decision.IsReported ? null : await NoticeOfCase.Own(db, c.Id, ct);
        return new(decision, db.Bodies[c.BoardId], c.Report.Clauses, await DecisionReport.Of(db, c.Id, ct), own, own is null ? null : await DecisionForce.OfOwnMinutes(db, definitions, own, today, ct));
    }
}
