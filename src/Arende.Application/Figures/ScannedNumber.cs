using Arende.Import;

namespace Arende.Application.Figures;

/// <summary>A number of a draft that stands there by itself, held against the register.</summary>
/// <param name="Stated">What stands in the text.</param>
/// <param name="Which">Which of the places of its section with the same words, from 0.</param>
/// <param name="Figure">The figure that it seems to be; null where the register has none.</param>
public sealed record ScannedNumber(StatedNumber Stated, int Which, FigureValue? Figure)
{
    /// <summary>It says what the register says: its place can be taken by the figure's name.</summary>
    public bool IsSame => Figure is not null && Figure.Number == Stated.Value;

    /// <summary>It is near what the register says, and another.</summary>
    public bool Differs => Figure is not null && !IsSame;
}
