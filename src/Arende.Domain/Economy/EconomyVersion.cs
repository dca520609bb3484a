using Arende.Domain.People;

namespace Arende.Domain.Economy;

/// <summary>A unit's economy of a period as somebody once said it. Versions are only added; the last is what the economy says now.</summary>
public sealed class EconomyVersion
{
    private EconomyVersion() { }

    public EconomyVersion(UnitEconomy economy, PersonId by, DateTimeOffset at) =>
        (EconomyId, Number, Lines, Investments, By, At) = (economy.Id, economy.Version, economy.Lines, economy.Investments, by, at);

    public UnitEconomyId EconomyId { get; private init; }

    /// <summary>That of the economy when it was said.</summary>
    public long Number { get; private init; }
    public IReadOnlyList<BudgetLine> Lines { get; private init; } = [];
    public IReadOnlyList<Investment> Investments { get; private init; } = [];
    public PersonId By { get; private init; }
    public DateTimeOffset At { get; private init; }

    /// <summary>Income minus cost; null where it had neither.</summary>
    public BudgetAmounts? Result => BudgetAmounts.Result(Of(BudgetSide.Income), Of(BudgetSide.Cost));

    private BudgetAmounts? Of(BudgetSide side) => BudgetLine.Sum(Lines.Where(line => line.Side == side));
}
