using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Application.Bodies;

/// <summary>The installation's bodies, in their order: each with its parent.</summary>
public sealed class BodyCatalogue
{
    private readonly Dictionary<BodyId, Body> byId;
    private readonly Func<BodyId, Body?>? addedSince;

    public BodyCatalogue(IReadOnlyList<Body> all, Func<BodyId, Body?>? addedSince = null)
    {
        this.addedSince = addedSince;
        byId = all.ToDictionary(body => body.Id);
        foreach (var body in all) body.Under(body.ParentId is { } parent ? byId.GetValueOrDefault(parent) : null);
        All = [.. all.OrderBy(body => body.Place)];
        Boards = [.. All.Where(body => body.Function == BodyFunction.Board)];
        WithMeetings = [.. All.Where(body => body.MeetsHere)];
        AwaitedByCases = [.. WithMeetings.Where(body => body == Of(body.Function, body.Board.Id))];
    }

    public IReadOnlyList<Body> All { get; }

    public IReadOnlyList<Body> Boards { get; }

    /// <summary>Those whose meetings are planned here; of a council that meets elsewhere the outcome is entered as it was.</summary>
    public IReadOnlyList<Body> WithMeetings { get; }

    /// <summary>Those that cases are said to wait for: each board, and the first of its committees; the council, where it meets here.</summary>
    public IReadOnlyList<Body> AwaitedByCases { get; }

    /// <summary>Nothing needs be told apart by its board.</summary>
    public bool HasOneBoard => Boards.Count == 1;

    /// <summary>A body by its id. One that another process has added since they were read is looked for once more.</summary>
    public Body this[BodyId id] => byId.GetValueOrDefault(id) ?? addedSince?.Invoke(id) ?? throw new KeyNotFoundException($"There is no body {id}.");

    /// <summary>By its code. An address or a form from when there was one board names the function.</summary>
    public Body? Find(string? word) => word is null ? null
        : All.FirstOrDefault(body => body.Code.Equals(word, StringComparison.OrdinalIgnoreCase))
        ?? AwaitedByCases.FirstOrDefault(body => body.Board == Boards[0] && body.Function.ToString().Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Who has a function for a board's cases: the board, the first of its committees, the council. Null for a board without a committee.</summary>
    public Body? Of(BodyFunction function, BodyId board) => All.FirstOrDefault(body => body.Function == function && body.TakesCasesOf(board));

    /// <summary>Those that may take up the same cases in the same function: a board's committees, or the board alone.</summary>
    public BodyId[] InPlaceOf(Body body) => [.. All.Where(other => other.Function == body.Function && other.BoardId == body.BoardId).Select(other => other.Id)];

    internal static BodyCatalogue Read(ArendeDb db, Func<BodyId, Body?>? addedSince = null) => new(db.Set<Body>().AsNoTracking().ToList(), addedSince);
}

/// <summary>
/// The bodies as the process read them. They change when a process starts (<see cref="KeepBodies"/>): another one's are read when the first of them is met.
/// </summary>
public sealed class KeptBodies(IServiceScopeFactory scopes)
{
    private volatile BodyCatalogue? kept;

    internal BodyCatalogue Of(ArendeDb db) => kept ??= BodyCatalogue.Read(db, AddedSince);

    internal void Forget() => kept = null;

    private Body? AddedSince(BodyId id)
    {
        using var scope = scopes.CreateScope();
        var read = kept = BodyCatalogue.Read(scope.ServiceProvider.GetRequiredService<ArendeDb>(), AddedSince);
        return read.All.FirstOrDefault(body => body.Id == id);
    }
}
