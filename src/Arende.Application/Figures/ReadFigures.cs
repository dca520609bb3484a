using Arende.Application.Bodies;
using Arende.Application.Goals;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Figures;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Figures;

/// <summary>
/// Reads figures in the register as it is today, each by the part of it that has it. They are the same for every reader: nothing secret is counted.
/// </summary>
public sealed class ReadFigures(ArendeDb db, IEnumerable<IFigureSource> sources, FigureBlocks blocks)
{
    private List<Unit>? units;

    private BodyCatalogue Bodies => db.Bodies;

    public Task<FigureValue> Of(FigureDefinition definition, Body board, int year, CancellationToken ct) => Of(definition, new FigureScope(board, year), ct);

    public async Task<FigureValue> Of(FigureDefinition definition, FigureScope scope, CancellationToken ct) =>
        new(definition, scope, await Source(definition).Rows(definition, scope, ct));

    /// <summary>Why a figure has no value, where it hasn't.</summary>
    public Task<FigureFaultKind> WhyNone(FigureValue value, CancellationToken ct) => Source(value.Definition).WhyNone(value.Definition, value.Scope, ct);

    private IFigureSource Source(FigureDefinition definition) => sources.Single(source => source.Has(definition));

    /// <summary>One of a board's units by its name, as a token writes it (<see cref="UnitWord"/>).</summary>
    /// <returns>Null where the board has none of that name, or more than one.</returns>
    public async Task<FigureOffice?> Office(Body board, string word, CancellationToken ct)
    {
        units ??= await db.Units.AsNoTracking().ToListAsync(ct);
        List<Unit> named = [.. units.Where(unit => unit.BoardId == board.Id && UnitWord.Of(unit.Name) == UnitWord.Of(word)).Take(2)];
        if (named is not [var unit]) return null;
        HashSet<UnitId> under = [unit.Id];
        while (units.FirstOrDefault(one => one.ParentId is { } parent && under.Contains(parent) && !under.Contains(one.Id)) is { } part) under.Add(part.Id);
        return new FigureOffice(unit, under);
    }

    /// <summary>The goals of the year that a token is of, by their numbers: read once for all that name it.</summary>
    /// <returns>Null for what isn't of goals.</returns>
    internal async Task<Dictionary<string, string>?> GoalTitles(FigureToken token, BodyId board, CancellationToken ct)
    {
        if (token.Block is null ? FigureCatalogue.Find(token.Id) is not (GoalFigure or GoalShareFigure) : !GoalTables.Has(token.Id)) return null;
        if ((await Scope(token, board, ct)).Scope is not { } scope) return null;
        return ((await Of(FigureCatalogue.Of(GoalPart.All), new FigureScope(scope.Board, scope.Year), ct)).Rows ?? []).ToDictionary(row => row.Key, row => row.Title);
    }

    /// <summary>What the tokens of a text name, where each may stand several times. Those that name no board are about the board of the case.</summary>
    public async Task<FiguresOfText> Of(IEnumerable<FigureToken> tokens, BodyId board, CancellationToken ct)
    {
        var (found, made, faults) = (new Dictionary<string, FigureValue>(), new Dictionary<string, FigureBlock>(), new Dictionary<string, FigureFault>());
        var (times, room) = (tokens.Where(token => !token.IsMisplaced).GroupBy(token => token.Text).Select(same => (Token: same.First(), Count: same.Count())).ToList(), new FigureRoom());
        foreach (var (token, count) in times)
        {
            if (!room.Takes(count))
            {
                faults[token.Text] = new FigureFault(FigureFaultKind.TooMuch, token.Id) { Place = room.Fits() };
                continue;
            }
            var (scope, fault) = await Scope(token, board, ct);
            if (scope is null) faults[token.Text] = fault!;
            else if (token.Block is null)
            {
                var value = found[token.Text] = await Of(FigureCatalogue.Find(token.Id)!, scope, ct);
                if (value.Number is null) faults[token.Text] = new FigureFault(await WhyNone(value, ct), token.Id);
            }
            else
            {
                var block = made[token.Text] = await blocks.Read(token, scope, this, ct);
                if (!room.Takes(block, count)) (made[token.Text], faults[token.Text]) = (blocks.Over(block), new FigureFault(FigureFaultKind.TooMuch, token.Id) { Place = room.Fits(block) });
                else if (block.Rows is null) faults[token.Text] = new FigureFault(FigureFaultKind.NoValue, token.Id);
            }
        }
        return new FiguresOfText(found, made, faults);
    }

    private async Task<(FigureScope? Scope, FigureFault? Fault)> Scope(FigureToken token, BodyId usual, CancellationToken ct)
    {
        var board = token.Board is null ? Bodies[usual] : Bodies.Boards.FirstOrDefault(body => body.Code.Equals(token.Board, StringComparison.OrdinalIgnoreCase)
            || body.Abbreviation.Equals(token.Board, StringComparison.OrdinalIgnoreCase));
        var figure = token.Block is null ? FigureCatalogue.Find(token.Id) : null;
        if ((token.Block is null ? figure is null ? null : (figure.HasUnits, figure.HasMonths) : blocks.CanBeOf(token)) is not (var hasUnits, var hasMonths)) return (null, new(FigureFaultKind.Unknown, token.Id));
        if ((token.NotRead ?? token.Misfit(figure?.Unit == FigureUnit.Money, hasUnits, hasMonths, figure?.Unit == FigureUnit.Percent) ?? (board is null ? token.Board : null)) is { } word) return (null, new(FigureFaultKind.WordIsUnknown, word));
        if (token.Year is not { } year) return (null, new(FigureFaultKind.YearIsMissing, token.Id));
        var scope = new FigureScope(board!, year) { Month = token.Month, Line = token.Line };
        if (token.Unit is null) return (scope, null);
        return await Office(board!, token.Unit, ct) is { } office ? (scope with { Office = office }, null) : (null, new(FigureFaultKind.WordIsUnknown, token.Unit));
    }
}

/// <summary>The figures that a text names, by its tokens as typed.</summary>
/// <param name="Values">Of those that are in the catalogue, also where the register has no value.</param>
/// <param name="Blocks">Its tables and charts, in the same way.</param>
/// <param name="Faults">What is wrong with the others, and what has no value.</param>
public sealed record FiguresOfText(IReadOnlyDictionary<string, FigureValue> Values, IReadOnlyDictionary<string, FigureBlock> Blocks, IReadOnlyDictionary<string, FigureFault> Faults)
{
    /// <returns>Null for a token that names no figure.</returns>
    public string? Written(FigureToken token, string none) => Values.GetValueOrDefault(token.Text)?.Written(token, none) ?? Blocks.GetValueOrDefault(token.Text)?.Written(none);

    /// <summary>The same with links to what was counted, as far as its reader may open it.</summary>
    public string? Linked(FigureToken token, string none, bool readsReports) =>
        Values.TryGetValue(token.Text, out var value) ? token.Wording is { IsWordBeside: true } ? value.Written(token, none) : $"[{value.Written(token, none)}]({value.Address})" : Blocks.GetValueOrDefault(token.Text)?.Linked(none, readsReports);

    /// <summary>What was seen of a token, and is kept to tell what has changed since.</summary>
    public SeenFigure? Seen(FigureToken token, string none) =>
        Values.TryGetValue(token.Text, out var value) ? new SeenFigure(token.Text, value.Written(token, none)) : Blocks.TryGetValue(token.Text, out var block) ? block.Seen(token.Text) : null;
}
