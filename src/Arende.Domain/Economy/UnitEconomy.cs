using Arende.Domain.Bodies;
using Arende.Domain.People;

namespace Arende.Domain.Economy;

/// <summary>A unit's budget and outcome, and its investments, from January to the end of a month. December's is the year's.</summary>
public sealed class UnitEconomy
{
    public const int WholeYear = 12;
    public const int FirstYear = 2000;
    public const int LastYear = 2099;

    private UnitEconomy() { }

    /// <exception cref="BrokenRuleException">There is no such year or month.</exception>
    public UnitEconomy(BodyId board, UnitId unit, int year, int month)
    {
        BrokenRuleException.When(year is < FirstYear or > LastYear, Rule.YearIsUnreasonable);
        BrokenRuleException.When(month is < 1 or > WholeYear, Rule.MonthIsUnreasonable);
        (BoardId, UnitId, Year, Month) = (board, unit, year, month);
    }

    public UnitEconomyId Id { get; private init; } = UnitEconomyId.New();
    public BodyId BoardId { get; private init; }
    public UnitId UnitId { get; private init; }
    public int Year { get; private init; }

    /// <summary>To the end of which it is added up, from 1 to 12.</summary>
    public int Month { get; private init; }
    public long Version { get; private set; }

    /// <summary>In the order in which they were given.</summary>
    public IReadOnlyList<BudgetLine> Lines { get; private set; } = [];

    public IReadOnlyList<Investment> Investments { get; private set; } = [];

    /// <exception cref="BrokenRuleException">The lines don't hold together.</exception>
    public void SetLines(IReadOnlyList<BudgetLine> lines)
    {
        BrokenRuleException.When(BudgetLine.Faults(lines).Any(), Rule.BudgetLinesDoNotHold);
        Lines = lines;
        Version++;
    }

    /// <exception cref="BrokenRuleException">A project is there twice.</exception>
    public void SetInvestments(IReadOnlyList<Investment> investments)
    {
        BrokenRuleException.When(Investment.Faults(investments).Any(), Rule.BudgetLinesDoNotHold);
        Investments = investments;
        Version++;
    }

    /// <summary>Of a side, or of one of its lines, also of one that is a part; null where there is none.</summary>
    public BudgetAmounts? Of(BudgetSide side, string? code = null)
    {
        var ofSide = Lines.Where(line => line.Side == side);
        return code is null ? BudgetLine.Sum(ofSide) : ofSide.FirstOrDefault(line => line.Code == code)?.Amounts;
    }

    /// <summary>As it was said once.</summary>
    public UnitEconomy As(EconomyVersion version) => new() { Id = Id, BoardId = BoardId, UnitId = UnitId, Year = Year, Month = Month, Version = version.Number, Lines = version.Lines, Investments = version.Investments };

    /// <summary>Income minus cost.</summary>
    public BudgetAmounts? Result => BudgetAmounts.Result(Of(BudgetSide.Income), Of(BudgetSide.Cost));
}
