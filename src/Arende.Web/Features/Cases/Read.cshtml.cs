using Arende.Application.Cases;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Engine;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;
using Arende.Web.Features.Shared.Documents;
using Arende.Web.Features.Shared.Paths;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>A case's start page: where it is, what is to be done now and by whom, and the decision or what is proposed.</summary>
public sealed class ReadModel(CasePageServices services, CompleteWorkItem complete, IWorkflowInterpreter interpreter) : CasePage(services)
{
    private const int Newest = 3;

    public IReadOnlyList<PathStep> Path { get; private set; } = [];

    /// <summary>Every step of the case's own version of its path, and where it stands there; null before its workflow has started.</summary>
    public (PathGraph Graph, PathMarks Marks)? Steps { get; private set; }

    public IReadOnlyList<NowStep> Now { get; private set; } = [];
    public IReadOnlyList<Condition> Conditions { get; private set; } = [];
    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    /// <summary>The registrar's check, while it waits for this viewer.</summary>
    public RegistrarCheck? Check { get; private set; }

    /// <summary>The decisions, with what the reader can do about them.</summary>
    public IReadOnlyList<CaseDecision> Decisions { get; private set; } = [];

    /// <summary>Who sent a draft back, and why: a reviewer, or a meeting, whose reason stands among the conditions too.</summary>
    public SentBack? SentBack { get; private set; }

    /// <summary>After a step: who has the case next, and by when.</summary>
    public IEnumerable<Text> HasItNext => Done == T.CasePage.AddressSaved.ToString() ? [] : Now.Count == 0 && Case.State == CaseState.Closed
        ? [Head.IsWrittenOff ? T.CasePage.IsWrittenOff : T.CasePage.IsClosed]
        : Now.Where(step => step.Who is not null).Select(step => T.CasePage.HasItNext(step.What, step.Who!, step.IsMine, step.Due));

    public async Task<IActionResult> OnPostTick([FromServices] TickCondition tickCondition, Guid conditionId, bool met, CancellationToken ct)
    {
        await tickCondition.Run(Viewer, Id, conditionId, met, ct);
        return Back(null, "#conditions");
    }

    public async Task<IActionResult> OnPostRecipient([FromServices] AddressRecipient addressRecipient, int recipient, UnitId? unit, string? address, CancellationToken ct)
    {
        await addressRecipient.Run(Viewer, Id, recipient, unit, address, ct);
        return Back(T.CasePage.AddressSaved, "#check");
    }

    protected override async Task LoadPart(CancellationToken ct)
    {
        Decisions = Head.Decisions;
        if (await CaseFlow.Read(Db, Definitions, Id, ct) is { } flow)
        {
            Path = CasePath.Draw(flow, Head.Decisions);
            var graph = new PathGraph(flow.Path.Definition, flow.Path);
            Steps = (graph, CasePath.Mark(flow, interpreter.Look(flow.State).Visits, graph, Head.Decisions));
            Now = await CaseNow.Read(Db, complete, Viewer, Id, Case.BoardId, flow, Head.Decisions, ct);
            if (Case.State == CaseState.Draft) SentBack = await SentBack.Of(Db, flow, Head.Decisions, ct);
            Decisions = CouncilCorrection.Offered(Viewer, flow, Decisions);
        }
        var left = await LeftAssignment.Of(Db, Viewer, Decisions, ct);
        if (left.Count > 0) Decisions = [.. Decisions.Select(decision => decision with { Left = [.. left[decision.ItemId]] })];
        if (Head.Conditions > 0)
            Conditions = await Db.Set<Condition>().AsNoTracking().Where(condition => condition.CaseId == Id).OrderBy(condition => condition.AskedAt).ThenBy(condition => condition.Id).ToListAsync(ct);
        if (Now.Any(step => step.IsMine && step.Kind == Application.Steps.RegistrarCheck.Kind)) Check = await RegistrarCheck.Of(Db, Case, ct);
        History = (await CaseHistory.Of(Db, Definitions, Id, page: 1, Newest, ct)).Rows;
    }
}
