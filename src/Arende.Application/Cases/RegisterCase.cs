using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Journal;
using Arende.Application.People;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.Cases;

/// <summary>Registers a new case: it gets its number, and its workflow starts with the draft.</summary>
public sealed class RegisterCase(ArendeDb db, CaseTypes types, CaseOpening opening, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">Who registers it, and becomes its officer.</param>
    /// <param name="title">What it is about.</param>
    /// <param name="access">Who may read it.</param>
    /// <param name="type">The code of its case type.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    public Task<CaseId> Run(Viewer viewer, string title, AccessLevel access, string type, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<RegisterCase>(viewer, key, new JsonObject { ["title"] = OneLine.Of(title), ["access"] = access.ToString(), ["type"] = type });
        return operations.Once(asked, async () =>
        {
            types.ToStart(type, viewer);
            var officer = await db.People.SingleAsync(p => p.Id == viewer.PersonId, ct);
            var board = await opening.BoardOf(officer, ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var number = await opening.NextNumber(board, ct);
            var opened = new Case(number, title, officer, access, clock.GetUtcNow(), type: type, board: board.Id);
            db.Cases.Add(opened);
            var draft = new TransitionDraft(opened.AsSubject(), clock.GetUtcNow(), viewer.PersonId);
            draft.Tell(HistoryKind.CaseRegistered, new JsonObject { ["title"] = opened.Title });
            draft.Completes(asked, opened.Id.ToString());
            await opening.Start(opened, draft, ct);
            await transaction.CommitAsync(ct);
            return opened.Id;
        }, ct);
    }
}

/// <summary>What every new case goes through, whether it is written here or imported. Inside the caller's transaction.</summary>
public sealed class CaseOpening(ArendeDb db, CaseTypes types, DefinitionCatalogue definitions, WorkflowHost host, IOptions<ArendeOptions> options, TimeProvider clock)
{
    /// <summary>The board that the officer's unit works for: whose case it becomes.</summary>
    public async Task<Body> BoardOf(Person officer, CancellationToken ct) =>
        db.Bodies[await db.Units.Where(u => u.Id == officer.UnitId).Select(u => u.BoardId).SingleAsync(ct)];

    /// <summary>Who goes on with a case that was made for them: the viewer themselves where nobody else was chosen.</summary>
    public async Task<Person> OfficerOf(Viewer viewer, PersonId? officer, CancellationToken ct) =>
        officer is null || officer == viewer.PersonId
            ? await db.People.SingleAsync(p => p.Id == viewer.PersonId, ct)
            : await RoleHolders.With(db, Right.BeGivenCase).SingleOrDefaultAsync(p => p.Id == officer, ct) ?? throw new BrokenRuleException(Rule.PersonIsUnknown);

    /// <summary>The type whose path a report to a board goes: written, signed and decided by it, by no body that the board doesn't have. The usual one if it is such a path; null where none is.</summary>
    public CaseType? TypeForReport(Body board) => types.All.FirstOrDefault(type => definitions.LatestPath(type.DefinitionId).Steps is var steps
        && steps.Any(step => step.Kind == WriteDraft.Kind) && steps.Any(step => step.Kind == Sign.Kind) && steps.Any(step => step.Function == BodyFunction.Board)
        && steps.All(step => step.Function is not { } function || db.Bodies.Of(function, board.Id) is not null));

    /// <summary>OSL 5:2: the next number of the board's register and year; a transaction that is given up leaves no gap.</summary>
    public Task<CaseNumber> NextNumber(Body board, CancellationToken ct) =>
        CaseNumberSeries.Next(db, board.Register!, StockholmTime.Today(clock).Year, ct);

    /// <exception cref="BrokenRuleException">The type's path goes by a body that the case's board doesn't have: it would wait for ever.</exception>
    public Task Start(Case opened, TransitionDraft draft, CancellationToken ct)
    {
        var definition = types.Find(opened.Type)!.DefinitionId;
        BrokenRuleException.When(
            definitions.LatestPath(definition).Steps.Select(step => step.Function).OfType<BodyFunction>().Any(function => db.Bodies.Of(function, opened.BoardId) is null),
            Rule.BoardLacksBody, db.Bodies[opened.BoardId].SwedishName);
        return host.Start(definition, draft, new Dictionary<string, JsonNode?> { ["CaseNumber"] = opened.Number.ToString(options.Value.CaseNumberFormat) }, ct);
    }
}
