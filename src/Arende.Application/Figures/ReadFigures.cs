using Arende.Application.Bodies;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Figures;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Figures;

/// <summary>
/// Reads figures in the register as it is today, each by the part of it that has it. They are the same for every reader: nothing secret is counted.
/// </summary>
public sealed class ReadFigures(ArendeDb db, IEnumerable<IFigureSource> sources)
{
    private List<Unit>? units;

    private BodyCatalogue Bodies => db.Bodies;

    public Task<FigureValue> Of(FigureDefinition definition, Body board, int year, CancellationToken ct) => Of(definition, new FigureScope(board, year), ct);

    public async Task<FigureValue> Of(FigureDefinition definition, FigureScope scope, CancellationToken ct) =>
        new(definition, scope, await sources.Single(source => source.Has(definition)).Rows(definition, scope, ct));

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

    /// <summary>What the tokens of a text name, where each may stand several times. Those that name no board are about the board of the case.</summary>
    public async Task<FiguresOfText> Of(IEnumerable<FigureToken> tokens, BodyId board, CancellationToken ct)
    {
        var (found, faults) = (new Dictionary<string, FigureValue>(), new Dictionary<string, FigureFault>());
        foreach (var token in tokens.DistinctBy(token => token.Text))
        {
            if (Named(token, board, out var fault) is not var (definition, scope))
            {
                faults[token.Text] = fault!;
                continue;
            }
            if (token.Unit is { } word)
            {
                if (await Office(scope.Board, word, ct) is not { } office)
                {
                    faults[token.Text] = new FigureFault(FigureFaultKind.WordIsUnknown, word);
                    continue;
                }
                scope = scope with { Office = office };
            }
            var value = found[token.Text] = await Of(definition, scope, ct);
            if (value.Number is null) faults[token.Text] = new FigureFault(FigureFaultKind.NoValue, token.Id);
        }
        return new FiguresOfText(found, faults);
    }

    private (FigureDefinition Definition, FigureScope Scope)? Named(FigureToken token, BodyId usual, out FigureFault? fault)
    {
        fault = null;
        var board = token.Board is null ? Bodies[usual] : Bodies.Boards.FirstOrDefault(body => body.Code.Equals(token.Board, StringComparison.OrdinalIgnoreCase)
            || body.Abbreviation.Equals(token.Board, StringComparison.OrdinalIgnoreCase));
        if (FigureCatalogue.Find(token.Id) is not { } definition) fault = new(FigureFaultKind.Unknown, token.Id);
        else if (token.NotRead is { } word) fault = new(FigureFaultKind.WordIsUnknown, word);
        else if (token.Misfit(definition.Unit == FigureUnit.Money, definition.HasUnits, definition.HasMonths, definition.Unit == FigureUnit.Percent) is { } misfit) fault = new(FigureFaultKind.WordIsUnknown, misfit);
        else if (board is null) fault = new(FigureFaultKind.WordIsUnknown, token.Board!);
        else if (token.Year is not { } year) fault = new(FigureFaultKind.YearIsMissing, token.Id);
        else return (definition, new FigureScope(board, year) { Month = token.Month, Line = token.Line });
        return null;
    }
}

/// <summary>The figures that a text names, by its tokens as typed.</summary>
/// <param name="Values">Of those that are in the catalogue, also where the register has no value.</param>
/// <param name="Faults">What is wrong with the others, and what has no value.</param>
public sealed record FiguresOfText(IReadOnlyDictionary<string, FigureValue> Values, IReadOnlyDictionary<string, FigureFault> Faults)
{
    /// <returns>Null for a token that names no figure.</returns>
    public string? Written(FigureToken token, string none) => Values.GetValueOrDefault(token.Text)?.Written(token, none);
}
