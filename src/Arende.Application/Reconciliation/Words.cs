using System.Globalization;

namespace Arende.Application.Reconciliation;

/// <summary>Numbers as the words of a discrepancy have them.</summary>
internal static class Words
{
    public static string Of(decimal number) => number.ToString("#,0.###", SwedishStyle);

    public static string Sum(IEnumerable<decimal> parts) => string.Join(" + ", parts.Select(Of));

    private static CultureInfo SwedishStyle { get; } = CultureInfo.GetCultureInfo("sv-SE");
}
