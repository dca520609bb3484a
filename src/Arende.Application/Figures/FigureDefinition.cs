namespace Arende.Application.Figures;

/// <summary>What a figure's exact value is a number of.</summary>
public enum FigureUnit
{
    /// <summary>Of rows, without decimals.</summary>
    Count,

    /// <summary>Of whole thousands of kronor (tkr).</summary>
    Money,
}

/// <summary>A figure that a text may name. Its name and its definition in words are in the texts.</summary>
/// <param name="Id">As it is written in a text; stored there, so it never changes.</param>
/// <param name="Unit">What its exact value is a number of.</param>
public abstract record FigureDefinition(string Id, FigureUnit Unit);
