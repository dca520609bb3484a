using Arende.Domain.Figures;
using Arende.Import;

namespace Arende.Application.Figures;

/// <summary>A number of a draft that stands there by itself, held against the register.</summary>
/// <param name="Stated">What stands in the text.</param>
/// <param name="Which">Which of the places of its section with the same words, from 0.</param>
/// <param name="Figure">The figure that it seems to be; null where the register has none.</param>
public sealed record ScannedNumber(StatedNumber Stated, int Which, FigureValue? Figure)
{
    /// <summary>It says what the register says: its place can be taken by the figure's name. An amount is rounded, and says the same as all that rounds to it.</summary>
    public bool IsSame => Figure?.Number is { } number && Says(Stated, number);

    /// <summary>It is near what the register says, and another.</summary>
    public bool Differs => Figure is not null && !IsSame;

    /// <summary>Whether its place can be taken by a name: kronor and billions no figure is written in, and a lack that the words tell ("ett underskott på 2,7 mnkr") has a minus in the register.</summary>
    public bool CanBeBound => IsSame && (Stated.ShareWithin is null || (char.IsAsciiDigit(Stated.Text[0]) && Stated.Value == decimal.Truncate(Stated.Value))) && Stated.Amount is null or { Unit: "tkr", Decimals: 0 } or { Unit: "mnkr", Decimals: <= 3 } && Stated is { IsInChart: false } && ReadsTheSame;

    private bool ReadsTheSame => (Stated.Amount is null && Stated.ShareWithin is null) || Plain(Register) == Plain(Stated.Text);

    private static string Plain(string number) => string.Concat(number.Where(sign => !char.IsWhiteSpace(sign))).Replace('\u2212', '-').Replace('.', ',');

    /// <summary>The figure's name, written as the number is; empty where the register has none.</summary>
    public string Token => Figure is null ? "" : Write(FigureForm.Digits);

    /// <summary>What the register says, written as the number is.</summary>
    public string Register => Figure?.Written(FigureToken.Read(Token), "") ?? "";

    internal string Write(FigureForm form) => FigureToken.Write(Figure!.Definition.Id, Figure.Year, form: form, line: Figure.Scope.Line, millions: Stated.Amount is { Unit: "mnkr" or "mdkr" } amount ? Math.Min(amount.Decimals, 3) : null);

    internal static bool Says(StatedNumber stated, decimal number) =>
        stated.Amount is { } amount ? amount.Holds(number) : stated.ShareWithin is { } within ? Math.Abs(number - stated.Value) <= within : number == stated.Value;
}
