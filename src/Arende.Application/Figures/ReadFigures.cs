using Arende.Application.Bodies;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Figures;

namespace Arende.Application.Figures;

/// <summary>
/// Reads figures in the register as it is today, each by the part of it that has it. They are the same for every reader: nothing secret is counted.
/// </summary>
public sealed class ReadFigures(ArendeDb db, IEnumerable<IFigureSource> sources)
{
    private BodyCatalogue Bodies => db.Bodies;

    public async Task<FigureValue> Of(FigureDefinition definition, Body board, int year, CancellationToken ct, string? line = null) =>
        new(definition, board, year, await sources.Single(source => source.Has(definition)).Rows(definition, board.Id, year, line, ct), line);

    /// <summary>What the tokens of a text name, where each may stand several times. Those that name no board are about the board of the case.</summary>
    public async Task<FiguresOfText> Of(IEnumerable<FigureToken> tokens, BodyId board, CancellationToken ct)
    {
        var (found, faults) = (new Dictionary<string, FigureValue>(), new Dictionary<string, FigureFault>());
        foreach (var token in tokens.DistinctBy(token => token.Text))
        {
            if (Named(token, board, out var fault) is not var (definition, body, year))
            {
                faults[token.Text] = fault!;
                continue;
            }
            var value = found[token.Text] = await Of(definition, body, year, ct, token.Line);
            if (value.Number is null) faults[token.Text] = new FigureFault(FigureFaultKind.NoValue, token.Id);
        }
        return new FiguresOfText(found, faults);
    }

    private (FigureDefinition Definition, Body Board, int Year)? Named(FigureToken token, BodyId usual, out FigureFault? fault)
    {
        fault = null;
        var board = token.Board is null ? Bodies[usual] : Bodies.Boards.FirstOrDefault(body => body.Code.Equals(token.Board, StringComparison.OrdinalIgnoreCase)
            || body.Abbreviation.Equals(token.Board, StringComparison.OrdinalIgnoreCase));
        if (FigureCatalogue.Find(token.Id) is not { } definition) fault = new(FigureFaultKind.Unknown, token.Id);
        else if (token.NotRead is { } word) fault = new(FigureFaultKind.WordIsUnknown, word);
        else if (token.Misfit(definition.Unit == FigureUnit.Money) is { } misfit) fault = new(FigureFaultKind.WordIsUnknown, misfit);
        else if (board is null) fault = new(FigureFaultKind.WordIsUnknown, token.Board!);
        else if (token.Year is not { } year) fault = new(FigureFaultKind.YearIsMissing, token.Id);
        else return (definition, board, year);
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
