using System.Globalization;

namespace Arende.Web.Features.Assignments;

/// <summary>Numbers as SVG writes them.</summary>
public static class Chart
{
    /// <returns>A part of a whole, of 100.</returns>
    public static string Share(int part, int whole) => Number(100m * part / whole);

    public static string Number(decimal value) => decimal.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
