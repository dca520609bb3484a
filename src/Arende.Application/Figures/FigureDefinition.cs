namespace Arende.Application.Figures;

/// <summary>What a figure's exact value is a number of.</summary>
public enum FigureUnit
{
    /// <summary>Of rows, without decimals.</summary>
    Count,

    /// <summary>Of whole thousands of kronor (tkr).</summary>
    Money,

    /// <summary>Of hundred: the mean of its rows, each 100 or 0.</summary>
    Percent,
}

/// <summary>A figure that a text may name. Its name and its definition in words are in the texts.</summary>
/// <param name="Id">As it is written in a text; stored there, so it never changes.</param>
/// <param name="Unit">What its exact value is a number of.</param>
public abstract record FigureDefinition(string Id, FigureUnit Unit)
{
    /// <summary>Whether it can be said of one of the board's units.</summary>
    public virtual bool HasUnits => false;

    /// <summary>Whether it can be said of the year until the end of a month.</summary>
    public virtual bool HasMonths => false;

    /// <summary>Whether what it counted is opened by those alone who read reports (<see cref="Access.Right.ReadReports"/>). The figure itself is everybody's.</summary>
    public virtual bool RowsAreOfReports => true;
}
