namespace Arende.Import;

/// <summary>The units and counted things that make a number a figure.</summary>
static class QuantityUnits
{
    static readonly Dictionary<string, (string Unit, QuantityKind Kind)> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["uppdrag"] = ("uppdrag", QuantityKind.Assignments),
        ["uppdragen"] = ("uppdrag", QuantityKind.Assignments),
        ["initiativ"] = ("initiativ", QuantityKind.Initiatives),
        ["initiativen"] = ("initiativ", QuantityKind.Initiatives),
        ["nämndinitiativ"] = ("nämndinitiativ", QuantityKind.Initiatives),
        ["nämndinitiativen"] = ("nämndinitiativ", QuantityKind.Initiatives),
        ["inriktningsmål"] = ("inriktningsmål", QuantityKind.Goals),
        ["inriktningsmålen"] = ("inriktningsmål", QuantityKind.Goals),
        ["kr"] = ("kr", QuantityKind.Money),
        ["kronor"] = ("kr", QuantityKind.Money),
        ["tkr"] = ("tkr", QuantityKind.Money),
        ["mkr"] = ("mnkr", QuantityKind.Money),
        ["mnkr"] = ("mnkr", QuantityKind.Money),
        ["mdkr"] = ("mdkr", QuantityKind.Money),
        ["%"] = ("procent", QuantityKind.Other),
        ["procent"] = ("procent", QuantityKind.Other),
    };

    static readonly string[] Counted =
    [
        "indikatorer", "indikatorerna", "platser", "personer", "ärenden", "årsarbetare", "medarbetare", "invånare", "verksamhetsmål",
        "nämndmål", "målområden", "dagar", "veckor", "månader", "år", "timmar", "projekt", "kommuner", "bostäder", "elever", "barn",
    ];

    public static (string Unit, QuantityKind Kind)? Named(string word) =>
        Units.TryGetValue(word, out var unit) ? unit
        : Counted.Contains(word, StringComparer.OrdinalIgnoreCase) ? (word.ToLowerInvariant(), QuantityKind.Other)
        : null;

    /// <summary>How many kronor a unit of money is.</summary>
    public static decimal Kronor(string unit) => unit switch { "tkr" => 1_000, "mnkr" => 1_000_000, "mdkr" => 1_000_000_000, _ => 1 };
}
