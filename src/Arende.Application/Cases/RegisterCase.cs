using System.Text.Json.Nodes;
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
public sealed class RegisterCase(ArendeDb db, CaseTypes types, CaseOpening opening, TimeProvider clock)
{
    /// <param name="viewer">Who registers it, and becomes its officer.</param>
    /// <param name="id">The form's own: sent twice, it makes one case. A form that was used before, for another case, gets a new one.</param>
    /// <param name="title">What it is about.</param>
    /// <param name="access">Who may read it.</param>
    /// <param name="type">The code of its case type.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<CaseId> Run(Viewer viewer, CaseId id, string title, AccessLevel access, string type, CancellationToken ct)
    {
        types.ToStart(type, viewer);
        try
        {
            // One history a subject, whatever it is: a form that names another's, a period's for instance, gets an id of its own.
            if (!await db.History.AnyAsync(h => h.SubjectId == id.Value, ct)) return await Register(viewer, id, title, access, type, ct);
        }
        catch (LostRaceException)
        {
            // The other click was first.
            db.ChangeTracker.Clear();
        }
        var line = OneLine.Of(title);
        var isDone = await db.Cases.AnyAsync(c => c.Id == id && c.CaseOfficerId == viewer.PersonId && c.Title == line && c.Access == access && c.Type == type, ct);
        return isDone ? id : await Register(viewer, CaseId.New(), title, access, type, ct);
    }

    private async Task<CaseId> Register(Viewer viewer, CaseId id, string title, AccessLevel access, string type, CancellationToken ct)
    {
        var officer = await db.People.SingleAsync(p => p.Id == viewer.PersonId, ct);
        var board = await opening.BoardOf(officer, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var number = await opening.NextNumber(board, ct);
        var opened = new Case(number, title, officer, access, clock.GetUtcNow(), id, type, board.Id);
        db.Cases.Add(opened);
        var draft = new TransitionDraft(opened.AsSubject(), clock.GetUtcNow(), viewer.PersonId);
        draft.Tell(HistoryKind.CaseRegistered, new JsonObject { ["title"] = opened.Title });
        await opening.Start(opened, draft, ct);
        await transaction.CommitAsync(ct);
        return opened.Id;
    }
}

/// <summary>What every new case goes through, whether it is written here or imported. Inside the caller's transaction.</summary>
public sealed class CaseOpening(ArendeDb db, CaseTypes types, WorkflowHost host, IOptions<ArendeOptions> options, TimeProvider clock)
{
    /// <summary>The board that the officer's unit works for: whose case it becomes.</summary>
    public async Task<Body> BoardOf(Person officer, CancellationToken ct) =>
        db.Bodies[await db.Units.Where(u => u.Id == officer.UnitId).Select(u => u.BoardId).SingleAsync(ct)];

    /// <summary>OSL 5:2: the next number of the board's register and year; a transaction that is given up leaves no gap.</summary>
    public Task<CaseNumber> NextNumber(Body board, CancellationToken ct) =>
        CaseNumberSeries.Next(db, board.Register!, StockholmTime.Today(clock).Year, ct);

    public Task Start(Case opened, TransitionDraft draft, CancellationToken ct) =>
        host.Start(
            types.Find(opened.Type)!.DefinitionId,
            draft,
            new Dictionary<string, JsonNode?> { ["CaseNumber"] = opened.Number.ToString(options.Value.CaseNumberFormat) },
            ct);
}
